/**
 * Measures what the project promises about speed and size. Every file beside this one that exports `rows` gives its figures.
 *
 *   npm run bench               a table
 *   npm run bench -- citations  only the files with these names
 *   npm run bench -- --json     one object { name: { value, unit, limit, ok } }
 */

/** One figure. Rows without a limit stand for comparison. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number | undefined;
  readonly ok: boolean;
}

type Provider = { readonly rows?: () => readonly Row[] | Promise<readonly Row[]> };

const providers = import.meta.glob<Provider>(['./*.ts', '!./bench.ts'], { eager: true });

/** Runs every provider one after the other, so that none disturbs another's time. */
export async function main(args: readonly string[]): Promise<number> {
  const rows: Row[] = [];
  const names = args.filter((arg) => !arg.startsWith('--'));
  for (const [file, { rows: measure }] of Object.entries(providers)) {
    const asked = names.length === 0 || names.some((name) => file === `./${name}.ts`);
    if (measure && asked) rows.push(...(await measure()));
  }
  if (args.includes('--json')) {
    const entries = rows.map(({ name, ...figures }) => [name, figures] as const);
    console.log(JSON.stringify(Object.fromEntries(entries)));
  } else print(rows);
  return rows.every((row) => row.ok) ? 0 : 1;
}

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map((row) => row.name.length));
  for (const { name, value, unit, limit, ok } of rows) {
    const bound = limit === undefined ? '' : `limit ${limit}`;
    console.log(
      `${name.padEnd(width)}  ${String(value).padStart(10)} ${unit.padEnd(6)} ${bound.padEnd(12)} ${ok ? '' : 'OVER'}`,
    );
  }
}
