/** Collects what Lacuna keeps for one file, and takes such a file in, piece by piece through the background. */
import type { EverythingTaken } from '@/components/Everything';
import { ROWS_AT_ONCE } from '@/lib/message/note-messages';
import { ask } from '@/lib/message/send';
import type { Row } from '@/lib/note/row';
import {
  type KeptFile,
  type KeptSettings,
  type ReadEverything,
  toEverything,
  type VaultRows,
} from '@/lib/report/everything';
import { readAutoOpen, writeAutoOpen } from '@/lib/settings/auto-open';
import { mergeRecent, readRecent } from '@/lib/settings/recent';
import { readSettings, restoredSettings, writeSettings } from '@/lib/settings/settings';
import { grantedOrigins } from '@/lib/settings/sites';

/** The text of the file. @throws Error when something could not be read: a file with holes is none. */
export async function collectEverything(): Promise<string> {
  const rows = await rowsOf('');
  const vaults = await ask({ type: 'notes.vaults' });
  if (!vaults.ok) throw new Error(vaults.error.code);
  const shared: VaultRows[] = [];
  for (const vault of vaults.value) shared.push({ vault, rows: await rowsOf(vault) });
  const [drafts, files, settings] = [await allDrafts(), await ownFiles(), await keptSettings()];
  return toEverything(rows, { shared, drafts, files, settings });
}

async function rowsOf(vault: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const after = rows.at(-1)?.id;
    const piece = { limit: ROWS_AT_ONCE, vault, ...(after === undefined ? {} : { after }) };
    const reply = await ask({ type: 'notes.rows', ...piece });
    if (!reply.ok) throw new Error(reply.error.code);
    if (reply.value.length === 0) return rows;
    rows.push(...reply.value);
  }
}

async function allDrafts() {
  const reply = await ask({ type: 'notes.drafts' });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

/** The library files that the person brought in; the others come with Lacuna. */
async function ownFiles(): Promise<readonly KeptFile[]> {
  const names = await ask({ type: 'pack.own' });
  if (!names.ok) throw new Error(names.error.code);
  const files: KeptFile[] = [];
  for (const name of names.value) {
    const file = await ask({ type: 'pack.export', name });
    if (!file.ok) throw new Error(file.error.code);
    files.push(file.value);
  }
  return files;
}

async function keptSettings(): Promise<KeptSettings> {
  const { language, enabled, offOrigins } = await readSettings();
  return {
    language,
    enabled,
    offOrigins,
    sites: await grantedOrigins(),
    documents: await readAutoOpen(),
    recent: await readRecent(),
  };
}

/**
 * Takes everything in. Each step can be repeated: what is here already changes nothing.
 *
 * @returns undefined when it stopped on the way; what came in until then stays.
 */
export async function takeEverything(
  { notes, shared, drafts, files, settings }: ReadEverything,
  withSettings: boolean,
  progress: (done: number, of: number) => void,
): Promise<EverythingTaken | undefined> {
  // Library files first: the person's changes lie over them.
  const packs = await takeFiles(files);
  const sum = await takeRows(notes, shared, progress);
  if (!sum) return undefined;
  if (!(await takeDrafts(drafts))) return undefined;
  if (settings && withSettings) await takeSettings(settings);
  const here = new Set(await grantedOrigins());
  return { ...sum, ...packs, sites: (settings?.sites ?? []).filter((site) => !here.has(site)) };
}

type Sum = Pick<EverythingTaken, 'added' | 'changed' | 'unchanged' | 'refused'>;

async function takeRows(
  notes: ReadEverything['notes'],
  shared: ReadEverything['shared'],
  progress: (done: number, of: number) => void,
): Promise<Sum | undefined> {
  const sum = { added: 0, changed: 0, unchanged: 0, refused: notes.skipped.length };
  const parts = [
    { vault: '', incoming: notes.incoming },
    ...shared.map(({ vault, rows }) => ({ vault, incoming: rows.map((row) => ({ row, foreign: false })) })),
  ];
  const all = parts.reduce((total, { incoming }) => total + incoming.length, 0);
  let done = 0;
  for (const { vault, incoming } of parts) {
    for (let from = 0; from < incoming.length; from += ROWS_AT_ONCE) {
      const rows = incoming.slice(from, from + ROWS_AT_ONCE);
      progress(done, all);
      const reply = await ask({ type: 'notes.take-in', rows, ...(vault === '' ? {} : { vault }) });
      if (!reply.ok || reply.value.trouble) return undefined;
      for (const name of ['added', 'changed', 'unchanged', 'refused'] as const) sum[name] += reply.value[name];
      done += rows.length;
    }
  }
  return sum;
}

/** A draft that is here under the same name is what the person typed last on this computer: it stays. */
async function takeDrafts(drafts: ReadEverything['drafts']): Promise<boolean> {
  const here = await ask({ type: 'notes.drafts' });
  if (!here.ok) return false;
  const known = new Set(here.value.map(({ key }) => key));
  for (const draft of drafts.filter(({ key }) => !known.has(key)))
    if (!(await ask({ type: 'draft.put', draft })).ok) return false;
  return true;
}

async function takeSettings(kept: KeptSettings): Promise<void> {
  await writeSettings(restoredSettings(await readSettings(), kept));
  await writeAutoOpen([...(await readAutoOpen()), ...kept.documents]);
  await mergeRecent(kept.recent);
}

/** Files that build on others of the same copy go in after them, whatever their names. */
async function takeFiles(files: readonly KeptFile[]): Promise<Pick<EverythingTaken, 'kept' | 'failed'>> {
  const kept: string[] = [];
  let waiting = files;
  for (;;) {
    const refused: KeptFile[] = [];
    for (const file of waiting) {
      const outcome = await takeFile(file);
      if (outcome === 'kept') kept.push(file.name);
      if (outcome === 'failed') refused.push(file);
    }
    if (refused.length === 0 || refused.length === waiting.length)
      return { kept, failed: refused.map(({ name }) => name) };
    waiting = refused;
  }
}

async function takeFile({ name, text }: KeptFile): Promise<'taken' | 'kept' | 'failed'> {
  const own = await ask({ type: 'pack.own' });
  if (!own.ok) return 'failed';
  if (own.value.includes(name)) {
    const here = await ask({ type: 'pack.export', name });
    return here.ok && here.value.text === text ? 'taken' : 'kept';
  }
  const offer = await ask({ type: 'pack.offer', text });
  if (!offer.ok || offer.value.status === 'refused') return 'failed';
  return (await ask({ type: 'pack.install', text, sha256: offer.value.sha256 })).ok ? 'taken' : 'failed';
}
