/**
 * Finds the browsers of this machine. On Debian and its kin, as root, what is missing is installed
 * from the distribution's own packages, and said so.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
const APPLICATIONS = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Which kind of browser a program is, by its name. */
export const kindOf = (program) => (/firefox/i.test(program) ? 'firefox' : 'chromium');

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (existsSync(path) && isProgram(path)) return path;
  }
  return undefined;
}

/** @returns the program's path, or undefined. */
export function findBrowser(kind) {
  const named = process.env.LACUNA_BROWSER;
  if (named && kindOf(named) === kind) return existsSync(named) ? named : onPath(named);
  for (const name of NAMES[kind]) {
    const path = onPath(name);
    if (path) return path;
  }
  return APPLICATIONS[kind].find((path) => existsSync(path));
}

/** Finds a browser or installs it where that can be done. @returns the program's path, or undefined with the reason printed. */
export function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) {
    console.log(`No ${kind} was found. Install one, or name its program in LACUNA_BROWSER.`);
    return undefined;
  }
  console.log(`No ${kind} was found: installing the Debian package "${DEBIAN[kind]}" with apt-get …`);
  const apt = (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // The fonts carry Kazakh letters, which a bare system lacks.
  const packages = [DEBIAN[kind], 'fonts-dejavu-core', 'fonts-noto-core'];
  const install = () => apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (!install() && !(apt(['update']) && install())) return undefined;
  return findBrowser(kind);
}

/** Switches with which the project starts a Chromium: nothing is sent anywhere by the browser itself. */
export const CHROMIUM_SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
