import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, it } from 'vitest';

const CORE = 'lib/base lib/text lib/law lib/citation lib/anchor lib/gap lib/note lib/words';
const VIEW = `${CORE} components lib/message lib/settings preact wxt`;

/** Who may know whom. What is not listed is forbidden, a new room too. `zod/mini` and the room itself are always allowed. */
const MAY_KNOW: Record<string, string> = {
  // thinking rooms
  'lib/base': '',
  'lib/text': 'lib/base',
  'lib/law': 'lib/base lib/text data/acts data/concordance data/headings',
  // Dates in words are printed in citations as they are anywhere.
  'lib/citation': 'lib/base lib/text lib/law lib/words/when data/forms',
  'lib/anchor': 'lib/base lib/text lib/law approx-string-match',
  // A place in a source is said in the reader's language as it is cited; said here, no page has to carry the words.
  'lib/gap': 'lib/base lib/text lib/law lib/citation/cite-pin data/vocabularies minisearch',
  'lib/note': 'lib/base lib/law lib/anchor',
  'lib/words': 'lib/base data/locales',
  'lib/report': `${CORE} docx`,
  // platform rooms
  'lib/page': 'lib/base lib/text lib/law lib/anchor lib/message/page-state',
  'lib/highlight': 'lib/base lib/text lib/page mark.js',
  'lib/store': 'lib/base lib/law lib/gap lib/note dexie',
  // Store and sync never meet: both know the port in lib/note.
  'lib/sync': 'lib/base lib/note data/recovery @rgrove/parse-xml age-encryption',
  // The shape of what a report is made from travels in a message; nothing of the reports themselves does.
  'lib/message':
    'lib/base lib/law lib/citation lib/anchor lib/gap lib/note lib/report/material lib/sync/vault lib/sync/status lib/sync/engine lib/sync/probe wxt',
  // It hands over a painter of its own, because a PDF's words stand in layers that come and go.
  'lib/reader': 'lib/base lib/text lib/law lib/anchor lib/page lib/highlight pdfjs-dist mammoth',
  'lib/settings': 'lib/base wxt',
  'lib/door': 'lib/base lib/message lib/settings components/page-view preact wxt',
  // face and doors
  'components/desk': `${CORE} components lib/report lib/message/desk-messages preact`,
  components: `${CORE} preact @floating-ui/dom lib/message/page-state lib/message/protocol lib/message/note-page-request`,
  'components/sync': `${CORE} components lib/sync/status lib/sync/probe lib/sync/vault lib/sync/recovery-words preact`,
  'components/reader': `${CORE} components preact`,
  'entrypoints/background': `${CORE} lib/store lib/sync lib/message lib/report/material lib/settings wxt`,
  // It stands in every page: whether a page is worth reading is all that it asks of the text.
  'entrypoints/page.content':
    'lib/base lib/citation/may-cite entrypoints/notes/meeting lib/message lib/settings lib/page wxt',
  // The facts travel apart from the code that reads them in the rooms above; nothing else is done with them there.
  'entrypoints/facts': 'lib/law/acts data/forms wxt',
  'entrypoints/reading': `${CORE} components/overlay-port components/say entrypoints/notes/meeting entrypoints/page.content/told lib/message lib/settings lib/page lib/highlight wxt`,
  // Badges come with the overlay, which they open.
  'entrypoints/overlay': `${VIEW} lib/door/copy-text entrypoints/notes/meeting lib/highlight/badge lib/highlight/own-marks`,
  // The page's own notes: what is selected, painting, and the forms beside it.
  'entrypoints/notes': `${VIEW} components/margin components/notes lib/page lib/highlight`,
  // A document is worked on as a page is, and its panel is the side panel's: those parts are shared, file by file.
  'entrypoints/reader': `${VIEW} components/reader lib/door lib/page lib/highlight lib/reader entrypoints/overlay/create entrypoints/reading/ask-gaps entrypoints/reading/found entrypoints/reading/labels entrypoints/sidepanel/use-detail entrypoints/sidepanel/use-library entrypoints/sidepanel/use-notes entrypoints/notes/start entrypoints/notes/meeting`,
  'entrypoints/sidepanel': `${VIEW} components/sync/problem-words lib/door lib/report`,
  'entrypoints/desk': `${VIEW} components/desk lib/door lib/report`,
  'entrypoints/options': `${VIEW} lib/door lib/report`,
  // Keys are made and opened here and nowhere else: words take seconds of computing.
  'entrypoints/sync': `${VIEW} components/sync lib/door lib/sync/keyring lib/sync/backup lib/sync/recovery-words lib/sync/seal lib/sync/vault lib/sync/status lib/sync/probe lib/sync/engine`,
  'entrypoints/guide': `${VIEW} lib/door data/guide`,
  // The form of a note in a frame of our own, on pages that are not ours.
  'entrypoints/writer': `${VIEW} components/margin components/notes entrypoints/notes/form-port`,
  'entrypoints/welcome': `${VIEW} lib/door`,
  'entrypoints/popup': `${VIEW} components/sync/problem-words lib/door`,
};

/** Libraries that live behind one file each. */
const ONLY_IN: Record<string, string> = {
  'approx-string-match': 'lib/anchor/fuzzy.ts',
  '@rgrove/parse-xml': 'lib/sync/webdav.ts',
  'age-encryption': 'lib/sync/keyring.ts',
  dexie: 'lib/store/database.ts',
  docx: 'lib/report/docx.ts',
  mammoth: 'lib/reader/docx.ts',
  'pdfjs-dist': 'lib/reader/pdf.ts',
  'mark.js': 'lib/highlight/mark-painter.ts',
  minisearch: 'lib/gap/search.ts',
  '@floating-ui/dom': 'components/place.ts',
};

