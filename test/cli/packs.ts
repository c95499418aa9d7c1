import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { shortHash } from '@/lib/base/digest';
import { LANGUAGES } from '@/lib/base/language';
import { isRefused, lintPack } from '@/lib/gap/lint';
import { type Pack, parsePack, TABLES, tablesOf } from '@/lib/gap/pack';
import { type Problem, problemLine } from '@/lib/gap/problem';
import { gapJsonSchema } from '@/test/support/gap-json-schema';
import { lintTerms } from '@/test/support/terms';
import { coverageLines } from './packs-coverage';

const SHIPPED = 'data/gaps';
const USAGE = `usage: npm run packs -- COMMAND
  lint FILE…            errors refuse a pack, warnings do not; exit code 1 when there is an error
  lint --strict FILE…   warnings count as errors
  stats [FILE…]         records, languages and statuses per pack
  coverage [FILE…]      per document and section: statements, recommendations, provisions
  align FROM FILE…      takes FROM's copy of acts, editions, concordance and sources that both carry
  schema                writes the JSON Schema to ${SHIPPED}/gaps.schema.json
  hash [--force] FILE…  fills in ofHash where a rendering names its original (--force: everywhere)
Without FILE: all packs in ${SHIPPED}.`;

/** @returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const flags = rest.filter((arg) => arg.startsWith('--'));
  const named = rest.filter((arg) => !arg.startsWith('--'));
  const files = named.length > 0 ? named : packFiles(SHIPPED);
  switch (command) {
    case 'lint':
      return lint(files, flags.includes('--strict'));
    case 'stats':
      return stats(files);
    case 'coverage':
      console.log(coverageLines(files.flatMap(readable), packFiles(SHIPPED).flatMap(readable)).join('\n'));
      return 0;
    case 'align':
      return align(files);
    case 'schema':
      writeFileSync(`${SHIPPED}/gaps.schema.json`, gapJsonSchema());
      return 0;
    case 'hash':
      return hashAll(files, flags.includes('--force'));
    default:
      return usageError();
  }
}

const packFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.gaps.json'))
    .sort()
    .map((file) => resolve(folder, file));

/** A pack refers to packs beside it, else to shipped ones. */
function neighbours(file: string): readonly Pack[] {
  const beside = [...packFiles(dirname(resolve(file))), ...packFiles(SHIPPED)];
  return beside.filter((other) => resolve(other) !== resolve(file)).flatMap(readable);
}

function readable(file: string): readonly Pack[] {
  const parsed = parsePack(readFileSync(file, 'utf8'));
  return parsed.ok ? [parsed.value] : [];
}

async function lint(files: readonly string[], strict: boolean): Promise<number> {
  let refused = false;
  for (const file of files) {
    const problems = await problemsOf(file);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    for (const problem of problems) console.log(problemLine(problem));
    console.log(`${file}: ${errors} errors, ${problems.length - errors} warnings`);
    refused ||= isRefused(problems) || (strict && problems.length > 0);
  }
  return refused ? 1 : 0;
}

async function problemsOf(file: string): Promise<readonly Problem[]> {
  const parsed = parsePack(readFileSync(file, 'utf8'));
  if (!parsed.ok) return parsed.error;
  return [...(await lintPack(parsed.value, neighbours(file))), ...lintTerms(parsed.value)];
}

function stats(files: readonly string[]): number {
  for (const pack of files.flatMap(readable)) {
    const tables = tablesOf(pack);
    console.log(`${pack.name} ${pack.version}`);
    console.log(`  ${TABLES.map((table) => `${table} ${tables[table].length}`).join(' · ')}`);
    const texts = [
      ...tables.gaps.flatMap(({ title, body }) => [title, body]),
      ...tables.recommendations.map((rec) => rec.text),
    ];
    for (const language of LANGUAGES) {
      const statuses = texts.map((text) => text[language]?.status ?? 'missing');
      const counted = [...new Set(statuses)].map((name) => `${name} ${statuses.filter((one) => one === name).length}`);
      console.log(`  ${language}: ${counted.join(', ')}`);
    }
  }
  return 0;
}

/** Records that several packs carry must read the same in all of them. */
function align([from, ...files]: readonly string[]): number {
  const [model] = from ? readable(from) : [];
  if (!model || files.length === 0) return usageError();
  const { acts, editions, concordance, sources } = tablesOf(model);
  const copies = new Map<string, unknown>(
    [...acts, ...editions, ...concordance, ...sources].map((one) => [one.id, one]),
  );
  for (const file of files) {
    const raw = JSON.parse(readFileSync(file, 'utf8')) as { resources: { data: { id: string }[] }[] };
    for (const table of raw.resources.slice(0, 4)) {
      table.data = table.data.map((record) => (copies.get(record.id) as typeof record | undefined) ?? record);
    }
    writeFileSync(file, `${JSON.stringify(raw, null, 1)}\n`);
  }
  return 0;
}

function usageError(): number {
  console.error(USAGE);
  return 2;
}

async function hashAll(files: readonly string[], force: boolean): Promise<number> {
  for (const file of files) {
    const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const filled = await fillHashes(raw, force);
    // Written back as it was read, so that only the hashes change.
    if (filled > 0) writeFileSync(file, `${JSON.stringify(raw, null, 1)}\n`);
    console.log(`${file}: ${filled} hashes filled in`);
  }
  return 0;
}

/** Walks the whole file and fills `ofHash` beside each `of`. */
async function fillHashes(value: unknown, force: boolean): Promise<number> {
  if (typeof value !== 'object' || value === null) return 0;
  let filled = 0;
  for (const child of Object.values(value)) filled += await fillHashes(child, force);
  for (const rendering of Object.values(value).filter(isRendering)) {
    const original: unknown = Reflect.get(value, rendering.of);
    if (!isText(original) || (rendering.ofHash !== undefined && !force)) continue;
    const hash = await shortHash(original.text);
    if (rendering.ofHash === hash) continue;
    rendering.ofHash = hash;
    filled++;
  }
  return filled;
}

const isText = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

const isRendering = (value: unknown): value is { text: string; of: string; ofHash?: string } =>
  isText(value) && 'of' in value && typeof value.of === 'string';
