import type { BrowserContext, Locator, Page } from 'playwright/test';
import type { ReaderFiles } from './reader-files';

/** What a screen is reached with. */
export interface Stage {
  readonly context: BrowserContext;
  readonly files: ReaderFiles;
  open(host: string, path: string): Promise<Page>;
  own(path: string): Promise<Page>;
  panelFor(page: Page, door?: 'sidepanel' | 'popup'): Promise<Page>;
}

/** A screen in a state that a person meets. */
export interface Screen {
  readonly name: string;
  /** The folder in `entrypoints/` that draws it. */
  readonly door: string;
  /** What of the page is ours, where the page is not. */
  readonly within?: readonly string[];
  /** Goes away by itself, and has nothing to press. */
  readonly passing?: boolean;
  /** Brings it back, where another size or language sends it away. */
  hold?(page: Page): Promise<void>;
  /** Brings it about as a person would, in English. */
  reach(stage: Stage): Promise<Page>;
}

export const STATUTE = '/rus/docs/K1400000226';

export const seen = (what: Locator): Promise<void> => what.waitFor({ state: 'visible', timeout: 20_000 });
