/** The licences of everything that travels in the archives, as one text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Types only: nothing of them is in a script. */
const NOT_SHIPPED = /^(?:@types\/|undici-types$|@napi-rs\/)/;

/** The packages that are built in, with what they need themselves, by name. */
export function licencesOf(root: string): readonly Licence[] {
  const found = new Map<string, Licence>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (NOT_SHIPPED.test(name) || !folder) return;
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const key = `${manifest.name}@${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, { name, version: manifest.version, licence: manifest.license ?? 'see text', text: textIn(folder) });
    for (const needed of Object.keys(manifest.dependencies ?? {})) visit(needed, folder);
  };
  const own: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(own.dependencies ?? {})) visit(name, root);
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** As Node finds it: beside whoever asks, or above. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const here = join(folder, 'node_modules', name);
    if (existsSync(join(here, 'package.json'))) return here;
    if (folder === dirname(folder)) return undefined;
  }
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

export function licenceText(root: string): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const parts = licencesOf(root).map(
    ({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text || `Licence: ${licence}`}`,
  );
  return `${[`Lacuna\nApache-2.0\n\n${own}`, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
