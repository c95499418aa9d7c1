/** Makes the pictures of the guide anew, from a run of the extension in Chromium. */
import { ensureBrowser } from './browsers.mjs';
import { ensurePackages, npmRun } from './ensure.mjs';

ensurePackages();
const made =
  ensureBrowser('chromium') !== undefined &&
  npmRun('build:chrome', [], { LACUNA_TEST_BUILD: '1' }) &&
  npmRun('e2e', ['pictures'], { LACUNA_PICTURES: '1' });
process.exitCode = made ? 0 : 1;
