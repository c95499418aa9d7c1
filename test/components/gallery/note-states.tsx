import { useState } from 'preact/hooks';
import { NoteEditor } from '@/components/notes/NoteEditor';
import { type NotesPart, NotesView, type NotesViewProps } from '@/components/notes/NotesView';
import {
  NO_NOTE_FILTER,
  type NoteActions,
  type NotesFound,
  type NotesHere,
  type PlaceActions,
} from '@/components/notes/notes-view';
import type { Language } from '@/lib/base/language';
import { readProvision } from '@/lib/citation/read-provision';
import type { PlacedNote } from '@/lib/message/note-page-request';
import { newRow } from '@/lib/note/change';
import { EMPTY_FIELDS } from '@/lib/note/editing';
import { type Note, noteOf } from '@/lib/note/note';
import { anchorOn, newNote } from '../../support/notes';
import { TRANSFERS, Transfer } from './note-files';
import type { Theme } from './overlay-states';

interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

const stamp = (day: number) => `${Date.UTC(2026, 10, day, 9, 30).toString(16).padStart(12, '0')}000000.aaaaaaaa.aaaa`;
const make = (id: string, more: Parameters<typeof newNote>[0], day = 20): Note =>
  noteOf(newRow(id, newNote(more), stamp(day), Date.UTC(2026, 10, 18)));

const LONG =
  'Подозреваемый, обвиняемый вправе иметь защитника с момента задержания, и до прибытия защитника никакие следственные действия с его участием производиться не могут, кроме случаев, когда он отказался от защитника в письменной форме в присутствии защитника и этот отказ принят органом, ведущим уголовный процесс, с указанием причин отказа в протоколе.';

export const NOTES: readonly Note[] = [
  make('n1', {
    anchor: anchorOn('вправе иметь защитника с момента задержания', '188/2'),
    provision: { act: 'kz.cpc.2014', path: '188/2' },
    links: [{ act: 'un.iccpr', path: '14/3' }],
    body: '**Момент задержания** считается от *фактического* лишения свободы:\n\n- доставление;\n- запись в журнал.\n\n> Комитет, 2023\n\nСм. [замечания](https://www.ohchr.org/en/documents).',
    tags: ['защита', 'задержание'],
    colour: 'blue',
    motivation: 'gap',
    title: 'Уголовно-процессуальный кодекс Республики Казахстан',
  }),
  make('n2', {
    anchor: anchorOn(LONG, '189/1'),
    provision: { act: 'kz.cpc.2014', path: '189/1' },
    body: '',
    tags: [],
    motivation: 'quote',
    colour: 'orange',
  }),
  make('n3', {
    anchor: anchorOn('в течение семидесяти двух часов', '131/4'),
    provision: { act: 'kz.cpc.2014', path: '131/4' },
    body: 'Срок для взрослых. Для детей см. часть пятую.',
    tags: ['сроки'],
    colour: 'green',
    motivation: 'question',
  }),
  make('n4', {
    provision: { act: 'kz.cpc.2014', path: '14' },
    body: 'Общая заметка к статье.',
    tags: [],
    colour: 'purple',
    motivation: 'recommendation',
  }),
  make('n5', { body: 'Проверить редакцию на дату приговора.', tags: ['дело 12-3'], colour: 'pink' }),
];

const scope = 'Задержанный не может находиться под стражей в течение семидесяти двух часов без решения суда.';
const today = 'Задержанный не может находиться под стражей свыше сорока восьми часов без решения следственного судьи.';
export const PLACED: readonly PlacedNote[] = [
  { id: 'n1', kind: 'changed', order: 10, was: scope, present: today },
  {
    id: 'n2',
    kind: 'moved',
    order: 50,
    was: LONG,
    proposal: LONG.replace('никакие', 'любые'),
    proposedPath: '190/1',
    reason: 'renumbered',
  },
  { id: 'n4', kind: 'whole', order: 60 },
  { id: 'n5', kind: 'whole', order: 0 },
  { id: 'n3', kind: 'orphan', order: -1, was: scope, present: today, reason: 'words-gone' },
];

export const READY_HERE: Extract<NotesHere, { status: 'ready' }> = {
  status: 'ready',
  placed: PLACED,
  notes: new Map(NOTES.map((note) => [note.id, note])),
  drafts: [
    {
      key: 'new:1',
      draft: {
        kind: 'new',
        ground: { document: 'd', anchor: anchorOn('решения суда') },
        fields: { ...EMPTY_FIELDS, body: 'Кто выносит решение, если' },
      },
    },
  ],
};

