/**
 * Finds the browsers of this machine. On Debian and its kin, as root, what is missing is installed
 * from the distribution's own packages, and said so.
 */
import { existsSync } from 'node:fs';
import { findProgram, installPackages } from './debian.mjs';

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

/** @returns the program's path, or undefined. */
export function findBrowser(kind) {
  const named = process.env.LACUNA_BROWSER;
  if (named && kindOf(named) === kind) return existsSync(named) ? named : findProgram(named);
  for (const name of NAMES[kind]) {
    const path = findProgram(name);
    if (path) return path;
  }
  return APPLICATIONS[kind].find((path) => existsSync(path));
}

/** Finds a browser or installs it where that can be done. @returns the program's path, or undefined with the reason printed. */
export function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  // The fonts carry Kazakh letters, which a bare system lacks.
  installPackages([DEBIAN[kind], 'fonts-dejavu-core', 'fonts-noto-core']);
  const installed = findBrowser(kind);
  if (!installed) console.log(`No ${kind} was found. Install one, or name its program in LACUNA_BROWSER.`);
  return installed;
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
