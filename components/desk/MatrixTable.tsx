import { useRef, useState } from 'preact/hooks';
import { actNameOf, placeName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import { sourceKindLabel } from '@/lib/gap/labels';
import { type Cell, type Heading, headingKey, type Matrix } from '@/lib/gap/matrix';
import { voiceOf } from '@/lib/gap/persistence';
import { deskWords } from '@/lib/words/desk-words';
import { actTag, headingName } from './names';
import { VoiceMark } from './VoiceMark';

export interface MatrixTableProps {
  readonly matrix: Matrix;
  /** Parts of rows and columns that are drawn, half open. */
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly language: Language;
  readonly open: readonly [row: Heading, column: Heading] | undefined;
  onCell(row: Heading, column: Heading): void;
}

/** A real table, so that a screen reader tells row and column. One cell is in the order of tabs; arrow keys reach the others. */
export function MatrixTable({ matrix, rows, columns, language, open, onCell }: MatrixTableProps) {
  const words = deskWords(language);
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<string>();
  const shownColumns = matrix.columns.slice(...columns);
  const shownRows = matrix.rows.slice(...rows);
  const firstFull = firstFilled(matrix, rows[0], columns);
  const spans = actSpans(shownColumns);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section class="lc-desk-scroll lc-desk-matrix" tabIndex={0} aria-label={words('matrix.title')}>
      <table ref={table} onKeyDown={(event) => walk(event, table.current)}>
        <caption class="lc-unseen">{words('matrix.explain')}</caption>
        <thead>
          <tr>
            <td rowSpan={2} />
            {spans.map(({ key, act, count }) => (
              <th key={key} scope="colgroup" colSpan={count} class="lc-desk-act">
                <span>{act ? actNameOf(act, language) : words('matrix.none.law.short')}</span>
              </th>
            ))}
          </tr>
          <tr>
            {shownColumns.map((column) => (
              <th key={headingKey(column)} scope="col">
                {column.kind === 'article' ? (
                  <>
                    <span class="lc-unseen">{words('article.word-only')} </span>
                    {column.article}
                  </>
                ) : (
                  '–'
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownRows.map((row, rowIndex) => (
            <tr key={headingKey(row)}>
              <th scope="row" lang={row.kind === 'label' && matrix.axis === 'theme' ? 'en' : undefined}>
                <RowName row={row} matrix={matrix} language={language} />
              </th>
              {shownColumns.map((column, columnIndex) => {
                const cell = matrix.cells[rows[0] + rowIndex]?.[columns[0] + columnIndex];
                const key = `${headingKey(row)} ${headingKey(column)}`;
                const isOpen =
                  open && headingKey(open[0]) === headingKey(row) && headingKey(open[1]) === headingKey(column);
                return (
                  <td key={headingKey(column)} data-open={isOpen || undefined}>
                    {cell && (
                      <button
                        type="button"
                        data-cell
                        data-at={`${rowIndex} ${columnIndex}`}
                        tabIndex={key === (active ?? firstFull) ? 0 : -1}
                        aria-pressed={Boolean(isOpen)}
                        onFocus={() => setActive(key)}
                        onClick={() => onCell(row, column)}
                      >
                        <span class="lc-unseen">{cellName(cell, row, column, matrix, language)}</span>
                        <CellBody cell={cell} />
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowName({
  row,
  matrix,
  language,
}: {
  readonly row: Heading;
  readonly matrix: Matrix;
  readonly language: Language;
}) {
  if (row.kind !== 'article') return <>{headingName(row, matrix.axis, language)}</>;
  return (
    <>
      {actTag(row.act, language)}, {placeName({ act: row.act, path: row.article }, language)}
    </>
  );
}

function CellBody({ cell }: { readonly cell: Cell }) {
  return (
    <span class="lc-desk-cell" aria-hidden="true">
      <strong>{cell.open}</strong>
      {cell.open !== cell.gaps && <small>/{cell.gaps}</small>}
      {cell.strongest && <VoiceMark voice={voiceOf(cell.strongest)} />}
    </span>
  );
}

function cellName(cell: Cell, row: Heading, column: Heading, matrix: Matrix, language: Language): string {
  const words = deskWords(language);
  return words('matrix.cell.name', {
    row: headingName(row, matrix.axis, language),
    column: headingName(column, 'law', language),
    open: cell.open,
    count: cell.gaps,
    source: cell.strongest ? sourceKindLabel(cell.strongest, language) : '–',
  });
}

interface ActSpan {
  readonly key: string;
  readonly act: string | undefined;
  readonly count: number;
}

/** Neighbouring columns of one act, under its name. */
function actSpans(columns: readonly Heading[]): readonly ActSpan[] {
  const spans: ActSpan[] = [];
  for (const column of columns) {
    const act = column.kind === 'article' ? column.act : undefined;
    const before = spans.at(-1);
    if (before && before.act === act) spans[spans.length - 1] = { ...before, count: before.count + 1 };
    else spans.push({ key: headingKey(column), act, count: 1 });
  }
  return spans;
}

function firstFilled(matrix: Matrix, fromRow: number, [from, to]: readonly [number, number]): string | undefined {
  for (const [index, row] of matrix.rows.entries()) {
    if (index < fromRow) continue;
    const column = matrix.columns.slice(from, to).find((_, at) => matrix.cells[index]?.[from + at]);
    if (column) return `${headingKey(row)} ${headingKey(column)}`;
  }
  return undefined;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves to the next filled cell in the direction of the arrow: along its row or column, else to the nearest beyond. */
function walk(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = STEPS[event.key];
  const here = placeOf(event.target);
  if (!step || !here || !table) return;
  const ahead = [...table.querySelectorAll<HTMLElement>('[data-cell]')].flatMap((cell) => {
    const place = placeOf(cell);
    if (!place) return [];
    const along = step[0] === 0 ? (place[1] - here[1]) * step[1] : (place[0] - here[0]) * step[0];
    const beside = step[0] === 0 ? Math.abs(place[0] - here[0]) : Math.abs(place[1] - here[1]);
    return along > 0 ? [{ cell, far: beside * 1000 + along }] : [];
  });
  event.preventDefault();
  ahead.sort((a, b) => a.far - b.far)[0]?.cell.focus();
}

function placeOf(target: EventTarget | null): readonly [row: number, column: number] | undefined {
  const at = target instanceof HTMLElement ? target.dataset.at?.split(' ').map(Number) : undefined;
  return at ? [at[0] ?? 0, at[1] ?? 0] : undefined;
}