const done = async () => null;
export const ACTIONS: NoteActions = {
  vaults: [],
  save: done,
  keepDraft: async () => true,
  dropDraft: () => undefined,
  draftOf: async () => null,
  remove: done,
  restore: done,
  purge: done,
  take: done,
  keepBoth: done,
  history: async () => [
    { stamp: stamp(20), value: 'Срок для взрослых.' },
    { stamp: stamp(18), value: 'Срок для всех.' },
  ],
  open: () => undefined,
};
export const PLACES: PlaceActions = {
  vaults: [],
  jump: () => undefined,
  accept: done,
  reattach: async () => ({ code: 'note-nothing-selected' }),
  create: async () => ({ code: 'note-nothing-selected' }),
  saveDraft: done,
  keepWaiting: async () => true,
  dropWaiting: () => undefined,
};
export const FOUND: NotesFound = {
  filter: NO_NOTE_FILTER,
  total: 1234,
  notes: NOTES,
  searching: false,
  failed: false,
  provisionUnknown: false,
  facets: { live: 1234, deleted: 2, sites: [{ site: 'adilet.zan.kz', notes: 1200 }] },
};

export function notesProps(rest: Partial<NotesViewProps> = {}): Omit<NotesViewProps, 'language'> {
  return {
    part: 'page',
    here: READY_HERE,
    actions: ACTIONS,
    places: PLACES,
    tags: [
      { tag: 'защита', notes: 12 },
      { tag: 'сроки', notes: 3 },
    ],
    readProvision: (text) => readProvision(text, '2026-11-22'),
    jumpLost: false,
    found: FOUND,
    transfer: null,
    onPart: () => undefined,
    onTag: () => undefined,
    onFilter: () => undefined,
    onMore: () => undefined,
    onRetry: () => undefined,
    ...rest,
  };
}

const CONFLICT: Note = {
  ...(NOTES[2] as Note),
  id: 'n6',
  bodies: [
    { stamp: stamp(21), value: 'Срок для взрослых: 48 часов.' },
    { stamp: stamp(20), value: 'Срок для взрослых: 72 часа, проверить.' },
  ],
  restored: Date.UTC(2026, 10, 21),
};

/** Every state of the tab, by name. */
export const NOTE_VIEWS: Readonly<Record<string, Partial<NotesViewProps>>> = {
  page: {},
  'page-empty': { here: { ...READY_HERE, placed: [], notes: new Map(), drafts: [] } },
  looking: { here: { status: 'looking' } },
  absent: { here: { status: 'absent' } },
  failed: { here: { status: 'failed' } },
  lost: { part: 'lost', done: { said: 'deleted', undo: () => undefined } },
  'lost-none': { part: 'lost', here: { ...READY_HERE, placed: [] } },
  all: { part: 'all' },
  'all-none': { part: 'all', found: { ...FOUND, total: 0, notes: [], facets: { live: 0, deleted: 0, sites: [] } } },
  'all-unfound': {
    part: 'all',
    found: { ...FOUND, total: 0, notes: [], filter: { ...NO_NOTE_FILTER, text: 'xyz', tag: 'x' } },
  },
  'all-failed': { part: 'all', found: { ...FOUND, failed: true } },
  conflict: { part: 'all', found: { ...FOUND, total: 1, notes: [CONFLICT] } },
  bin: {
    part: 'all',
    found: {
      ...FOUND,
      total: 1,
      notes: NOTES.slice(2, 3).map((note) => ({ ...note, state: 'deleted' })),
      filter: { ...NO_NOTE_FILTER, bin: true },
    },
  },
};

function Tab(props: Look & { readonly rest: Partial<NotesViewProps> }) {
  const [part, setPart] = useState<NotesPart>(props.rest.part ?? 'page');
  return (
    <main class="lacuna-root lc-panel" data-theme={props.theme} lang={props.language}>
      <h1 class="lc-unseen">Lacuna</h1>
      <div class="lc-panel-view">
        <NotesView {...notesProps(props.rest)} language={props.language} part={part} onPart={setPart} />
      </div>
    </main>
  );
}

export function NoteStates(look: Look) {
  return (
    <div class="g-grid g-panels">
      {Object.entries(NOTE_VIEWS).map(([name, rest]) => (
        <div key={name} class="g-cell" data-state={name}>
          <Tab {...look} rest={rest} />
        </div>
      ))}
      {Object.entries(TRANSFERS).map(([name, rest]) => (
        <div key={name} class="g-cell" data-state={`files-${name}`}>
          <div class="lacuna-root lc-panel" data-theme={look.theme} lang={look.language}>
            <div class="lc-panel-view">
              <Transfer language={look.language} rest={rest} open />
            </div>
          </div>
        </div>
      ))}
      <div class="g-cell" data-state="editor">
        <div class="lacuna-root lc-panel" data-theme={look.theme} lang={look.language}>
          <div class="lc-panel-view">
            <NoteEditor
              language={look.language}
              start={{
                body: '**Момент задержания**',
                motivation: 'gap',
                colour: 'blue',
                tags: ['защита', 'задержание'],
                links: [{ act: 'kz.cpc.2014', path: '188/2' }],
              }}
              fresh
              focus={false}
              quote="вправе иметь защитника с момента задержания"
              tags={[
                { tag: 'сроки', notes: 3 },
                { tag: 'пытки', notes: 30 },
              ]}
              readProvision={(text) => readProvision(text, '2026-11-22')}
              onDraft={async () => true}
              onSave={async () => ({ code: 'note-quota', id: '7f3a-91c2', version: '0.1.0' })}
              onClose={() => undefined}
              onDiscard={() => undefined}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