/** What must never end up on a foreign page: the store, the network, the heavy libraries, the headings of every article. */
const NEVER_ON_A_PAGE = [
  'lib/store',
  'lib/sync',
  'lib/report',
  'lib/reader',
  'minisearch',
  'dexie',
  'docx',
  'mammoth',
  'pdfjs-dist',
];
const NEVER_ON_A_PAGE_FILES = ['lib/law/headings.ts', 'lib/words/app-words.ts', 'lib/gap/law-facts.ts'];
const ON_A_PAGE = [
  'entrypoints/page.content',
  'entrypoints/facts',
  'entrypoints/reading',
  'entrypoints/overlay',
  'entrypoints/notes',
];

const ROOT = join(import.meta.dirname, '..');
// Static, type-only, side-effect and dynamic imports, and globs.
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|import\.meta\.glob(?:<[^>]*>)?\(\s*)['"]([@./\w-][^'"\s(){}<>,]*)['"]/g;

const files = ['data', 'lib', 'components', 'entrypoints']
  .flatMap((folder) => walk(folder))
  .filter((file) => /\.tsx?$/.test(file));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => target(match[1] ?? '', file));

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = posix.join(folder, name);
    return statSync(join(ROOT, path)).isDirectory() ? walk(path) : [path];
  });
}

/** `@/lib/text/span` → `lib/text/span`; `./span` → the same; a package → its name. */
function target(specifier: string, file: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('@/')) return bare.slice(2);
  if (bare.startsWith('.')) return posix.normalize(posix.join(dirname(file), bare));
  return bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : (bare.split('/')[0] ?? bare);
}

const isOurs = (name: string): boolean => /^(lib|data|components|entrypoints|test|\.ci)\//.test(name);
const inside = (room: string, path: string): boolean => path === room || path.startsWith(`${room}/`);

/** The innermost listed room of a file. */
function roomOf(file: string): string | undefined {
  return Object.keys(MAY_KNOW)
    .filter((room) => inside(room, file))
    .sort((a, b) => b.length - a.length)[0];
}

function mayImport(room: string, imported: string): boolean {
  if (imported === 'zod' && room !== '') return true;
  const innermost = isOurs(imported) ? (roomOf(imported) ?? dirname(imported)) : imported;
  if (innermost === room || inside(room, imported)) return innermost === room;
  const grants = (MAY_KNOW[room] ?? '').split(' ').filter(Boolean);
  // A grant covers its room without the rooms inside it, or exactly one file.
  return grants.some(
    (grant) =>
      innermost === grant ||
      imported.replace(/\.(tsx?|json|css)$/, '') === grant ||
      (grant.startsWith('data/') && inside(grant, imported)),
  );
}

it('lets every file import only what its room may know', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file);
    if (!room) return [`${file} stands in no room`];
    return importsOf(file)
      .filter((imported) => !mayImport(room, imported))
      .map((imported) => `${file} imports ${imported}`);
  });
  expect(wrong).toEqual([]);
});

it('keeps each library behind its one file', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => ONLY_IN[imported] !== undefined && ONLY_IN[imported] !== file)
      .map((imported) => `${file} imports ${imported}, which belongs to ${ONLY_IN[imported]}`),
  );
  expect(wrong).toEqual([]);
});

/** What must not stand in every page, but only where there is something to read: finding, marking and the words of both. */
const NEVER_ON_EVERY_PAGE = [
  ...[
    'lib/highlight',
    'lib/words',
    'lib/law',
    'lib/gap',
    'components',
    'data/acts',
    'data/locales',
    'preact',
    'mark.js',
  ],
  ...['entrypoints/reading', 'entrypoints/overlay'],
];
const NEVER_ON_EVERY_PAGE_FILES = [
  'lib/citation/forms.ts',
  'lib/citation/find.ts',
  'lib/page/html-source.ts',
  'lib/page/adilet-source.ts',
];

it('brings neither store nor heavy data onto a foreign page', () => {
  expect(reached(ON_A_PAGE, NEVER_ON_A_PAGE, NEVER_ON_A_PAGE_FILES)).toEqual([]);
});

it('brings onto every page only what tells whether it is worth reading', () => {
  expect(reached(['entrypoints/page.content'], NEVER_ON_EVERY_PAGE, NEVER_ON_EVERY_PAGE_FILES)).toEqual([]);
});

/** What of the forbidden rooms and files is reached from some doors, step by step. */
function reached(doors: readonly string[], rooms: readonly string[], forbidden: readonly string[]): string[] {
  const seen = new Set<string>();
  const queue = files.filter((file) => doors.some((door) => inside(door, file)));
  const found: string[] = [];
  while (queue.length > 0) {
    const file = queue.pop() ?? '';
    if (seen.has(file)) continue;
    seen.add(file);
    if (forbidden.includes(file)) found.push(file);
    for (const imported of valueImportsOf(file)) {
      if (rooms.some((room) => inside(room, imported))) found.push(`${file} → ${imported}`);
      const next = files.find((candidate) => candidate.replace(/\.tsx?$/, '') === imported.replace(/\.tsx?$/, ''));
      if (next) queue.push(next);
    }
  }
  return found;
}

/** Imports that survive compilation: type-only ones bring nothing along. */
function valueImportsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
    .replace(/import type [^;]+;/g, '')
    .replace(/export type [^;]+from[^;]+;/g, '');
  return [...source.matchAll(IMPORT)].map((match) => target(match[1] ?? '', file));
}

it('knows no drawer for leftovers', () => {
  const drawers = files.filter((file) => /(^|\/)(utils?|common|misc|helpers?|shared)(\/|\.)/.test(file));
  expect(drawers).toEqual([]);
});
