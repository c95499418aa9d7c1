/** What a device remembers of a vault between two syncs. Kept in one piece, written together with what it speaks of. */
import * as z from 'zod/mini';
import type { Head } from './log';

/** Layers that repair what the network alone cannot break, counted each time they had to. */
export const HEALS = ['clone', 'rollback', 'nack', 'digest', 'audit'] as const;
export type Heal = (typeof HEALS)[number];

/** A file that could not be used, and when to look again. */
export interface Quarantined {
  readonly name: string;
  /**
   * `missing`: not there. `damaged`: not what its writer sealed. `key`: sealed with a key that is not here. `newer`: of a
   * later format. `content`: opens, but is no segment. `rows`: rows in it cannot be merged with what is here.
   */
  readonly why: 'missing' | 'damaged' | 'key' | 'newer' | 'content' | 'rows';
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Version of the extension that could not use it. */
  readonly app: string;
}

/** Another device's head, as it was read. */
export interface KnownHead {
  readonly name: string;
  readonly device: string;
  readonly seq: string;
  readonly head: Head;
}

/** An own segment that the next head names. */
export interface Piece {
  readonly name: string;
  readonly size: number;
  /** Read back from the server as it was written. */
  readonly stored: boolean;
}

export interface Published {
  readonly name: string;
  /** The very bytes, so that writing it again changes nothing. */
  readonly bytes: Uint8Array;
  /** What it said that others must hear of; a head with the same need not be written. */
  readonly says: string;
  /** What it said that others need to hear of only now and then. */
  readonly aside: string;
  readonly at: number;
  /** Newest head of each other device known then: a listing that shows this head and none of those is an older server. */
  readonly knew: { readonly [device: string]: string };
}

export interface SyncState {
  readonly v: 1;
  readonly vault: string;
  readonly device: string;
  readonly label: string;
  readonly seq: number;
  /** Own segments since the last full state; the first `base` of them are that state. */
  readonly chain: readonly Piece[];
  readonly base: number;
  /** The chain before the last full state: kept until there is another. */
  readonly former: readonly string[];
  /** Own files that may go once another device has the full state, or after a month. */
  readonly doomed: readonly { readonly name: string; readonly since: number }[];
  /** Names of own heads, the latest last: any other head under the own name is a copy's. */
  readonly planned: readonly string[];
  /** A head on its way. */
  readonly pending: Published | null;
  readonly published: Published | null;
  /** The own head before the published one, kept beside it. */
  readonly formerHead: string | null;
  /** How often in a row the own head was not there. */
  readonly missed: number;
  /** Why everything is to be written anew; empty where it is not. */
  readonly rebase: string;
  /** When everything was written last. */
  readonly basedAt: number;
  /** Something was erased for ever, and still stands in older files. */
  readonly erase: boolean;
  /** Segments of others whose content is here. */
  readonly applied: readonly string[];
  /** Heads of other devices: the newest of each, and others that it does not continue. */
  readonly heads: readonly KnownHead[];
  readonly quarantine: readonly Quarantined[];
  /** What a full state was already the answer to: files nobody could read, heads that vanished, pairs that differed. */
  readonly answered: readonly string[];
  /** Signs of damage seen once, which count only when they are seen again. */
  readonly signs: readonly string[];
  /** When own files were looked at last, and which is the next. */
  readonly auditAt: number;
  readonly auditFrom: number;
  /** Everything own is to be looked at. */
  readonly auditAll: boolean;
  /** Devices struck off, here or elsewhere. */
  readonly gone: readonly string[];
  /** Struck off here: their files go once everything in them is in the own full state. */
  readonly strike: readonly string[];
  readonly heals: { readonly [heal in Heal]: number };
  /** Times of the first and last success and try, in milliseconds since 1970; 0 for never. */
  readonly successAt: number;
  readonly triedAt: number;
  readonly failure: Failure | null;
  /** Why nothing is written until a person has decided. */
  readonly halted: Halt | null;
  /** Key files that are on the server and not here. */
  readonly newKeys: readonly string[];
  /** How far the server's clock is from ours, in milliseconds. */
  readonly clockOff: number;
}

/**
 * `folder-empty`: the vault's folder holds nothing of ours. `folder-foreign`: it holds another vault. `new-key`: the key was
 * changed elsewhere, and the new one is not here. `newer`: files of a later format are there.
 */
export type Halt = 'folder-empty' | 'folder-foreign' | 'new-key' | 'newer';

/** The last try that failed; null after a success. */
export interface Failure {
  readonly code: string;
  readonly status?: number | undefined;
  readonly since: number;
  readonly count: number;
  /** Not before, in milliseconds since 1970; null until a person has done something. */
  readonly until: number | null;
}

export function newState(vault: string, device: string, label: string): SyncState {
  return {
    v: 1,
    vault,
    device,
    label,
    seq: 0,
    chain: [],
    base: 0,
    former: [],
    doomed: [],
    planned: [],
    pending: null,
    published: null,
    formerHead: null,
    missed: 0,
    rebase: 'first',
    basedAt: 0,
    erase: false,
    applied: [],
    heads: [],
    quarantine: [],
    answered: [],
    signs: [],
    auditAt: 0,
    auditFrom: 0,
    auditAll: false,
    gone: [],
    strike: [],
    heals: { clone: 0, rollback: 0, nack: 0, digest: 0, audit: 0 },
    successAt: 0,
    triedAt: 0,
    failure: null,
    halted: null,
    newKeys: [],
    clockOff: 0,
  };
}

const stateShape = z.looseObject({
  v: z.literal(1),
  vault: z.string(),
  device: z.string(),
  chain: z.array(z.unknown()),
  applied: z.array(z.string()),
  heads: z.array(z.unknown()),
});

/** What was kept; undefined where it cannot be used. What a later version of the extension adds gets its first value. */
export function parseState(value: unknown): SyncState | undefined {
  const parsed = stateShape.safeParse(value);
  if (!parsed.success) return undefined;
  const { vault, device } = parsed.data;
  return { ...newState(vault, device, ''), ...(parsed.data as unknown as SyncState) };
}

/** Whether a wait is over; a clock that was set back ends it too. */
export const isDue = (now: number, since: number, wait: number): boolean => now < since || now - since >= wait;
