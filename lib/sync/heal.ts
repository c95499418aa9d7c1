/**
 * Repairs of what a network alone cannot break: copied profiles, servers set back, files lost or altered. Each stands for
 * itself and is counted; with honest servers and whole databases all counters stay at nought.
 */
import * as z from 'zod/mini';
import { newDevice } from '@/lib/note/stamp';
import { type BlobStore, putSurely, sameBytes } from './blob-store';
import { parseHead, parseSegment } from './log';
import { README_FILE, VAULT_FILE } from './names';
import { differing, isForeign, lostHeads, nacksOfOthers, newestHeads, strangeOwnHeads } from './plan';
import { fetchFile } from './pull';
import { READ_ME } from './read-me';
import { answer, healed, isHealing, isSignAgain, isSurelyWrong, type Ports, type Session } from './session';
import { type Halt, isDue, type SyncState } from './state';

const DAY = 24 * 60 * 60_000;
/** Bytes looked at in one daily round; the next goes on where it stopped. */
const AUDIT_BYTES = 2 * 1024 * 1024;

/** Another device wrote under this one's name, so one of both is a copy: this one takes a new name and tells everything anew. */
export async function faceCopies(session: Session, listed: readonly string[]): Promise<void> {
  const struck = newestHeadsSay(session.state(), ({ gone }) => gone.includes(session.state().device));
  const copied = isHealing(session, 'clone') && strangeOwnHeads(session.state(), listed).length > 0;
  if (!copied && !struck) return;
  const device = newDevice(session.ports.random);
  await session.commit(
    (state) => ({
      ...(copied ? healed(state, 'clone') : {}),
      device,
      applied: [...new Set([...state.applied, ...state.chain.map(({ name }) => name)])],
      chain: [],
      base: 0,
      former: [],
      doomed: [],
      planned: [],
      pending: null,
      published: null,
      formerHead: null,
      missed: 0,
      rebase: copied ? 'copy' : 'struck',
    }),
    { device, drop: session.state().chain.map(({ name }) => name) },
  );
}

const newestHeadsSay = (state: SyncState, test: (head: SyncState['heads'][number]['head']) => boolean): boolean =>
  [...newestHeads(state.heads).values()].some(({ head }) => test(head));

/**
 * Whether the folder is still the vault's. The own head missing means a server set back, an emptied folder or a wrong one;
 * only where the vault's own file stands is anything written without asking.
 *
 * @returns why nothing may be written, or null.
 */
export async function faceFolder(session: Session, listed: readonly string[]): Promise<Halt | null> {
  const { blobs } = session.ports;
  const { published, vault } = session.state();
  if (published && listed.includes(published.name)) {
    if (session.state().missed > 0) await session.commit({ missed: 0 });
    return null;
  }
  // A listing may be old or cut short: the file itself is asked for.
  if (published && (await blobs.get(published.name))) return null;
  if (published && session.state().missed === 0) {
    await session.commit({ missed: 1 });
    return null;
  }
  const found = vaultOf(await blobs.get(VAULT_FILE));
  if (found.vault !== vault) return found.vault ? 'folder-foreign' : 'folder-empty';
  if (found.major > 1) return 'newer';
  if (!published || !isHealing(session, 'rollback')) return null;
  await putFolder(blobs, vault, session.ports.keyFiles);
  await session.commit((state) => ({ ...healed(state, 'rollback'), ...unpublished(), rebase: 'rollback' }));
  return null;
}

/** As if no head had ever been published; the names stay known. */
export const unpublished = (): Partial<SyncState> => ({
  published: null,
  formerHead: null,
  pending: null,
  missed: 0,
  auditAll: true,
});

/** The person says that the emptied folder is the right one: everything that is here is written there anew. */
export async function adoptFolder(session: Session): Promise<void> {
  await putFolder(session.ports.blobs, session.state().vault, session.ports.keyFiles);
  await session.commit({ ...unpublished(), halted: null, rebase: 'folder' });
}

const vaultSchema = z.looseObject({ format: z.literal('LCN'), major: z.number(), vault: z.string() });

/** What a vault's own file says; without a vault where there is none of ours. */
export function vaultOf(bytes: Uint8Array | null): { readonly vault: string; readonly major: number } {
  try {
    const parsed = vaultSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())));
    return parsed.success ? parsed.data : { vault: '', major: 0 };
  } catch {
    return { vault: '', major: 0 };
  }
}

