/**
 * Installs what is missing, finds a browser, builds, and opens it with the extension on a page.
 *
 *   npm start                      the demo page
 *   npm start -- ADDRESS or FILE…  these instead
 *   --headless, --firefox, --chromium, --dark, --lang=ru
 *
 * Without a display it runs headless, prints what was found and leaves pictures in `.output/start/`.
 */
import { ensureBrowser, findBrowser, kindOf } from './browsers.mjs';
import { ensurePackages, npmRun, ROOT, run } from './ensure.mjs';

const args = process.argv.slice(2);
const flag = (name) => args.includes(`--${name}`);

ensurePackages();

function chooseBrowser() {
  const named = process.env.LACUNA_BROWSER;
  if (named) return { kind: kindOf(named), program: findBrowser(kindOf(named)) };
  if (flag('firefox')) return { kind: 'firefox', program: ensureBrowser('firefox') };
  const chromium = findBrowser('chromium');
  if (chromium || flag('chromium')) return { kind: 'chromium', program: chromium ?? ensureBrowser('chromium') };
  const firefox = findBrowser('firefox');
  if (firefox) return { kind: 'firefox', program: firefox };
  return { kind: 'chromium', program: ensureBrowser('chromium') };
}

const { kind, program } = chooseBrowser();
if (!program) {
  console.error('No browser could be found or installed. Name one in LACUNA_BROWSER.');
  process.exit(1);
}
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = flag('headless') || !display;

// The page that was asked for is one the person wants Lacuna on, so this build may run on the loopback address
// and on the origin named; a headless run needs roots that the driver can look into.
const origins = args
  .filter((argument) => /^https?:\/\//.test(argument))
  .map((address) => `${new URL(address).origin}/*`);
const env = {
  LACUNA_EXTRA_HOSTS: ['http://127.0.0.1/*', ...origins].join(' '),
  ...(headless ? { LACUNA_TEST_BUILD: '1' } : {}),
};
console.log(`Building for ${kind} …`);
if (!npmRun('prepare', [], env) || !npmRun(kind === 'firefox' ? 'build:firefox' : 'build:chrome', [], env))
  process.exit(1);

const folder = `.output/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3-start`;
const done = run('npm', ['run', '--silent', 'open', '--', ...args], {
  env: { ...process.env, LACUNA_OPEN: JSON.stringify({ kind, program, headless, extension: ROOT + folder }) },
});
process.exitCode = done ? 0 : 1;
