/**
 * The detector on the command line.
 *
 *   npm run --silent detect -- --jsonl < passages.jsonl     one passage a line in, one result a line out
 *   npm run --silent detect -- FILE…                        a table for people (text or HTML)
 */
import { readFileSync } from 'node:fs';
import { detectLine } from './detect-lines';
import { printTable } from './detect-table';

export async function main(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (args.includes('--jsonl')) {
    const input = files[0] === undefined ? await standardInput() : readFileSync(files[0], 'utf8');
    const lines = input.split('\n').filter((line) => line.trim() !== '');
    const out = lines.map((line) => JSON.stringify(detectLine(line)));
    process.stdout.write(out.length > 0 ? `${out.join('\n')}\n` : '');
    return 0;
  }
  if (files.length === 0) {
    console.error('usage: detect --jsonl < PASSAGES   |   detect FILE…');
    return 2;
  }
  for (const file of files) printTable(file);
  return 0;
}

/** Read as it comes: a pipe that is slow to fill is no end of the text. */
async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
