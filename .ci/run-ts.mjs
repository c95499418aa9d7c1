/**
 * Runs a TypeScript module of the project in Node, with the same resolution as the build
 * (`@/` is the root, JSON and glob imports work), and calls its `main(args)`.
 *
 *   node .ci/run-ts.mjs test/cli/detect.ts --jsonl
 */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('usage: run-ts.mjs FILE [ARGS]');

const { runnerImport } = await import('vite');
const { module } = await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)), {
  root,
  configFile: false,
  logLevel: 'silent',
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
});
process.exitCode = (await module.main(args)) ?? 0;
