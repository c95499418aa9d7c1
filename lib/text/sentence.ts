/**
 * Where a sentence ends. A reference must not take its act from another sentence, and a legal text is full of
 * full stops that end nothing: «ст. 5», "Art. 9", «2014 г.», initials.
 */

/** What stands on both sides of a full stop, a question or an exclamation mark. */
export interface Stop {
  /** The word before is an abbreviation (known, or a single letter). */
  readonly afterAbbreviation: boolean;
  /** A number stands before: «ст. 9. УПК» goes on, "Article 9. The court" does not. */
  readonly afterNumber: boolean;
  /** A space or a line break follows. */
  readonly spaced: boolean;
  /** The next word begins with a capital letter. */
  readonly beforeCapital: boolean;
  /** The next word is an acronym or begins the name of an act. */
  readonly beforeAct: boolean;
  /** A number follows. */
  readonly beforeNumber: boolean;
}

/** Whether a full stop ends its sentence. */
export function stopEndsSentence(stop: Stop): boolean {
  if (!stop.spaced || stop.afterAbbreviation) return false;
  if (stop.afterNumber && stop.beforeAct) return false;
  return stop.beforeCapital || (stop.beforeNumber && !stop.afterNumber);
}

/** What stands on both sides of a single line break. */
export interface LineBreak {
  /** Last unit before the break, white space left out. */
  readonly before: string;
  /** Units in the line before. */
  readonly length: number;
  /** The next line begins with a small letter. */
  readonly beforeSmall: boolean;
  /** The next line begins with a mark of a list or a heading (`#`, `-`, `*`, `|`, a bullet). */
  readonly beforeMark: boolean;
}

/** Lines of running text are longer than this; shorter ones are headings, cells or items. */
const FULL_LINE = 60;

/** Whether a single line break separates sentences. Lines broken by a page layout do not. */
export function lineBreakEndsSentence({ before, length, beforeSmall, beforeMark }: LineBreak): boolean {
  if (beforeMark) return true;
  if (beforeSmall) return before === '.' || before === '!' || before === '?';
  if (before === ',' || before === ';' || before === ':' || before === '(' || before === '-') return false;
  return length < FULL_LINE || /[.!?»”"]/.test(before);
}
