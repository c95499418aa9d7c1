/** Records as a table: one row per passage, so that each row can be cited. */
import { type LText, renderingIn } from '@/lib/base/language';
import { citeAs } from '@/lib/citation/cite';
import { citeSourcePlain } from '@/lib/citation/cite-source';
import type { Gap } from '@/lib/gap/gap';
import { kindLabel, sourceKindLabel, statusLabel } from '@/lib/gap/labels';
import type { Passage } from '@/lib/gap/passage';
import type { Source } from '@/lib/gap/source';
import { latestOf } from '@/lib/gap/status';
import { csvFile } from './csv-cells';
import { inIdOrder, RETIRED, type RecordsExport } from './records';
import { type Indexed, indexed } from './sheet';

/** Names of the columns are ids and not words: other programs read them. */
const COLUMNS = [
  ...['gap', 'title', 'title_language', 'title_status', 'provisions', 'standards', 'kinds', 'status', 'status_date'],
  ...['passage', 'says', 'says_language', 'says_status', 'pin', 'pin_status', 'citation'],
  ...['source', 'source_kind', 'author', 'date', 'symbol', 'url', 'recommendations', 'file'],
] as const;

export function recordsToCsv(asked: RecordsExport): string {
  const { material, conditions, filter } = asked;
  const records = indexed(material);
  const rows = inIdOrder(material.gaps).flatMap((gap) =>
    passagesOn(records, gap).map((id) => rowOf(asked, records, gap, records.passages.get(id))),
  );
  const files = [...material.packs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, sha256, title, retired }) => [
      '# file',
      name,
      version,
      sha256,
      title,
      ...(retired ? [RETIRED] : []),
    ]);
  const filters = [...(filter ? [['# filter', filter]] : []), ...conditions.map((line) => ['# condition', line])];
  return csvFile([COLUMNS, ...rows, ...files, ...filters]);
}

/** Evidence, passages of its recommendations and of later judgements, each once. */
function passagesOn({ recommendationsOf, assessmentsOf }: Indexed, gap: Gap): readonly string[] {
  const asked = (recommendationsOf.get(gap.id) ?? []).flatMap(({ passages }) => passages);
  const judged = (assessmentsOf.get(gap.id) ?? []).flatMap(({ passages }) => passages);
  return [...new Set<string>([...gap.evidence, ...asked, ...judged])].sort();
}

function rowOf(
  { material, language, style }: RecordsExport,
  { sources, assessmentsOf, recommendationsOf }: Indexed,
  gap: Gap,
  passage: Passage | undefined,
): readonly string[] {
  const latest = latestOf(assessmentsOf.get(gap.id) ?? []);
  const asked = (recommendationsOf.get(gap.id) ?? []).filter(({ passages }) =>
    passages.some((id) => id === passage?.id),
  );
  const places = (refs: Gap['domestic']) => refs.map((ref) => citeAs(ref, 'un', language)).join('; ');
  return [
    gap.id,
    ...textCells(gap.title, language),
    places(gap.domestic),
    places(gap.standards),
    gap.kinds.map((kind) => kindLabel(kind, language)).join('; '),
    latest ? statusLabel(latest.status, language) : '',
    latest?.date ?? '',
    ...passageCells(passage, language),
    ...sourceCells(passage && sources.get(passage.source), passage, { language, style }),
    asked.map(({ id }) => id).join('; '),
    material.packOf[gap.id] ?? '',
  ];
}

const passageCells = (passage: Passage | undefined, language: RecordsExport['language']): readonly string[] =>
  passage
    ? [passage.id, ...textCells(passage.says, language), passage.pin, passage.pinStatus]
    : ['', '', '', '', '', ''];

const sourceCells = (
  source: Source | undefined,
  passage: Passage | undefined,
  { language, style }: Pick<RecordsExport, 'language' | 'style'>,
): readonly string[] =>
  source
    ? [
        citeSourcePlain(source, style, language, { pin: passage?.pin, address: false }),
        source.id,
        sourceKindLabel(source.kind, language),
        renderingIn(source.author, language).rendering.text,
        source.date,
        source.symbol ?? '',
        source.url ?? '',
      ]
    : ['', '', '', '', '', '', ''];

/** The text, the language it is in, and its standing: a machine's translation says so in the table too. */
function textCells(
  text: LText,
  wanted: RecordsExport['language'],
): readonly [text: string, language: string, status: string] {
  const { language, rendering } = renderingIn(text, wanted);
  return [rendering.text, language, rendering.status];
}
