import type { LText } from '@/lib/base/language';

/** English by us, Russian and Kazakh by a machine: as most texts of the library stand. */
export const text = (en: string, ru: string, kk: string): LText => ({
  en: { text: en, status: 'own' },
  ru: { text: ru, status: 'machine', of: 'en' },
  kk: { text: kk, status: 'machine', of: 'en' },
});

export const official = (en: string, ru: string, kk: string): LText => ({
  en: { text: en, status: 'official' },
  ru: { text: ru, status: 'official' },
  kk: { text: kk, status: 'official' },
});
