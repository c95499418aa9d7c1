/** The threat model names a test for each promise: each is there, under that name. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = readFileSync('.github/SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:who|what happens) \|/.test(line) && !line.startsWith('| --- '))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll('|', '').trim()));

it.each(rows.map((cells) => [`${cells[0]}: ${cells[2]?.slice(0, 60)}`, cells.at(-1) ?? ''] as const))(
  '%s',
  (_promise, shown) => {
    const named = [...shown.matchAll(/`(?<file>test\/[\w./-]+)`(?<titles>(?:,? \(“[^”]+”\))*)/g)];
    expect(named.length, shown).toBeGreaterThan(0);
    for (const { groups } of named) {
      const file = groups?.file ?? '';
      expect(existsSync(file), file).toBe(true);
      for (const [, title] of groups?.titles?.matchAll(/“([^”]+)”/g) ?? [])
        expect(readFileSync(file, 'utf8'), file).toContain(title);
    }
  },
);

it('every kind of threat is there, and everything that notes must outlast', () => {
  const told = rows.map(([who]) => who).join(' ');
  for (const who of [
    'hostile page',
    'hostile library file',
    'hostile server',
    'seized',
    'another extension',
    'network',
    'an update',
    'disk is full',
    'does not open',
    'throws the storage out',
    'reloaded',
    'private window',
  ])
    expect(told).toContain(who);
});