export const vaultFile = (vault: string): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ format: 'LCN', major: 1, vault })}\n`);

/** Puts the plain files and the key files where they are missing. They never change, so nothing is written over. */
export async function putFolder(blobs: BlobStore, vault: string, keyFiles: Ports['keyFiles']): Promise<void> {
  await putMissing(blobs, VAULT_FILE, vaultFile(vault));
  await putMissing(blobs, README_FILE, new TextEncoder().encode(READ_ME));
  for (const { name, bytes } of keyFiles) await putMissing(blobs, name, bytes);
}

async function putMissing(blobs: BlobStore, name: string, bytes: Uint8Array): Promise<void> {
  if (!sameBytes(await blobs.get(name), bytes)) await putSurely(blobs, name, bytes);
}

/** Heads of others that the server lost: everything here is told anew, since newcomers could not learn it otherwise. */
export async function faceLostHeads(session: Session, listed: readonly string[]): Promise<void> {
  if (!isHealing(session, 'rollback')) return;
  for (const { name } of lostHeads(session.state(), listed)) {
    if (session.state().answered.includes(`lost ${name}`)) continue;
    if (!(await isSignAgain(session, `lost ${name}`))) continue;
    if (await session.ports.blobs.get(name)) continue;
    await session.commit((state) => ({
      ...healed(state, 'rollback'),
      ...answer(state, `lost ${name}`),
      rebase: 'rollback',
    }));
  }
}

/** Files that another device cannot read: their writer puts the very bytes back; who has taken them in tells everything anew. */
export async function faceNacks(session: Session): Promise<void> {
  if (!isHealing(session, 'nack')) return;
  for (const { name, by } of nacksOfOthers(session.state())) {
    const key = isForeign(session.state(), name) ? `nack ${name}` : `nack ${name} ${by.name}`;
    if (session.state().answered.includes(key)) continue;
    if (isForeign(session.state(), name)) await answerForOther(session, name, key);
    else await answerOwn(session, name, key);
  }
}

async function answerOwn(session: Session, name: string, key: string): Promise<void> {
  const { store, blobs } = session.ports;
  const { published } = session.state();
  const bytes = published?.name === name ? published.bytes : await store.file(name);
  // Without its bytes it is of a chain that was superseded: the head says so already.
  const isWrong = bytes !== undefined && (await isSurelyWrong(session, name, bytes));
  if (bytes && isWrong) await putSurely(blobs, name, bytes);
  await session.commit((state) => ({ ...answer(state, key), ...(isWrong ? healed(state, 'nack') : {}) }));
}

async function answerForOther(session: Session, name: string, key: string): Promise<void> {
  const { applied, heads } = session.state();
  // A head counts as well: its writer may have been set back and live on under another name, not knowing what it names.
  const isHead = heads.some((head) => head.name === name);
  if (!isHead && !applied.includes(name)) return;
  // Its writer comes first; and who cannot read it may have had a bad moment.
  if (!(await isSignAgain(session, key))) return;
  const isFine = (await (isHead ? fetchFile(session, name, parseHead) : fetchFile(session, name, parseSegment))).ok;
  await session.commit((state) => ({
    ...answer(state, key),
    ...(isFine ? {} : { ...healed(state, 'nack'), rebase: 'nack' }),
  }));
}

/** Devices that should hold the same and do not: both tell everything anew. A sign of a defect, since nothing else leads here. */
export async function faceDifferences(session: Session): Promise<void> {
  if (!isHealing(session, 'digest')) return;
  const { digest, waiting } = await session.ports.store.held();
  const { chain } = session.state();
  if (waiting > 0 || session.state().rebase !== '' || chain.some(({ stored }) => !stored)) return;
  for (const { device, head } of differing(session.state(), digest)) {
    const key = `differs ${device} ${head.digest} ${digest}`;
    if (session.state().answered.includes(key) || !(await isSignAgain(session, key))) continue;
    await session.commit((state) => ({ ...healed(state, 'digest'), ...answer(state, key), rebase: 'digest' }));
  }
}

/** Looks at own files once a day, or at all of them after something was wrong, and puts back what is not as it was written. */
export async function audit(session: Session): Promise<void> {
  const { store, now } = session.ports;
  const { auditAt, auditAll, auditFrom, chain } = session.state();
  if (!isHealing(session, 'audit') || (!auditAll && !isDue(now(), auditAt, DAY))) return;
  const { published } = session.state();
  if (published) await putBack(session, published.name, published.bytes);
  const from = auditAll || auditFrom >= chain.length ? 0 : auditFrom;
  let [at, bytesLeft] = [from, auditAll ? Number.POSITIVE_INFINITY : AUDIT_BYTES];
  for (const { name, size, stored } of chain.slice(from)) {
    if (bytesLeft <= 0) break;
    at++;
    bytesLeft -= size;
    const bytes = stored ? await store.file(name) : undefined;
    if (bytes) await putBack(session, name, bytes);
  }
  await session.commit({ auditAt: now(), auditAll: false, auditFrom: at >= chain.length ? 0 : at });
}

async function putBack(session: Session, name: string, bytes: Uint8Array): Promise<void> {
  if (!(await isSurelyWrong(session, name, bytes))) return;
  await putSurely(session.ports.blobs, name, bytes);
  await session.commit((state) => healed(state, 'audit'));
}

/** Whether a quarantined file was sealed with a key that came after those here. @returns names of such key files. */
export async function unknownKeys(session: Session): Promise<readonly string[]> {
  const { state, ports } = session;
  if (!state().quarantine.some(({ why }) => why === 'key')) return [];
  const known = new Set(ports.keyFiles.map(({ name }) => name));
  return (await ports.blobs.list('keys')).filter((name) => !known.has(name));
}
