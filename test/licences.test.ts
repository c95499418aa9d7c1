import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

describe('dependencies', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages: readonly (readonly [
    string,
    {
      readonly dev?: boolean;
      readonly integrity?: string;
      readonly link?: boolean;
      readonly version?: string;
      readonly optional?: boolean;
      readonly os?: string[];
      readonly cpu?: string[];
      readonly libc?: string[];
    },
  ])[] = Object.entries(lock.packages);

  it('are pinned to one version each', () => {
    const open = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
    );
    expect(open).toEqual([]);
  });

  it('are fetched with the sums that the lock file holds', () => {
    const unproved = packages.filter(([path, { integrity, link }]) => path !== '' && !link && !integrity);
    // Programs of other systems alone, which are never run here and stand in no build: their sums are not to be had where the
    // lock file is written. Each is an optional one of an exact version, bound to its system.
    const others = unproved.filter(
      ([, { optional, os, cpu, libc, version }]) =>
        optional === true &&
        /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)) &&
        (!os?.includes('linux') || !cpu?.includes('x64') || libc?.includes('musl')),
    );
    expect(unproved.filter((one) => !others.includes(one)).map(([path]) => path)).toEqual([]);
  });

  it('that travel in the extension stay few, with all that they bring along', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(12);
    expect(licencesOf('.').length).toBeLessThanOrEqual(60);
  });
});
