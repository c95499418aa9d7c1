/** How syncing stands, as codes and figures: words are the interface's. */
import type { SyncStore } from '@/lib/note/sync-store';
import { BLOB_CODES, type BlobCode } from './blob-store';
import { newestHeads, seenOf } from './plan';
import type { Progress } from './session';
import { type Halt, HEALS, type Heal, parseState, type SyncState } from './state';
import { type Remember, recipientSchema, type VaultRecord } from './vault';

const DAY = 24 * 60 * 60_000;
const STALE = 7 * DAY;
const CLOCK_OFF = 5 * 60_000;

/** Something a person should know. `since` and `until` in milliseconds since 1970. */
export type Problem =
  /** The last try failed; `until` is when the next is made by itself, null when something must be done first. */
  | {
      readonly code: BlobCode;
      readonly status?: number | undefined;
      readonly since: number;
      readonly until: number | null;
    }
  /** Nothing is written until the person has decided; see `Halt`. */
  | { readonly code: Halt }
  /** The key is to be given: by recovery words. */
  | { readonly code: 'locked' }
  /** No success for a week. */
  | { readonly code: 'stale'; readonly since: number }
  /** Files that cannot be read or found; what was in the others is here. */
  | { readonly code: 'unreadable'; readonly files: number }
  /** Changes that cannot be taken in, because the rows they belong to are damaged here. */
  | { readonly code: 'rows'; readonly files: number }
  /** Changes of a later version of Lacuna, which wait for its update. */
  | { readonly code: 'newer-notes'; readonly files: number }
  /** The server's clock and this computer's differ, in milliseconds; positive where the server is ahead. */
  | { readonly code: 'clock'; readonly off: number }
  /** What was remembered of the last runs is damaged; syncing starts anew from the notes. */
  | { readonly code: 'memory' };

export interface DeviceStatus {
  readonly device: string;
  readonly label: string;
  readonly isThis: boolean;
  /** Version of the extension. */
  readonly app: string;
  /** When it told of itself last, by its own clock. */
  readonly at: number;
  /** Whether all it sent is here. */
  readonly isRead: boolean;
  /** Whether it has told that it holds everything this device sent. */
  readonly hasRead: boolean;
  /** Where a new key is locked for it; undefined for one that told of none, which needs the words. */
  readonly recipient?: string | undefined;
}

export interface VaultStatus {
  readonly slot: string;
  readonly vault: string;
  /** Address without user and password. */
  readonly address: string;
  readonly user: string;
  readonly label: string;
  /** What the person calls it; empty for their own. */
  readonly name: string;
  readonly remember: Remember;
  readonly epoch: number;
  /** 0 for never. */
  readonly lastSuccess: number;
  readonly lastTry: number;
  /** Rows with changes that no server has yet. */
  readonly waiting: number;
  /** This device first; those struck off are left out. */
  readonly devices: readonly DeviceStatus[];
  readonly problems: readonly Problem[];
  /** How often what was broken was repaired. */
  readonly heals: { readonly [heal in Heal]: number };
  /** While a run is under way. */
  readonly progress: Progress | null;
}

export interface StatusInput {
  readonly slot: string;
  readonly record: VaultRecord;
  readonly store: SyncStore;
  readonly isLocked: boolean;
  readonly now: number;
  readonly progress: Progress | null;
}

export async function statusOf({ slot, record, store, isLocked, now, progress }: StatusInput): Promise<VaultStatus> {
  const held = await store.held();
  const state = parseState(held.state);
  return {
    slot,
    vault: record.vault,
    address: record.place.address,
    user: record.place.user,
    label: state?.label ?? '',
    name: record.name ?? '',
    remember: record.remember,
    epoch: record.epoch,
    lastSuccess: state?.successAt ?? 0,
    lastTry: state?.triedAt ?? 0,
    waiting: held.waiting,
    devices: state ? devicesOf(state, now) : [],
    problems: [
      ...(isLocked ? [{ code: 'locked' as const }] : []),
      ...(state ? problemsOf(state, now) : [{ code: 'memory' as const }]),
    ],
    heals: state?.heals ?? (Object.fromEntries(HEALS.map((heal) => [heal, 0])) as VaultStatus['heals']),
    progress,
  };
}

function devicesOf(state: SyncState, now: number): readonly DeviceStatus[] {
  const seen = seenOf(state);
  const last = state.chain.at(-1)?.name ?? '';
  const others = [...newestHeads(state.heads).values()]
    .filter(({ device }) => !state.gone.includes(device))
    .map(({ device, head }) => ({
      device,
      label: head.label,
      isThis: false,
      app: head.app,
      at: head.at,
      isRead: head.chain.length === 0 || seen[device] === head.chain.at(-1),
      hasRead: last.endsWith(head.seen[state.device] ?? ' '),
      recipient: recipientSchema.safeParse(head.recipient).data,
    }))
    .sort((a, b) => b.at - a.at);
  const here = {
    device: state.device,
    label: state.label,
    isThis: true,
    app: '',
    at: state.successAt || now,
    isRead: true,
    hasRead: true,
  };
  return [here, ...others];
}

function problemsOf(state: SyncState, now: number): readonly Problem[] {
  const count = (...whys: readonly string[]) =>
    state.quarantine.filter(({ why, count: times }) => whys.includes(why) && times > 1).length;
  const problems: Problem[] = [];
  const { failure, halted } = state;
  if (failure) {
    const code = BLOB_CODES.find((one) => one === failure.code) ?? 'server';
    problems.push({
      code,
      since: failure.since,
      until: failure.until,
      ...(failure.status === undefined ? {} : { status: failure.status }),
    });
  }
  if (halted) problems.push({ code: halted });
  const since = state.successAt || state.triedAt;
  // Whatever the reason: what fails before a place is asked, as a full disk here does, leaves no other trace.
  if (since > 0 && now - since > STALE) problems.push({ code: 'stale', since });
  // What waits for the new key is told of by asking for it.
  const unopened = halted === 'new-key' ? [] : ['key'];
  const [unreadable, rows, newer] = [
    count('missing', 'damaged', ...unopened),
    count('rows'),
    count('content', 'newer'),
  ];
  if (unreadable > 0) problems.push({ code: 'unreadable', files: unreadable });
  if (rows > 0) problems.push({ code: 'rows', files: rows });
  if (newer > 0) problems.push({ code: 'newer-notes', files: newer });
  if (Math.abs(state.clockOff) > CLOCK_OFF) problems.push({ code: 'clock', off: state.clockOff });
  return problems;
}
