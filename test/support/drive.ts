/**
 * Starts a browser with the built extension through puppeteer-core: Chromium over its own protocol,
 * Firefox over WebDriver BiDi. Used by `npm start` and by the tests in Firefox.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_SWITCHES } from '../../.ci/browsers.mjs';

export type BrowserKind = 'chromium' | 'firefox';

/** A fixed internal id, so that the add-on's own pages have an address known beforehand. */
const FIREFOX_UUID = '0f6f4c55-52f4-4a39-9f2b-2b3a3c5d1e10';
const GECKO_ID = '{5f1c9a2e-6b7d-4c43-9a0e-2d1f8b7c4a60}';

export interface DriveOptions {
  readonly kind: BrowserKind;
  readonly program: string;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Host names that lead to the loopback address; the port stays in the address. */
  readonly hosts?: readonly string[];
  readonly window?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** Preferences of Firefox besides, as `about:config` names them. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

export interface Driven {
  readonly browser: Browser;
  readonly kind: BrowserKind;
  /** Opens one of the extension's own pages in a new tab: `sidepanel.html?tab=3`. */
  openOwn(path: string): Promise<Page>;
  /** Installs the extension over itself, as an update does. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function drive(options: DriveOptions): Promise<Driven> {
  if (!existsSync(join(options.extension, 'manifest.json')))
    throw new Error(`no built extension in ${options.extension}`);
  return options.kind === 'firefox' ? driveFirefox(options) : driveChromium(options);
}

async function driveChromium(options: DriveOptions): Promise<Driven> {
  const profile = mkdtempSync(join(tmpdir(), 'lacuna-chromium-'));
  const { width, height } = options.window ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.program,
    headless: options.headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [resolve(options.extension)],
    defaultViewport: options.headless ? { width, height } : null,
    args: [
      ...CHROMIUM_SWITCHES,
      `--window-size=${width},${height}`,
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.hosts
        ? [`--host-resolver-rules=${options.hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`]
        : []),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: 30_000 });
  // The origin of such an address is `null` outside the browser.
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  return {
    browser,
    kind: 'chromium',
    openOwn: async (path) => {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    reload: async () => {
      await browser.installExtension(resolve(options.extension));
    },
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function driveFirefox(options: DriveOptions): Promise<Driven> {
  const profile = mkdtempSync(join(tmpdir(), 'lacuna-firefox-'));
  const { width, height } = options.window ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: options.headless ? { width, height } : null,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      ...(options.hosts ? { 'network.dns.localDomains': options.hosts.join(',') } : {}),
      ...options.preferences,
    },
  });
  await browser.installExtension(resolve(options.extension));
  const base = `moz-extension://${FIREFOX_UUID}`;
  return {
    browser,
    kind: 'firefox',
    openOwn: async (path) => openFirefoxOwn(browser, `${base}/${path}`),
    reload: async () => {
      await browser.installExtension(resolve(options.extension));
    },
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * The first navigation to an add-on page moves the tab into another process: the navigation is never reported as
 * finished and the driver keeps the old address, but the tab still answers. So the page itself is asked where it is.
 */
async function openFirefoxOwn(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(address, { timeout: 3_000 }).catch(() => undefined);
  await until(`the add-on page ${address}`, () => isThere(page, address));
  return page;
}

const isThere = (page: Page, address: string): Promise<boolean> =>
  page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address);

/** Runs `body` until it gives something back other than undefined, null or false. */
export async function until<T>(
  what: string,
  body: () => Promise<T | undefined | null | false>,
  timeoutMs = 20_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await body();
      if (value !== undefined && value !== null && value !== false) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited in vain for ${what}${last instanceof Error ? `: ${last.message}` : ''}`);
}
