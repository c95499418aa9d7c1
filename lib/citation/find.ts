/**
 * Finds references in a text: clean text → tokens → elements → runs of groups → acts → checked targets.
 * Each step is a part of its own; this file only carries the text through them, stretch by stretch,
 * so that a page never waits long.
 */
import type { ActId } from '@/lib/law/provision';
import { type Segment, toSegmentInSteps, toSourceSpan } from '@/lib/text/segment';
import { newMemory } from './bind';
import { newDecided } from './check';
import { type Definitions, type DocumentFacts, readDefinitions, readFacts } from './document';
import { bindLater } from './later';
import { doubtAssumed } from './mixed-editions';
import { buildVocabulary, type Vocabulary } from './names';
import { outsideQuiet } from './quiet';
import { readElements } from './read-elements';
import type { Reading } from './reading';
import type { FindContext, Reference } from './reference';
import { readReferences } from './runs';
import { dropForeignScript, markSentences } from './sentences';
import { type Token, tokenize } from './tokens';
import { worthReading } from './worth';

/** Everything that outlives one call: built once, from data alone. */
const VOCABULARY: { built?: Vocabulary } = {};
function* vocabulary(): Generator<void, Vocabulary> {
  VOCABULARY.built ??= yield* buildVocabulary();
  return VOCABULARY.built;
}

/** All references of a text, in reading order. Spans are offsets into `text`. */
export function findReferences(text: string, context: FindContext): Reference[] {
  const job = findInSlices(text, context);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Length of a stretch that is read in a few steps: a few milliseconds on a slow machine. */
const STRETCH = 12_000;

/** The same step by step: each step is a few milliseconds of work, whatever the text. */
export function* findInSlices(text: string, context: FindContext): Generator<void, Reference[]> {
  const words = yield* vocabulary();
  yield;
  const segment = yield* toSegmentInSteps(inOnePiece(text));
  yield;
  const definitions = yield* readDefinitions(segment.clean, words);
  const facts = readFacts(segment.clean, context, words, definitions);
  const reading = newReading(segment, context, facts);
  const references: Reference[] = [];
  for (let from = 0; from < segment.clean.length; ) {
    const to = stretchEnd(segment.clean, from);
    references.push(...(yield* readStretch(reading, words, definitions, from, to)));
    from = to;
    yield;
  }
  const bound = bindLater(references, reading);
  yield;
  return outsideQuiet(doubtAssumed(bound), context.quiet ?? []);
}

/** A text that was cut out of another is slower to read unit by unit; a copy is not. The line end belongs to no reference. */
const inOnePiece = (text: string): string => [text, '\n'].join('');

function newReading(segment: Segment, context: FindContext, facts: DocumentFacts): Reading {
  const date = context.date;
  const page: ActId | undefined = context.act;
  const lower: { text?: string } = {};
  const spoken = new Map<string, boolean>();
  return {
    text: segment.clean,
    context,
    facts,
    memory: newMemory(),
    decided: newDecided(),
    open: new Map(),
    plain: segment.clean === segment.source,
    toSource: (span) => toSourceSpan(segment, span),
    sourceAt: (offset) => segment.sourceAt(offset),
    divides: dividesAt(segment, context.blocks ?? []),
    editions: {
      date,
      today: context.today,
      page,
      speaks(word) {
        lower.text ??= segment.clean.toLowerCase();
        const known = spoken.get(word) ?? lower.text.includes(word);
        spoken.set(word, known);
        return known;
      },
    },
  };
}

/** Whether a block begins behind one clean offset and not behind another. */
function dividesAt(segment: Segment, blocks: NonNullable<FindContext['blocks']>): Reading['divides'] {
  return (from, to) => {
    const at = segment.sourceAt(to);
    let low = 0;
    for (let high = blocks.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.span.start ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return (blocks[low - 1]?.span.start ?? -1) > segment.sourceAt(from);
  };
}

/** A pause between its steps, because each of them is slow the first time. */
function* readStretch(
  reading: Reading,
  words: Vocabulary,
  definitions: Definitions,
  from: number,
  to: number,
): Generator<void, Reference[]> {
  const found: Reference[] = [];
  let tokens: Token[] = [];
  function* readTokens(): Generator<void, void> {
    if (tokens.length === 0) return;
    yield;
    dropForeignScript(tokens);
    markSentences(reading.text, tokens, reading.divides);
    const elements = readElements(tokens, words, definitions);
    yield;
    found.push(...readReferences(tokens, elements, reading));
  }
  for (const piece of worthReading(reading.text, words.table, from, to)) {
    if (!piece.joined) {
      yield* readTokens();
      tokens = [];
    }
    tokenize(reading.text, words.table, piece.from, piece.to, tokens);
  }
  yield* readTokens();
  return found;
}

/** A stretch ends with a paragraph where there is one near, else with a line, else with a word. */
function stretchEnd(text: string, from: number): number {
  const limit = from + STRETCH;
  if (limit >= text.length) return text.length;
  // Only the second half is searched: looking back further would go through the whole text again and again.
  const middle = from + STRETCH / 2;
  const half = text.slice(middle, limit);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = half.lastIndexOf(mark);
    if (at >= 0) return middle + at + mark.length;
  }
  const space = text.slice(limit, limit + STRETCH).indexOf(' ');
  return space < 0 ? Math.min(text.length, limit + STRETCH) : limit + space + 1;
}
