import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { GapLine } from '@/lib/gap/lines';
import { AXES, type Axis, type Heading, headingKey, type Matrix } from '@/lib/gap/matrix';
import { deskWords } from '@/lib/words/desk-words';
import type { Collecting } from './collecting';
import { GapLines } from './GapLines';
import { MatrixTable } from './MatrixTable';
import { headingName } from './names';
import { type Asked, lastOf } from './views';

export interface MatrixViewProps {
  readonly matrix: Matrix;
  readonly language: Language;
  readonly collecting: Collecting;
  onAxis(axis: Axis): void;
  /** The gaps of the cell that is open. */
  readonly cell: Asked<readonly GapLine[]> | undefined;
  onCell(row: string, column: string): void;
}

/** So many rows and columns are drawn at once: more are no longer seen together. */
const ROWS = 60;
const COLUMNS = 40;

/** Where the law was measured and where nothing is recorded: treaty article, right or theme × article of the law. */
export function MatrixView({ matrix, language, collecting, onAxis, cell, onCell }: MatrixViewProps) {
  const words = deskWords(language);
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const [open, setOpen] = useState<readonly [row: Heading, column: Heading]>();
  const [row, column] = [Math.min(at[0], last(matrix.rows, ROWS)), Math.min(at[1], last(matrix.columns, COLUMNS))];
  const lines = cell && lastOf(cell);
  return (
    <section class="lc-desk-matrix-view">
      <h2 class="lc-desk-title">{words('matrix.title')}</h2>
      <p class="lc-soft">{words('matrix.explain')}</p>
      <fieldset class="lc-desk-axes lc-noprint">
        <legend class="lc-label">{words('matrix.axis')}</legend>
        {AXES.map((axis) => (
          <label key={axis} class="lc-check">
            <input type="radio" name="axis" checked={matrix.axis === axis} onChange={() => onAxis(axis)} />
            {words(`axis.${axis}`)}
          </label>
        ))}
      </fieldset>
      <Pager
        label={words('matrix.rows')}
        from={row}
        step={ROWS}
        total={matrix.rows.length}
        language={language}
        onFrom={(from) => setAt([from, column])}
      />
      <Pager
        label={words('matrix.columns')}
        from={column}
        step={COLUMNS}
        total={matrix.columns.length}
        language={language}
        onFrom={(from) => setAt([row, from])}
      />
      <MatrixTable
        matrix={matrix}
        rows={[row, row + ROWS]}
        columns={[column, column + COLUMNS]}
        language={language}
        open={open}
        onCell={(r, c) => {
          setOpen([r, c]);
          onCell(headingKey(r), headingKey(c));
        }}
      />
      {open && lines && (
        <section class="lc-desk-part" aria-live="polite">
          <h3>
            {words('matrix.cell', {
              row: headingName(open[0], matrix.axis, language),
              column: headingName(open[1], 'law', language),
            })}
          </h3>
          <GapLines lines={lines} language={language} collecting={collecting} />
        </section>
      )}
    </section>
  );
}

/** The beginning of the last page. */
const last = (headings: readonly Heading[], step: number): number =>
  Math.max(0, Math.floor((headings.length - 1) / step) * step);

interface PagerProps {
  readonly label: string;
  readonly from: number;
  readonly step: number;
  readonly total: number;
  readonly language: Language;
  onFrom(from: number): void;
}

function Pager({ label, from, step, total, language, onFrom }: PagerProps) {
  const words = deskWords(language);
  if (total <= step) return null;
  return (
    <p class="lc-actions lc-small lc-noprint">
      <span>{words('pager', { label, from: from + 1, to: Math.min(total, from + step), count: total })}</span>
      <button type="button" class="lc-button" disabled={from === 0} onClick={() => onFrom(from - step)}>
        {words('pager.previous')}
        <span class="lc-unseen"> {label}</span>
      </button>
      <button type="button" class="lc-button" disabled={from + step >= total} onClick={() => onFrom(from + step)}>
        {words('pager.next')}
        <span class="lc-unseen"> {label}</span>
      </button>
    </p>
  );
}
