import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Language } from '@/lib/base/language';
import {
  DEFAULT_SETTINGS,
  interfaceLanguage,
  readSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from '@/lib/settings/settings';

export interface SettingsView {
  readonly settings: Settings;
  readonly language: Language;
  change(next: Partial<Settings>): void;
}

/** The person's choices, followed while they change. Undefined until they are read. */
export function useSettings(): SettingsView | undefined {
  const [known, setKnown] = useState<Settings>();
  useEffect(() => {
    const life = new AbortController();
    void readSettings().then(setKnown, () => setKnown(DEFAULT_SETTINGS));
    watchSettings(setKnown, life.signal);
    return () => life.abort();
  }, []);
  const language = known && interfaceLanguage(known.language, browser.i18n.getUILanguage());
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  if (!known || !language) return undefined;
  return { settings: known, language, change: (next) => void writeSettings({ ...known, ...next }) };
}
