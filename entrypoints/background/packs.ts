import { browser } from 'wxt/browser';
import { sha256 } from '@/lib/base/digest';
import { isRefused, lintPack } from '@/lib/gap/lint';
import { type Pack, parsePack, tablesOf } from '@/lib/gap/pack';
import type { Problem } from '@/lib/gap/problem';
import { because } from '@/lib/gap/reason';
import { type Preview, previewPack } from '@/lib/gap/update';
import type { PackOffer, PackPreview, PackProblem } from '@/lib/message/protocol';
import { tell } from '@/lib/message/send';
import { Refusal } from '@/lib/message/serve';
import type { LacunaDatabase } from '@/lib/store/database';
import { keepCollected } from '@/lib/store/kept-records';
import { installPack, readStored, removePack } from '@/lib/store/packs';
import type { LibraryHolder } from './library';

/** Size, JSON, schema, lint, and what would change. Nothing is written. */
export async function offerPack(database: LacunaDatabase, text: string): Promise<PackOffer> {
  const parsed = parsePack(text);
  if (!parsed.ok) return { status: 'refused', errors: parsed.error.map(toldProblem) };
  const installed = await readStored(database);
  const problems = await lintPack(parsed.value, installed.packs);
  if (isRefused(problems))
    return { status: 'refused', errors: problems.filter(({ severity }) => severity === 'error').map(toldProblem) };
  const preview = previewPack(parsed.value, installed);
  const before = installed.packs.find(({ name }) => name === parsed.value.name);
  return { status: 'sound', sha256: await sha256(text), preview: previewOf(parsed.value, preview, before, problems) };
}

const toldProblem = ({ code, place, why }: Problem): PackProblem => ({ code, place, why });

function previewOf(pack: Pack, preview: Preview, before: Pack | undefined, problems: readonly Problem[]): PackPreview {
  const tables = tablesOf(pack);
  const sum = (pick: (change: Preview['tables'][number]) => readonly string[]) =>
    preview.tables.reduce((total, change) => total + pick(change).length, 0);
  return {
    name: pack.name,
    title: pack.title,
    version: pack.version,
    installed: before?.version,
    licenses: pack.licenses.map(({ name, title }) => title ?? name),
    counts: {
      gaps: tables.gaps.length,
      recommendations: tables.recommendations.length,
      sources: tables.sources.length,
      assessments: tables.assessments.length,
    },
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    retired: sum(({ removed }) => removed),
    conflicts: preview.merge.conflicts.length,
    warnings: [
      ...problems.map(toldProblem),
      ...preview.clashes.map(({ id, shown, hidden }) => ({
        code: 'copy-differs' as const,
        place: id,
        why: because('two-copies', { shown, hidden }),
      })),
    ],
  };
}

/**
 * Installs the text whose preview was confirmed.
 *
 * @throws Refusal `pack-changed` when it is not the text that was offered, `pack-refused` when it is no longer sound.
 */
export async function confirmPack(
  database: LacunaDatabase,
  holder: LibraryHolder,
  text: string,
  offered: string,
): Promise<void> {
  if ((await sha256(text)) !== offered) throw new Refusal('pack-changed');
  const parsed = parsePack(text);
  if (!parsed.ok) throw new Refusal('pack-refused');
  const installed = await readStored(database);
  if (isRefused(await lintPack(parsed.value, installed.packs))) throw new Refusal('pack-refused');
  await keepCollected(database, parsed.value.name);
  await installPack(database, { pack: parsed.value, text, sha256: offered });
  await libraryChanged(holder);
}

/** Takes a file out. @throws Refusal `pack-used` when another installed file builds on it. */
export async function takeOutPack(database: LacunaDatabase, holder: LibraryHolder, name: string): Promise<void> {
  const { packs } = await readStored(database);
  const user = packs.find((pack) => pack.lacuna.uses.some((used) => used.name === name));
  if (user) throw new Refusal('pack-used', user.name);
  await keepCollected(database, name);
  await removePack(database, name);
  await libraryChanged(holder);
}

/** Panel and options are told, open pages ask again; their references stay as they are. */
export async function libraryChanged(holder: LibraryHolder): Promise<void> {
  holder.forget();
  tell({ type: 'notice.library-changed' });
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? undefined : browser.tabs.sendMessage(id, { type: 'page.refresh' }).catch(() => undefined),
    ),
  );
}
