import { SyncNotice } from '@/components/SyncNotice';
import { JoinChoices } from '@/components/sync/JoinChoices';
import { NewWords } from '@/components/sync/NewWords';
import { NotesAside } from '@/components/sync/NotesAside';
import { PlaceForm } from '@/components/sync/PlaceForm';
import { problemText } from '@/components/sync/problem-words';
import { type FileState, SealedFile } from '@/components/sync/SealedFile';
import { SyncPage } from '@/components/sync/SyncPage';
import { TypeWords } from '@/components/sync/TypeWords';
import { VaultCard } from '@/components/sync/VaultCard';
import type { Language } from '@/lib/base/language';
import { BLOB_CODES } from '@/lib/sync/blob-store';
import { PROBE_STEPS, type ProbeStep } from '@/lib/sync/probe';
import type { DeviceStatus, Problem, VaultStatus } from '@/lib/sync/status';
import { syncWords } from '@/lib/words/sync-words';
import { NOTES } from './note-states';
import type { Theme } from './overlay-states';

interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

const nothing = () => undefined;
const AT = Date.UTC(2026, 10, 22, 9, 30);
const HOUR = 3_600_000;

const device = (more: Partial<DeviceStatus>): DeviceStatus => ({
  device: 'abcdefgh',
  label: 'Chrome, Windows',
  isThis: false,
  app: '0.1.0',
  at: AT - 3 * HOUR,
  isRead: true,
  hasRead: true,
  ...more,
});
const DEVICES = [
  device({ isThis: true }),
  device({ device: 'b', label: 'Firefox дома' }),
  device({
    device: 'c',
    label: 'Ноутбук Айгерім, следственный изолятор, командировка',
    hasRead: false,
    at: AT - 400 * HOUR,
  }),
];

const vault = (more: Partial<VaultStatus>): VaultStatus => ({
  slot: '',
  vault: '0123456789abcdef',
  address: 'https://cloud.example.org/remote.php/dav/files/aigerim.s/Lacuna/',
  user: 'aigerim.s',
  label: 'Chrome, Windows',
  name: '',
  remember: 'device',
  epoch: 1,
  lastSuccess: AT,
  lastTry: AT,
  waiting: 0,
  devices: DEVICES,
  problems: [],
  heals: { clone: 0, rollback: 0, nack: 0, digest: 0, audit: 0 },
  progress: null,
  ...more,
});

const failed = (code: (typeof BLOB_CODES)[number], status: number): Problem => ({
  code,
  status,
  since: AT,
  until: code === 'unauthorised' ? null : AT + HOUR,
});
const PROBLEMS: readonly Problem[] = [
  ...BLOB_CODES.map((code) => failed(code, code === 'full' ? 507 : code === 'unauthorised' ? 401 : 500)),
  ...(['folder-empty', 'folder-foreign', 'new-key', 'newer'] as const).map((code) => ({ code })),
  { code: 'locked' },
  { code: 'stale', since: AT - 8 * 24 * HOUR },
  { code: 'unreadable', files: 3 },
  { code: 'rows', files: 1 },
  { code: 'newer-notes', files: 2 },
  { code: 'clock', off: 3 * 365 * 24 * HOUR },
  { code: 'memory' },
];

const VAULTS: readonly VaultStatus[] = [
  vault({ devices: DEVICES.slice(0, 1) }),
  vault({ waiting: 12, progress: { phase: 'reading', done: 37, total: 120 } }),
  vault({ lastSuccess: 0, waiting: 10_432, progress: { phase: 'writing', done: 1, total: 24 } }),
  vault({ heals: { clone: 0, rollback: 1, nack: 2, digest: 0, audit: 0 } }),
  vault({
    slot: 'teamteamteamteam',
    name: 'Коалиция НПО против пыток, рабочая группа',
    address: 'https://dav.mailbox.example/servlet/webdav.infostore/Userstore/Coalition/Lacuna-shared-folder-2026/',
  }),
];

function Card({ status, language }: { readonly status: VaultStatus; readonly language: Language }) {
  return (
    <VaultCard
      vault={status}
      language={language}
      busy={false}
      onSync={nothing}
      onPlace={nothing}
      onUnlock={nothing}
      onRotate={nothing}
      onConfirmFolder={nothing}
      onRename={nothing}
      onForget={nothing}
      onLeave={nothing}
    />
  );
}

const CONFLICT = NOTES.flatMap((note) => {
  const [first] = note.bodies;
  return first && note.body !== ''
    ? [{ ...note, bodies: [first, { ...first, value: `${first.value} Дополнено дома.`, stamp: `${first.stamp}b` }] }]
    : [];
}).slice(0, 1);

