/**
 * Every screen, in the real browser: no fault that axe finds in either theme, nothing cut in any language or width, targets,
 * focus, forced colours, text at twice its size, no motion where none is wanted, and the language switched while it is open.
 *
 * `LACUNA_LOOKS=FOLDER npm run e2e -- screens` also takes pictures of each, for looking at.
 */
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright/test';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { test as base, expect } from './extension';
import { makeReaderFiles, type ReaderFiles } from './reader-files';
import type { Screen } from './screen';
import {
  axeFaults,
  cutWords,
  doubleText,
  lostInForcedColours,
  movingParts,
  nestedScrolls,
  smallTargets,
  wordsOf,
} from './screen-checks';
import { unseenFocus } from './screen-look';
import { ON_PAGE_SCREENS } from './screens-on-page';
import { OWN_SCREENS } from './screens-own';
import { WORK_SCREENS } from './screens-work';

declare const chrome: {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
};

const PICTURES = process.env.LACUNA_LOOKS;
const SCREENS = [...OWN_SCREENS, ...ON_PAGE_SCREENS, ...WORK_SCREENS];
const WIDTHS = [320, 1280] as const;

const test = base.extend<object, { readonly files: ReaderFiles }>({
  files: [
    // biome-ignore lint/correctness/noEmptyPattern: the driver wants a destructuring pattern here
    async ({}, use) => use(await makeReaderFiles()),
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Phrases of more than one word that belong to one language only: wherever one is seen, that language is spoken. */
const PHRASES = Object.fromEntries(LANGUAGES.map((language) => [language, phrasesOf(language)])) as unknown as Record<
  Language,
  ReadonlySet<string>
>;

function phrasesOf(language: Language): ReadonlySet<string> {
  const texts = globSync(`data/locales/${language}.*.json`).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | Record<string, string>>),
  );
  const plain = texts.flatMap(([, phrase]) => (typeof phrase === 'string' ? [phrase] : []));
  return new Set(plain.filter((phrase) => /\p{L}{2,}\s\p{L}{2,}/u.test(phrase) && !phrase.includes('{')));
}

test('no page of the extension is left out', () => {
  const doors = globSync('entrypoints/*/index.html').map((file) => basename(dirname(file)));
  expect(doors.length).toBeGreaterThan(5);
  expect(doors.filter((door) => !SCREENS.some((screen) => screen.door === door))).toEqual([]);
  expect(SCREENS.filter(({ door }) => door === 'overlay' || door === 'notes').length).toBeGreaterThan(5);
});

/** Each language narrow and wide, each width in one theme: layout does not depend on the theme. Pictures are taken of all. */
const LOOKS = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    WIDTHS.filter((width) => PICTURES !== undefined || (theme === 'light') === (width === 320)).map((width) => ({
      language,
      theme,
      width,
    })),
  ),
);

for (const screen of SCREENS)
  test(`${screen.name}: fit for everyone's eyes, hands and language`, async ({
    context,
    files,
    open,
    own,
    panelFor,
  }) => {
    test.setTimeout(180_000);
    const page = await screen.reach({ context, files, open, own, panelFor });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const settings = await own('welcome.html');
    const speak = (language: Language) =>
      settings.evaluate(
        (chosen) => chrome.storage.local.set({ settings: { language: chosen, enabled: true, offOrigins: [] } }),
        language,
      );
    const faults: string[] = [];
    let spoken: Language = 'en';
    for (const look of LOOKS) {
      if (look.language !== spoken) await speak(look.language);
      spoken = look.language;
      faults.push(...(await faultsIn(page, screen, look)));
    }
    faults.push(...(await faultsForSome(page, screen)));
    expect([...new Set(faults)]).toEqual([]);
  });

type ShownAs = (typeof LOOKS)[number];

/** One look: nothing cut, nothing too small to press, no word of another language, and what axe finds. */
async function faultsIn(page: Page, screen: Screen, { language, theme, width }: ShownAs): Promise<readonly string[]> {
  await page.bringToFront();
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 800 });
  await page.waitForTimeout(400);
  await screen.hold?.(page);
  const found = [
    ...(await cutWords(page, screen.within)),
    // The desk's long lists of choices scroll beside the result, so that each stays a few lines high.
    ...(screen.door === 'desk' ? [] : await nestedScrolls(page, screen.within)),
    ...(await foreignWords(page, screen, language)),
  ];
  if (theme === 'light') found.push(...(await smallTargets(page, screen.within)));
  // Both themes are seen by axe, each at one width and in one language: what it looks for does not depend on the words.
  if (`${theme} ${language} ${width}` === 'light kk 320' || `${theme} ${language} ${width}` === 'dark ru 1280')
    found.push(...(await axeFaults(page, screen.within)));
  await picture(page, screen, `${language}-${theme}-${width}`);
  return found.map((fault) => `${language}, ${theme}, ${width} px: ${fault}`);
}

/** What some people ask of their browser: no motion, the keyboard, colours of their own, larger letters. */
async function faultsForSome(page: Page, screen: Screen): Promise<readonly string[]> {
  const found = [...(await movingParts(page, screen.within))];
  for (const theme of screen.passing ? [] : (['light', 'dark'] as const)) {
    await page.emulateMedia({ colorScheme: theme });
    found.push(...(await unseenFocus(page, screen.within)).map((fault) => `${theme}: ${fault}`));
  }
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await lostInForcedColours(page, screen.within)));
  await picture(page, screen, 'forced');
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await doubleText(page, screen.within);
  await page.waitForTimeout(200);
  found.push(...(await cutWords(page, screen.within)).map((fault) => `text twice as large: ${fault}`));
  await picture(page, screen, 'large');
  return found;
}

/** Phrases of another language that stand in a screen. */
async function foreignWords(page: Page, screen: Screen, language: Language): Promise<readonly string[]> {
  const told = await wordsOf(page, screen.within, language);
  const others = LANGUAGES.filter((other) => other !== language);
  return told.flatMap((text) =>
    others
      .filter((other) => PHRASES[other].has(text) && !PHRASES[language].has(text))
      .map((other) => `still in ${other}: “${text}”`),
  );
}

async function picture(page: Page, screen: Screen, look: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  const name = screen.name.replaceAll(/[^a-z0-9]+/g, '-');
  // A fixed card stands where the window is; a page of ours is seen whole.
  const { width } = page.viewportSize() ?? { width: 1280 };
  const tall = screen.within ? 800 : Math.min(1600, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.screenshot({
    path: join(PICTURES, `${name}-${look}.png`),
    fullPage: !screen.within,
    clip: { x: 0, y: 0, width, height: tall },
  });
}
