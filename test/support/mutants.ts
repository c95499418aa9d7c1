/** Loads the engine with one line of it changed, to see whether the histories notice. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Mutant {
  /** File from the root, and what stands there instead of what. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** @throws Error when the line is no longer there: a bug that is not planted proves nothing. */
export async function loadWith<T>(module: string, mutants: readonly Mutant[]): Promise<T> {
  const planted = new Set<Mutant>();
  const loaded = await runnerImport<T>(`${root}/${module}`, {
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform(code, id) {
          let changed = code;
          for (const mutant of mutants) {
            if (!id.split('?')[0]?.endsWith(mutant.file) || !changed.includes(mutant.from)) continue;
            changed = changed.replace(mutant.from, () => mutant.to);
            planted.add(mutant);
          }
          return changed === code ? null : { code: changed, map: null };
        },
      },
    ],
  });
  for (const mutant of mutants)
    if (!planted.has(mutant)) throw new Error(`not found in ${mutant.file}: ${mutant.from}`);
  return loaded.module;
}
