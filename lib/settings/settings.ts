import { storage } from 'wxt/utils/storage';
import type { Language } from '@/lib/base/language';

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

export const settings = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS });

/** The interface language: the person's choice, else the browser's if it is one of ours, else English. */
export function interfaceLanguage(chosen: Settings['language'], browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  const prefix = browserLanguage.slice(0, 2).toLowerCase();
  return prefix === 'ru' || prefix === 'kk' ? prefix : 'en';
}

export const isOn = (state: Settings, origin: string): boolean => state.enabled && !state.offOrigins.includes(origin);
