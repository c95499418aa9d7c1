import rights from '@/data/vocabularies/rights.json';
import type { Language } from '@/lib/base/language';
import { type ActId, type Provision, pathHolds } from '@/lib/law/provision';

/** A right, keyed to the treaty articles that guarantee it. */
export interface Right {
  readonly id: string;
  readonly standards: readonly Provision[];
  readonly names: { readonly [language in Language]: string };
}

export const RIGHTS: readonly Right[] = rights.map(({ id, standards, en, ru, kk }) => ({
  id,
  standards: standards.map((written) => {
    const [act = '', path = ''] = written.split('#');
    return { act: act as ActId, path };
  }),
  names: { en, ru, kk },
}));

const BY_ID: ReadonlyMap<string, Right> = new Map(RIGHTS.map((right) => [right.id, right]));

/** Name of a right; its id where a pack names one that is not listed. */
export const rightLabel = (id: string, language: Language): string => BY_ID.get(id)?.names[language] ?? id;

/** Rights that a treaty article guarantees, the article of the whole right included: 14/3/g finds what 14 guarantees. */
export const rightsUnder = ({ act, path }: Provision): readonly Right[] =>
  RIGHTS.filter(({ standards }) =>
    standards.some((one) => one.act === act && (pathHolds(one.path, path) || pathHolds(path, one.path))),
  );
