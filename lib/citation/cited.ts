/** What the styles are handed, and what they share. */
import type { Language } from '@/lib/base/language';
import type { Act } from '@/lib/law/act';
import type { Path, Provision } from '@/lib/law/provision';
import { fullTitle, issueOf } from './cite-act';
import type { CitedWording, Edition } from './cite-edition';
import { inBrackets, topWord } from './cite-place';
import type { CiteOptions } from './style';

export interface ProvisionOptions extends CiteOptions {
  /** A wording that only a library file records. */
  readonly wording?: CitedWording | undefined;
  /** Where the provision went when its act was replaced: "(now article 12 (3) of the Constitution of 2026)". */
  readonly now?: readonly Provision[] | undefined;
  /** Whether the address of the act's page is printed in full forms; it is, where nothing is said. */
  readonly address?: boolean | undefined;
}

/** Everything that the styles ask about one provision. */
export interface Cited {
  readonly provision: Provision;
  readonly act: Act;
  readonly language: Language;
  readonly full: boolean;
  readonly edition: Edition | undefined;
  readonly options: ProvisionOptions;
}

/** A remark in brackets, where there is one. */
export const aside = (...remarks: readonly (string | undefined)[]): string => {
  const said = remarks.filter(Boolean).join(', ');
  return said ? ` (${said})` : '';
};

/** Where space is short the edition is printed only when it is not the current one. */
export const shownEdition = ({ edition, full }: Cited): Edition | undefined =>
  full || edition?.until !== undefined ? edition : undefined;

/** The full title, with the volume where the act has several. */
export const headOfAct = (act: Act, path: Path, language: Language): string => {
  const { volume } = issueOf(act, path);
  return volume ? `${fullTitle(act, language)} (${volume.part[language]})` : fullTitle(act, language);
};

export const COUNTRY: Record<Language, string> = { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' };

const SHORT = {
  article: { en: 'art', ru: 'ст', kk: 'бап' },
  paragraph: { en: 'para', ru: 'п', kk: 'тармақ' },
} as const;

/** The place as British and American guides print it: numbers in brackets behind one short word. */
export function shortPlace(provision: Provision, language: Language, dot: '.' | ''): string {
  const { numbers, note } = inBrackets(provision, '');
  const word = SHORT[topWord(provision)][language];
  const place = language === 'kk' ? `${numbers}-${word}` : `${word}${dot} ${numbers}`;
  if (!note) return place;
  const notes: Record<Language, string> = {
    en: dot ? ` n.${note}` : ` note ${note}`,
    ru: ` прим${dot} ${note}`,
    kk: `, ${note}-ескерту`,
  };
  return place + notes[language];
}
