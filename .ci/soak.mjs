/**
 * The long run of everything that draws its cases by chance: properties and fuzzing, a hundred times as often as in the tests.
 *
 *   npm run soak               factor 100
 *   npm run soak -- 20         factor 20
 */
import { ensureBrowser } from './browsers.mjs';
import { ensurePackages, run } from './ensure.mjs';
import { ensureServers } from './servers.mjs';

const factor = Number(process.argv[2] ?? 100);
ensurePackages();
ensureServers();
const env = { ...process.env, LACUNA_SOAK: String(factor) };
const units = run('npm', ['run', '--silent', 'unit', '--', '--testTimeout=3600000'], { env });
// Pages that change at random are only real in a browser; one that cannot be had is a failure.
const pages =
  ensureBrowser('chromium') !== undefined &&
  run('npm', ['run', '--silent', 'browser', '--', 'changing-page', '--testTimeout=3600000'], { env });
process.exitCode = units && pages ? 0 : 1;
