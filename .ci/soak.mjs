/**
 * The long run of everything that draws its cases by chance: properties and fuzzing, a hundred times as often as in the tests.
 *
 *   npm run soak               factor 100
 *   npm run soak -- 20         factor 20
 */
import { ensurePackages, run } from './ensure.mjs';
import { ensureServers } from './servers.mjs';

const factor = Number(process.argv[2] ?? 100);
ensurePackages();
ensureServers();
const env = { ...process.env, LACUNA_SOAK: String(factor) };
process.exitCode = run('npm', ['run', '--silent', 'unit', '--', '--testTimeout=3600000'], { env }) ? 0 : 1;
