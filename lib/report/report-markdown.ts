/** A report as Markdown, with footnotes as most readers of it know them. */
import { clean } from './clean';
import type { Block, Inline, Line, Report } from './report';

export function reportToMarkdown(report: Report): string {
  const notes = report.footnotes.map((line, i) => `[^${i + 1}]: ${lineOf(line)}`);
  return `${[`# ${escaped(report.title)}`, ...report.blocks.flatMap(blockOf), ...notes].join('\n\n')}\n`;
}

function blockOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${lineOf(block.text)}`];
    case 'paragraph':
      return [block.number === undefined ? lineOf(block.text) : `${block.number}\\. ${lineOf(block.text)}`];
    case 'quote':
      return [`> ${lineOf(block.text)}`];
    case 'list':
      return [block.items.map((item) => `- ${lineOf(item)}`).join('\n')];
    case 'table': {
      const row = (cells: readonly Line[]) =>
        `| ${cells.map((cell) => lineOf(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      const rule = `|${block.head.map(() => ' --- |').join('')}`;
      return [`**${escaped(block.caption)}**`, [row(block.head), rule, ...block.rows.map(row)].join('\n')];
    }
  }
}

const lineOf = (line: Line): string => line.map(inlineOf).join('');

function inlineOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const mark = inline.strong ? '**' : inline.italic ? '*' : '';
      return mark ? marked(inline.text, mark) : escaped(inline.text);
    }
    case 'footnote':
      return `[^${inline.number}]`;
    case 'link':
      return `<${inline.url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
  }
}

/** Marks hold only when no blank stands inside them. */
function marked(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner ? `${before ? ' ' : ''}${mark}${escaped(inner)}${mark}${after ? ' ' : ''}` : ' ';
}

const escaped = (text: string): string =>
  clean(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#+!|>~&<]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
