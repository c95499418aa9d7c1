/** What Markdown, tables and pages of notes have in common. */
import type { Colour } from '@/lib/base/colours';
import type { Language } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import { printPath } from '@/lib/law/print';
import { comparePaths } from '@/lib/law/provision';
import type { Motivation, Note, NoteProvision } from '@/lib/note/note';

/** Words of a file for people, in the language it is written in. Handed in, since their catalogue has other doors. */
export interface ReportWords {
  readonly language: Language;
  readonly title: string;
  readonly motivation: Record<Motivation, string>;
  readonly colour: Record<Colour, string>;
  readonly columns: {
    readonly kind: string;
    readonly colour: string;
    readonly provision: string;
    readonly quote: string;
    readonly note: string;
    readonly tags: string;
    readonly document: string;
    readonly address: string;
    readonly edition: string;
    readonly created: string;
    readonly modified: string;
  };
  /** Heading over a text that stands beside another one that nobody has decided between. */
  readonly otherVersion: string;
}

/** «УПК РК, статья 188, часть 2»: the short name of the act, and the place in words. */
export function provisionText({ act, path }: NoteProvision, language: Language): string {
  const known = actById(act);
  return `${known?.short[language] ?? known?.short.en ?? act}, ${printPath({ act, path }, language)}`;
}

/** Day of a time, `2026-11-22`, in UTC: the same file on every computer. */
export const dayOf = (millis: number): string =>
  new Date(Math.min(8.64e15, Math.max(0, millis))).toISOString().slice(0, 10);

/** An address that may stand as a link; anything but http(s) is shown as text and not as a link. */
export function linkOf({ address }: Note): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Notes by document, documents in the order in which they first come. */
export function byDocument(notes: readonly Note[]): readonly (readonly Note[])[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.document);
    if (group) group.push(note);
    else groups.set(note.document, [note]);
  }
  return [...groups.values()];
}

/** Notes as their documents are read: documents by title, inside them by provision and place, those on the whole document first. */
export function inReadingOrder(notes: readonly Note[]): readonly Note[] {
  const keyed = notes.map((note) => ({
    note,
    heading: headingOf(note),
    path: note.anchor?.path ?? note.provision?.path ?? '',
    start: note.anchor?.position.start ?? -1,
  }));
  return keyed
    .sort(
      (a, b) =>
        compare(a.heading, b.heading) ||
        compare(a.note.document, b.note.document) ||
        comparePlaces(a.path, b.path) ||
        a.start - b.start ||
        a.note.created - b.note.created ||
        compare(a.note.id, b.note.id),
    )
    .map(({ note }) => note);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const comparePlaces = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a !== '') - Number(b !== '') : comparePaths(a, b);

export const headingOf = ({ title, address, document }: Note): string => title || address || document;
