/**
 * Takes out of the libraries what could turn text into HTML or into code. Nothing of ours uses it, the policy of our
 * pages forbids it, and without it a mistake cannot become a hole; the stores' checks complain of it, too.
 */
import type { Plugin } from 'vite';

/** The one place at which Preact lets a property become HTML. */
const PREACT =
  /\w+\|\|\w+&&\(\w+\.__html==\w+\.__html\|\|\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),/;

/** Old ways to the global object, templates and timers that take code as text. */
const CODE: readonly (readonly [RegExp, string])[] = [
  [/(?:new )?Function\((['"])return this\1\)\(\)/g, 'globalThis'],
  [/new Function\(/g, 'refuseCode('],
  [/(?<![\w.$])Function\((?=[^)])/g, 'refuseCode('],
];
const REFUSE = '\nfunction refuseCode() { throw new Error("code from text"); }\n';

export function noHtml(): Plugin {
  return {
    name: 'lacuna:no-html',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?', 1)[0] ?? '';
      if (/\/preact\/dist\/preact\.m?js$/.test(file)) return withoutHtml(code);
      return file.includes('/node_modules/') && /\bFunction\(/.test(code) ? withoutCode(code) : undefined;
    },
  };
}

function withoutHtml(code: string): string {
  const without = code.replace(PREACT, '');
  if (without === code || without.includes('innerHTML')) throw new Error('Preact makes HTML at another place now');
  return without;
}

function withoutCode(code: string): string | undefined {
  const without = CODE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), code);
  return without === code ? undefined : without + (without.includes('refuseCode(') ? REFUSE : '');
}