const page = ({ language, theme }: Look, connected: boolean, children: preact.ComponentChildren) => (
  <SyncPage language={language} theme={theme} known connected={connected} onConnect={nothing} onAdd={nothing}>
    {children}
  </SyncPage>
);
const aside = (language: Language, filled: boolean) => (
  <NotesAside
    language={language}
    conflicts={filled ? CONFLICT : []}
    deleted={filled ? NOTES.slice(0, 3) : []}
    onTake={async () => null}
    onKeepBoth={async () => null}
    onRestore={nothing}
  />
);

/** Everything one can see of a page that is connected, or not. */
function Standing(look: Look) {
  const { language } = look;
  return (
    <>
      {page(look, false, aside(language, false))}
      {page(
        look,
        true,
        <>
          {VAULTS.map((status, at) => (
            <Card key={at} status={status} language={language} />
          ))}
          {aside(language, true)}
        </>,
      )}
    </>
  );
}

function Problems(look: Look) {
  return page(
    look,
    true,
    <>
      {PROBLEMS.map((problem) => (
        <Card key={problem.code} status={vault({ problems: [problem], devices: [] })} language={look.language} />
      ))}
      <SyncNotice
        language={look.language}
        text={problemText({ code: 'stale', since: AT - 8 * 24 * HOUR }, look.language)}
        onOpen={nothing}
      />
    </>,
  );
}

/** The trial of a folder, failing at each of its steps. */
const TRIALS: readonly (readonly ProbeStep[])[] = [
  PROBE_STEPS.map((step) => ({ step, trouble: null })),
  ...PROBE_STEPS.map((_step, at) =>
    PROBE_STEPS.slice(0, at + 1).map(
      (step, index): ProbeStep => ({
        step,
        trouble: index === at ? { code: BLOB_CODES[at + 2] ?? 'server', status: 500 } : null,
      }),
    ),
  ),
];

const SECRET = 'able-acid-zoo-zone-yellow-wolf-vivid-tree';
const read = () => ({ ok: false, why: 'count', count: 3 }) as const;
const copy = async () => true;

function Steps({ language, theme }: Look) {
  const words = syncWords(language);
  const step = (key: string, children: preact.ComponentChildren) => (
    <SyncPage
      key={key}
      language={language}
      theme={theme}
      known
      connected={false}
      step={<section class="lc-part">{children}</section>}
      onConnect={nothing}
      onAdd={nothing}
    />
  );
  const form = {
    language,
    action: words('sync.check'),
    busy: false,
    denied: false,
    onCheck: nothing,
    onCancel: nothing,
  };
  const typed = { language, action: words('sync.start'), read, onWords: nothing, onCancel: nothing };
  return (
    <>
      {step('empty', <PlaceForm {...form} steps={undefined} />)}
      {step('busy', <PlaceForm {...form} steps={undefined} busy />)}
      {step('denied', <PlaceForm {...form} steps={undefined} denied />)}
      {step('same', <PlaceForm {...form} steps={TRIALS[0]} trouble={{ code: 'joined-already' }} />)}
      {TRIALS.slice(1).map((steps, at) => step(`trial ${at}`, <PlaceForm {...form} steps={steps} />))}
      {step(
        'words',
        <>
          <JoinChoices
            language={language}
            name="Коалиция"
            label="Firefox"
            remember="device"
            onName={nothing}
            onLabel={nothing}
            onRemember={nothing}
          />
          <NewWords
            language={language}
            title={words('sync.words.title')}
            explain={words('sync.words.explain')}
            secret={SECRET}
            asked={[1, 6]}
            action={words('sync.start')}
            busy={false}
            status=""
            copy={copy}
            onReady={nothing}
            onCancel={nothing}
          />
        </>,
      )}
      {step('type', <TypeWords {...typed} busy={false} wrong={words('sync.words.wrong')} />)}
      {step('opening', <TypeWords {...typed} busy wrong={undefined} />)}
    </>
  );
}

const FILES: readonly FileState[] = [
  { status: 'idle' },
  { status: 'writing' },
  { status: 'saved', count: 1234 },
  { status: 'chosen', name: 'lacuna-2026-11-22.gz.age', wrong: 'locked', busy: false },
  { status: 'reading', done: 400, total: 1200 },
  { status: 'taken', added: 12, changed: 3, unchanged: 1200, refused: 1, cut: true },
  { status: 'refused', why: 'foreign' },
  { status: 'refused', why: 'large', size: 200 },
];

function Files(look: Look) {
  return page(
    look,
    true,
    FILES.map((state, at) => (
      <SealedFile
        key={at}
        language={look.language}
        state={state}
        onExport={nothing}
        onWrite={nothing}
        onPick={nothing}
        onWords={nothing}
        onCancel={nothing}
        read={read}
        copy={copy}
      />
    )),
  );
}

/** @param state `problems`, `steps`, `files`, or everything that stands on the page. */
export function SyncStates({ state, ...look }: Look & { readonly state: string }) {
  switch (state) {
    case 'problems':
      return <Problems {...look} />;
    case 'steps':
      return <Steps {...look} />;
    case 'files':
      return <Files {...look} />;
    default:
      return <Standing {...look} />;
  }
}
