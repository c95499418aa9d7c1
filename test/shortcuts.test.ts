import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHORTCUTS } from '@/components/ShortcutTable';
import { askedBy } from '@/entrypoints/notes/keys';
import { LANGUAGES } from '@/lib/base/language';

/** The manifest writes two keys as words. */
const printed = (key: string): string => key.replace('Period', '.').replace('Comma', ',');

const keyOf = (asked: string | { readonly default?: string | undefined } | undefined): string =>
  (typeof asked === 'string' ? asked : asked?.default) ?? '';

/** Which line of the table each command of the browser stands in. */
const LINE_OF: Readonly<Record<string, string>> = {
  _execute_action: 'keys.popup',
  'note-new': 'keys.note-new',
  'note-next': 'keys.note-next',
  'note-previous': 'keys.note-previous',
};
const CODE_OF: Readonly<Record<string, string>> = { N: 'KeyN', '.': 'Period', ',': 'Comma' };
const keysOf = (line: string | undefined): readonly string[] => SHORTCUTS.find(([what]) => what === line)?.[1] ?? [];

describe.each(['chrome', 'firefox'])('the keys that %s is asked for', (browser) => {
  it('are those of the table in the options, all of them', async () => {
    const { default: config } = await import('@/wxt.config');
    const { manifest } = config;
    const asked = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
    const commands = (typeof manifest === 'function' ? await manifest(asked) : await manifest)?.commands ?? {};
    expect(Object.keys(commands).sort()).toEqual(Object.keys(LINE_OF).sort());
    for (const [name, command] of Object.entries(commands))
      expect([printed(keyOf(command?.suggested_key))], name).toEqual(keysOf(LINE_OF[name]));
  });

  it('have a name in each language of the browser', () => {
    for (const language of LANGUAGES) {
      const messages = JSON.parse(readFileSync(`data/public/_locales/${language}/messages.json`, 'utf8'));
      const words = JSON.parse(readFileSync(`data/locales/${language}.app.json`, 'utf8'));
      for (const [name, line] of Object.entries(LINE_OF).filter(([name]) => name.startsWith('note')))
        expect(messages[name.replaceAll('-', '_')].message, `${language} ${name}`).toBe(words[line]);
    }
  });
});

it.each([
  ['keys.note-new', 'new'],
  ['keys.note-next', 'next'],
  ['keys.note-previous', 'previous'],
] as const)('the page itself hears %s', (line, asked) => {
  const [key = ''] = keysOf(line);
  expect(key.startsWith('Alt+')).toBe(true);
  const pressed = { altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, code: CODE_OF[key.slice(4)] ?? '' };
  expect(askedBy(pressed as KeyboardEvent)).toBe(asked);
});

describe.each(LANGUAGES)('the guide in %s', (language) => {
  // A key stands whole: "Alt+N" is not told by "Alt+Nine", nor "Enter" by "Ctrl+Enter".
  const lines = readFileSync(`data/guide/${language}.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  const told = new Set(
    lines.flatMap((line) => line.match(/(?:(?:Alt|Ctrl|Shift)\+)?(?:[A-Z][a-z]+|[A-Z.,]|[←↑→↓])/g) ?? []),
  );

  it('tells every key of the table in the options', () => {
    const keys = SHORTCUTS.flatMap(([, each]) => each);
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !told.has(key))).toEqual([]);
  });

  it('tells no key with Alt or Ctrl that the table does not', () => {
    const known = new Set<string>(SHORTCUTS.flatMap(([, each]) => each));
    expect([...told].filter((key) => /^(?:Alt|Ctrl|Shift)\+/.test(key) && !known.has(key))).toEqual([]);
  });
});
