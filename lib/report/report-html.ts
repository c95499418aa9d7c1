/** A report as one page for the printer: black on white, footnotes at the end, nothing loaded and nothing run. */
import { clean } from './clean';
import type { Block, Inline, Line, Report } from './report';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `@page{size:A4;margin:2.5cm}
body{font:12pt/1.45 "Times New Roman",serif;max-width:42em;margin:2em auto;padding:0 1em;color:#000;background:#fff}
h1,h2,h3,h4{line-height:1.25;break-after:avoid}h1{text-align:center}
p{orphans:2;widows:2;overflow-wrap:anywhere}blockquote{margin:.5em 2em}
table{border-collapse:collapse;width:100%;font-size:10pt}caption{text-align:start;font-weight:bold;padding:.3em 0}
th,td{border:1px solid #777;padding:.25em .5em;text-align:start;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}
.number{display:inline-block;min-width:2.2em}sup a{text-decoration:none}
.notes{border-top:1px solid #000;margin-top:2em;padding-top:.5em;font-size:10pt}
@media print{body{margin:0;max-width:none;padding:0}a{color:#000;text-decoration:none}}
.wide{page:wide}@page wide{size:A4 landscape}`;

export function reportToHtml(report: Report): string {
  const isWide = report.template === 'follow-up-table';
  const notes = report.footnotes.map(
    (line, i) => `<li id="n${i + 1}">${lineOf(line, report)} <a href="#r${i + 1}" aria-label="↑ ${i + 1}">↑</a></li>`,
  );
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(report.title)}</title>
<style>${STYLE}</style>
</head>
<body${isWide ? ' class="wide"' : ''}>
<main>
<h1>${escaped(report.title)}</h1>
${report.blocks.map((block) => blockOf(block, report)).join('\n')}
${notes.length > 0 ? `<ol class="notes">\n${notes.join('\n')}\n</ol>` : ''}
</main>
</body>
</html>
`;
}

function blockOf(block: Block, report: Report): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${lineOf(block.text, report)}</h${block.level + 1}>`;
    case 'paragraph': {
      const number = block.number === undefined ? '' : `<span class="number">${block.number}.</span>`;
      return `<p>${number}${lineOf(block.text, report)}</p>`;
    }
    case 'quote':
      return `<blockquote>${lineOf(block.text, report)}</blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lineOf(item, report)}</li>`).join('')}</ul>`;
    case 'table': {
      const cells = (row: readonly Line[], tag: string) =>
        `<tr>${row.map((cell) => `<${tag}>${lineOf(cell, report)}</${tag}>`).join('')}</tr>`;
      const columns = block.widths.map((width) => `<col style="width:${width}%">`).join('');
      const head = cells(block.head, 'th').replaceAll('<th>', '<th scope="col">');
      return `<table><caption>${escaped(block.caption)}</caption><colgroup>${columns}</colgroup><thead>${head}</thead><tbody>${block.rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
    }
  }
}

const lineOf = (line: Line, report: Report): string => line.map((inline) => inlineOf(inline, report)).join('');

function inlineOf(inline: Inline, report: Report): string {
  switch (inline.kind) {
    case 'text':
      return textOf(inline, report);
    case 'footnote':
      return `<sup id="r${inline.number}"><a href="#n${inline.number}">${inline.number}</a></sup>`;
    case 'link':
      return /^https?:/.test(inline.url)
        ? `<a href="${escaped(inline.url)}" rel="noreferrer noopener">${escaped(inline.text)}</a>`
        : escaped(inline.text);
  }
}

function textOf({ text, strong, italic, language }: Extract<Inline, { kind: 'text' }>, report: Report): string {
  const words = escaped(text).replaceAll('\n', '<br>');
  const look = strong ? `<strong>${words}</strong>` : italic ? `<em>${words}</em>` : words;
  return language && language !== report.language ? `<span lang="${language}">${look}</span>` : look;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
