import type { Anchor } from '@/lib/anchor/anchor';
import { describeAnchor } from '@/lib/anchor/describe';
import { resolveAnchor } from '@/lib/anchor/locate';
import { type IndexedDocument, indexDocument } from '@/lib/anchor/structure';
import { readOutline } from '@/lib/law/read-outline';
import { printed, runSuite, total } from '@/test/support/amendment-suite';
import { diceFrom, newLaw, render } from '@/test/support/law-text';
import type { Row } from './bench';

const CHARACTERS = 2_000_000;
const NOTES = 1000;
const NOTES_PER_LAW = 60;

/** The amendment suite's figures beside those of two usual ways, and the time for 1,000 notes on 2 million characters. */
export async function rows(): Promise<readonly Row[]> {
  const suite = runSuite({ seed: 1, notes: NOTES_PER_LAW });
  const ours = total(suite.rows, 'anchors');
  const shareWrong = (way: 'position' | 'quote'): number => (100 * total(suite.rows, way).wrong) / suite.cases;
  const kept = ours.kept / ours.untouched;
  const times = timed();
  return [
    { name: 'notes.amendmentWrong', value: ours.wrong, unit: 'notes', limit: 0, ok: ours.wrong === 0 },
    { name: 'notes.amendmentKept', value: rounded(kept, 1000), unit: 'share', limit: 0.97, ok: kept >= 0.97 },
    told('notes.amendmentWrongByPosition', rounded(shareWrong('position'), 10), '%'),
    told('notes.amendmentWrongByQuote', rounded(shareWrong('quote'), 10), '%'),
    { name: 'notes.resolve1000Ms', value: times.resolve, unit: 'ms', limit: 500, ok: times.resolve <= 500 },
    told('notes.resolve1000ChangedMs', times.changed, 'ms'),
    told('notes.describe1000Ms', times.describe, 'ms'),
  ];
}

const rounded = (value: number, by: number): number => Math.round(value * by) / by;
/** Printed beside the others, without a limit of its own. */
const told = (name: string, value: number, unit: string): Row => ({ name, value, unit, ok: true });

interface Times {
  readonly resolve: number;
  readonly changed: number;
  readonly describe: number;
}

/** Indexing is part of the time: a page is read once and resolved once. */
function timed(): Times {
  const dice = diceFrom(7);
  const law = newLaw('ru', Math.ceil(CHARACTERS / 540), dice);
  const text = render(law).text;
  const document = indexDocument(text, readOutline(text));
  const starts = Array.from({ length: NOTES }, () => dice.roll(text.length - 200));
  const begun = performance.now();
  const anchors = starts.map((start) => describeAnchor({ start, end: start + 20 + dice.roll(150) }, document));
  const describe = performance.now() - begun;
  // Every part changed: the slowest way to each note.
  const changed = text.replaceAll('исправительными', 'общественными').replaceAll('уведомить', 'письменно уведомить');
  return {
    describe: rounded(describe, 1),
    resolve: rounded(
      median(() => resolved(anchors, indexDocument(text, readOutline(text)))),
      1,
    ),
    changed: rounded(
      median(() => resolved(anchors, indexDocument(changed, readOutline(changed)))),
      1,
    ),
  };
}

const resolved = (anchors: readonly Anchor[], document: IndexedDocument): number =>
  anchors.filter((anchor) => resolveAnchor(anchor, document).kind !== 'orphan').length;

function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[2] ?? Number.POSITIVE_INFINITY;
}

/** `node .ci/run-ts.mjs test/bench/anchor.ts` prints the table of the suite and its rows alone. */
export async function main(): Promise<number> {
  console.log(printed(runSuite({ seed: 1, notes: NOTES_PER_LAW })));
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
