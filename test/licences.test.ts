import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licencesOf, licenceText } from '@/.ci/licences';

/** Licences under which a package may travel in archives that are themselves Apache-2.0. */
const ALLOWED =
  /^\(?(?:MIT|MIT-0|Apache-2\.0|BSD|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)/;

it('every package that travels in the archives is listed with a licence that allows it', () => {
  const listed = licencesOf('.');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = new Set(listed.map(({ name }) => name));
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  expect(
    listed.filter(({ licence }) => !ALLOWED.test(licence)).map(({ name, licence }) => `${name}: ${licence}`),
  ).toEqual([]);
});

it('the text names each with its version, and is the same on every run', () => {
  const text = licenceText('.');
  for (const { name, version } of licencesOf('.')) expect(text).toContain(`${name} ${version}\n`);
  expect(text).toContain('Apache License');
  expect(licenceText('.')).toBe(text);
});
