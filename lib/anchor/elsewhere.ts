/** Where a provision may have gone under another number. What is found here is proposed and never accepted. */
import type { Path } from '@/lib/law/provision';
import type { Span } from '@/lib/text/span';
import { similarity } from './align';
import type { Anchor, Level } from './anchor';
import { occurrences, toPlain } from './plain';
import { type Entry, entryAt, type IndexedDocument } from './structure';
import { ownWords, twinsOf } from './twins';
import { findWithin } from './within';

export interface Proposal {
  readonly span: Span;
  readonly path: Path;
}

/** Provisions shorter than this say nothing by standing elsewhere too. */
const TELLING = 40;

/** The only other place that the note can mean, or undefined. */
export function proposalFor(anchor: Anchor, document: IndexedDocument): Proposal | undefined {
  const own = anchor.levels?.find(({ path }) => path === anchor.path);
  if (!own || !anchor.scope || anchor.through) return undefined;
  return byProvision(anchor, document, own) ?? (own.common ? undefined : byWords(anchor, document));
}

/** The provision's own text under another number. */
function byProvision(anchor: Anchor, document: IndexedDocument, own: Level): Proposal | undefined {
  const moved = movedEntry(anchor, document, own);
  const placement = moved && findWithin(anchor, document, moved.lead);
  return moved && placement && 'span' in placement ? { span: placement.span, path: moved.path } : undefined;
}

function movedEntry(anchor: Anchor, document: IndexedDocument, own: Level): Entry | undefined {
  const former = new Set([...own.before, ...own.after].map(({ hash }) => hash));
  const isOther = (entry: Entry): boolean => entry.path !== own.path && !former.has(document.hashOf(entry));
  const same = document.entriesByHash(own.hash).filter(isOther);
  // What stood elsewhere too, or says little, can only be followed among its own siblings.
  const near = same.filter((entry) => parentOf(entry.path) === parentOf(own.path));
  if (own.common || own.opening.length < TELLING) return near.length === 1 && !hasTwin(own) ? near[0] : undefined;
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const twins = twinsOf(document, wordsOf(anchor)).filter(isOther);
  return twins.length === 1 ? twins[0] : undefined;
}

const parentOf = (path: Path): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const hasTwin = ({ hash, before, after }: Level): boolean =>
  [...before, ...after].some((sibling) => sibling.hash === hash);

/** Former text of the provision without its number. */
function wordsOf({ scope, levels, path }: Anchor): string {
  const { text } = toPlain(scope?.text ?? '');
  const opening = levels?.find((level) => level.path === path)?.opening ?? '';
  const start = text.indexOf(opening);
  return text.slice(Math.max(0, start));
}

const BESIDE = 24;
const ALIKE = 0.75;

/** The words themselves in another part of the same article, as after a part was split. */
function byWords({ quote, path = '' }: Anchor, document: IndexedDocument): Proposal | undefined {
  const [article, ...others] = document.at(path.split('/', 1)[0] ?? path);
  const words = toPlain(quote.exact).text.trim();
  if (!article || others.length > 0 || words.length < TELLING) return undefined;
  const { plain } = document;
  const hits = occurrences(plain.text, words, plain.within(article.span), 2);
  const [hit] = hits;
  if (hits.length !== 1 || hit === undefined) return undefined;
  const end = hit + words.length;
  const before = toPlain(quote.prefix).text.trim().slice(-BESIDE);
  const after = toPlain(quote.suffix).text.trim().slice(0, BESIDE);
  const left = similarity(plain.text.slice(0, hit).trimEnd().slice(-BESIDE), before);
  const right = similarity(
    plain.text
      .slice(end, end + BESIDE + 1)
      .trimStart()
      .slice(0, BESIDE),
    after,
  );
  if (Math.max(left, right) < ALIKE) return undefined;
  const span = plain.toSource({ start: hit, end });
  const entry = entryAt(document, span.start);
  return entry && ownWords(document, entry).includes(words) ? { span, path: entry.path } : undefined;
}
