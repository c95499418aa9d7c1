import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '@/lib/base/language';

/** Small choices that every part needs before the first message is answered. They stay in this browser. */
export interface Settings {
  /** Interface language; `auto` follows the browser. */
  readonly language: Language | 'auto';
  /** Off switches Lacuna off everywhere. */
  readonly enabled: boolean;
  /** Origins on which the person switched Lacuna off. */
  readonly offOrigins: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', enabled: true, offOrigins: [] };

const KEY = 'settings';

/** What is stored may come from another version or be damaged: then the defaults hold. Read by hand, since every page loads this. */
function read(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { language, enabled, offOrigins } = stored as Record<string, unknown>;
  return {
    language: [...LANGUAGES, 'auto' as const].find((one) => one === language) ?? DEFAULT_SETTINGS.language,
    enabled: typeof enabled === 'boolean' ? enabled : DEFAULT_SETTINGS.enabled,
    offOrigins: Array.isArray(offOrigins) ? offOrigins.filter((one) => typeof one === 'string') : [],
  };
}

export async function readSettings(): Promise<Settings> {
  return read((await browser.storage.local.get(KEY))[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Settings of a saved copy over those here: a site that is switched off in either stays off. */
export const restoredSettings = (
  here: Settings,
  saved: { readonly language: string; readonly enabled: boolean; readonly offOrigins: readonly string[] },
): Settings => {
  const { language, enabled, offOrigins } = read(saved);
  return { language, enabled, offOrigins: [...new Set([...here.offOrigins, ...offOrigins])] };
};

/** Calls back when the choices changed, in whatever part of the extension, until the signal ends it. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(read(change.newValue));
  };
  // Held from the start: once its extension was reloaded, an old script finds no storage any more to take its ear from.
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** The interface language: the person's choice, else the browser's if it is one of ours, else English. */
export function interfaceLanguage(chosen: Settings['language'], browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const prefix = browserLanguage.slice(0, 2).toLowerCase();
  return prefix === 'ru' || prefix === 'kk' ? prefix : 'en';
}

export const isOn = (state: Settings, origin: string): boolean => state.enabled && !state.offOrigins.includes(origin);
