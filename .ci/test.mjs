/**
 * Every check and test of the project, one after the other; goes on after a failure, ends with a table
 * and the line "N passed, N failed". `--only=a,b` runs some rows.
 */
import { ensureBrowser } from './browsers.mjs';
import { ensurePackages, npmRun } from './ensure.mjs';
import { ensureOffice } from './office.mjs';
import { ensureServers } from './servers.mjs';

const TEST_BUILD = { LACUNA_TEST_BUILD: '1' };
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

ensurePackages();
const chromium = ensureBrowser('chromium');
const firefox = ensureBrowser('firefox');
ensureServers();
const office = ensureOffice();

/** A browser that cannot be had is a failed row, never a skipped one. */
const withBrowser = (program, kind, body) => () => {
  if (program) return body();
  console.log(`No ${kind} on this machine.`);
  return false;
};

const ROWS = [
  ['types', () => npmRun('prepare') && npmRun('types')],
  ['lint', () => npmRun('lint')],
  ['unit', () => npmRun('unit')],
  ['unused', () => npmRun('unused')],
  ['build chromium', () => npmRun('build:chrome')],
  ['build firefox', () => npmRun('build:firefox')],
  ['archives', () => npmRun('zip', ['--check'])],
  ['size', () => npmRun('size')],
  ['addon', () => npmRun('addon')],
  ['browser', withBrowser(chromium, 'Chromium', () => npmRun('browser'))],
  ['papers', withBrowser(office, 'word processor', () => npmRun('papers'))],
  ['e2e chromium', withBrowser(chromium, 'Chromium', () => npmRun('build:chrome', [], TEST_BUILD) && npmRun('e2e'))],
  [
    'e2e firefox',
    withBrowser(firefox, 'Firefox', () => npmRun('build:firefox', [], TEST_BUILD) && npmRun('e2e:firefox')),
  ],
  // What a newcomer types first: a build of its own, a browser, the demo page and its pictures.
  ['start', withBrowser(chromium, 'Chromium', () => npmRun('start', ['--headless', '--chromium']))],
];

const results = [];
for (const [name, body] of ROWS) {
  if (only && !only.includes(name)) continue;
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const start = Date.now();
  let passed = false;
  try {
    passed = body();
  } catch (error) {
    console.error(error);
  }
  results.push({ name, passed, seconds: (Date.now() - start) / 1000 });
}

console.log(`\n${'row'.padEnd(16)}  result  seconds`);
for (const { name, passed, seconds } of results)
  console.log(`${name.padEnd(16)}  ${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1)}`);
const failed = results.filter((row) => !row.passed).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
