import { expect, it } from 'vitest';
import { printWhen } from '@/lib/words/when';

it.each([
  ['2014', 'en', 'plain', '2014'],
  ['2025-05', 'en', 'plain', 'May 2025'],
  ['2023-03-07', 'en', 'since', 'since 7 March 2023'],
  ['2023', 'en', 'until', 'until 2023'],
  ['2014', 'ru', 'plain', '2014'],
  ['2014', 'ru', 'of', '2014 года'],
  ['2025-05', 'ru', 'plain', 'май 2025 года'],
  ['2025-05', 'ru', 'since', 'с мая 2025 года'],
  ['2023-03-07', 'ru', 'plain', '7 марта 2023 года'],
  ['2026-06-30', 'ru', 'until', 'до 30 июня 2026 года'],
  ['2014', 'kk', 'of', '2014 жылғы'],
  ['2023', 'kk', 'since', '2023 жылдан бастап'],
  ['2025-05', 'kk', 'plain', '2025 жылғы мамыр'],
  ['2023-03-07', 'kk', 'since', '2023 жылғы 7 наурыздан бастап'],
  ['2026-06-30', 'kk', 'until', '2026 жылғы 30 маусымға дейін'],
] as const)('prints %s in %s as %s', (when, language, role, expected) => {
  expect(printWhen(when, language, role)).toBe(expected);
});
