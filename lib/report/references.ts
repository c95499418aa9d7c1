/** Sources for reference managers: CSL-JSON and RIS. A courtesy: neither can say all that a legal citation says. */
import { renderingIn } from '@/lib/base/language';
import type { Source } from '@/lib/gap/source';
import { clean } from './clean';
import { inIdOrder, packLines, type RecordsExport } from './records';

/** CSL has no type for papers of treaty bodies; a report with a number comes nearest. */
const cslType = ({ kind }: Source): string =>
  kind === 'views' || kind === 'court' ? 'legal_case' : kind === 'law' ? 'legislation' : 'report';

export function sourcesToCsl(asked: RecordsExport): string {
  const items = inIdOrder(asked.material.sources).map((source) => cslItem(source, asked));
  const basis = { id: 'lacuna-basis', type: 'dataset', title: 'Lacuna', note: basisLines(asked).join('\n') };
  return `${JSON.stringify([...items, basis], null, 1)}\n`;
}

function cslItem(source: Source, { language }: RecordsExport) {
  const title = renderingIn(source.title, language);
  return {
    id: source.id,
    type: cslType(source),
    title: title.rendering.text,
    language: title.language,
    author: [{ literal: renderingIn(source.author, language).rendering.text }],
    issued: { 'date-parts': [source.date.split('-').map(Number)] },
    ...(source.symbol ? { number: source.symbol } : {}),
    ...(source.session ? { event: source.session } : {}),
    ...(source.url ? { URL: source.url } : {}),
  };
}

export function sourcesToRis(asked: RecordsExport): string {
  const records = inIdOrder(asked.material.sources).map((source) => risRecord(source, asked));
  const basis = [
    'TY  - DATA',
    'ID  - lacuna-basis',
    'TI  - Lacuna',
    ...basisLines(asked).map((line) => tag('N1', line)),
    'ER  - ',
  ];
  return `${[...records, basis].map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`;
}

function risRecord(source: Source, { language }: RecordsExport): readonly string[] {
  const [year, month, day] = source.date.split('-');
  const type = cslType(source);
  return [
    `TY  - ${type === 'legal_case' ? 'CASE' : type === 'legislation' ? 'STAT' : 'RPRT'}`,
    tag('ID', source.id),
    tag('TI', renderingIn(source.title, language).rendering.text),
    tag('AU', renderingIn(source.author, language).rendering.text),
    tag('PY', year ?? ''),
    ...(month ? [tag('DA', [year, month, day].filter(Boolean).join('/'))] : []),
    ...(source.symbol ? [tag('SN', source.symbol)] : []),
    ...(source.session ? [tag('T2', source.session)] : []),
    ...(source.url ? [tag('UR', source.url)] : []),
    ...source.langs.map((one) => tag('LA', one)),
    'ER  - ',
  ];
}

/** One line per tag: a line break inside would begin another. */
const tag = (name: string, value: string): string => `${name}  - ${clean(value).replace(/\s+/g, ' ').trim()}`;

const basisLines = ({ material, filter, conditions }: RecordsExport): readonly string[] => [
  ...packLines(material),
  ...(filter ? [`filter: ${filter}`] : []),
  ...conditions,
];
