import { resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright/test';
import { CHROMIUM_SWITCHES, findBrowser } from '../../.ci/browsers.mjs';

export interface Launch {
  /** Folder of the browser's profile, new or of a browser that was quit. */
  readonly profile: string;
  /** Folders of unpacked extensions; none for a bare browser. */
  readonly extensions?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Switches of the browser besides. */
  readonly switches?: readonly string[];
}

/** Starts Chromium as people have it, with extensions and without a window. Whoever asks for it closes it. */
export function launch({ profile, extensions = [], viewport, switches = [] }: Launch): Promise<BrowserContext> {
  const folders = extensions.map((folder) => resolve(folder)).join(',');
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium') ?? '',
    headless: false,
    ...(viewport ? { viewport } : {}),
    args: [
      '--headless=new',
      ...CHROMIUM_SWITCHES,
      ...(folders ? [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`] : []),
      ...switches,
    ],
  });
}
