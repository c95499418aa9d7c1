import { documentLanguage } from '@/lib/anchor/document-language';
import { COLOUR_VALUES } from '@/lib/base/colours';
import type { Note } from '@/lib/note/note';
import { markdownHtml } from './markdown-html';
import { byDocument, dayOf, headingOf, linkOf, provisionText, type ReportWords } from './readable';

/** Nothing is loaded and nothing runs, whatever stands in the notes. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `:root{color-scheme:light dark;--text:#1b1b1b;--soft:#555;--ground:#fff;--quote:#f3f3f3;--line:#999;--link:#0b57a4}
@media screen and (prefers-color-scheme:dark){:root{--text:#e8e8e6;--soft:#b4b4b0;--ground:#161817;--quote:#242726;--line:#777;--link:#8ab8f0}}
body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:var(--text);background:var(--ground);overflow-wrap:anywhere}
h1,h2,h3{line-height:1.3;break-after:avoid}h2{margin-top:2em}h3{font-size:1em;margin:.2em 0}a{color:var(--link)}
article{border-left:4px solid;border-left-color:var(--side,var(--line));padding:.2em 1em;margin:1.5em 0;break-inside:avoid}
article>blockquote{margin:.5em 0;padding:.3em 1em;background:var(--quote);white-space:pre-wrap}
.body blockquote{border-left:2px solid var(--line);margin:.5em 0;padding-left:1em}pre{white-space:pre-wrap}.meta,.tags{color:var(--soft);font-size:.9em}
${Object.entries(COLOUR_VALUES)
  .map(([name, colour]) => `.${name}{--side:${colour}}`)
  .join('')}
@media print{body{margin:0;max-width:none;padding:0}}`;

/** Notes as one page that needs no other file: Markdown shown, every word of theirs as text and not said to be in the language of the page. */
export function toHtml(notes: readonly Note[], words: ReportWords): string {
  const sections = byDocument(notes).map((group) => section(group, words));
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(words.title)}</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function section(notes: readonly Note[], words: ReportWords): string {
  const [first] = notes;
  if (!first) return '';
  const lang = documentLanguage(first.document);
  const link = linkOf(first);
  const address = link ? `\n<p><a href="${escaped(link)}" rel="noreferrer noopener">${escaped(link)}</a></p>` : '';
  const edition = first.on ? `\n<p class="meta">${escaped(`${words.columns.edition}: ${first.on}`)}</p>` : '';
  const entries = notes.map((note) => entry(note, words)).join('\n');
  return `<section>\n<h2 lang="${lang}">${escaped(headingOf(first))}</h2>${address}${edition}\n${entries}\n</section>`;
}

function entry(note: Note, words: ReportWords): string {
  const { language } = words;
  const place = note.provision ? [provisionText(note.provision, language)] : [];
  const head = [words.motivation[note.motivation], words.colour[note.colour], ...place].join(' · ');
  const bodies = note.bodies
    .filter(({ value }) => value !== '')
    .map(
      ({ value }, i) =>
        `${i > 0 ? line('meta', words.otherVersion) : ''}<div class="body" lang="und">${markdownHtml(value, escaped)}</div>`,
    );
  const parts = [
    `<h3>${escaped(head)}</h3>`,
    note.anchor
      ? `<blockquote lang="${documentLanguage(note.document)}">${escaped(note.anchor.quote.exact)}</blockquote>`
      : '',
    ...bodies,
    ...note.links.map((one) => line('meta', `→ ${provisionText(one, language)}`)),
    note.tags.length > 0 ? line('tags', note.tags.join(' · '), 'und') : '',
    line('meta', dayOf(note.created)),
  ];
  return `<article class="${note.colour}">\n${parts.filter(Boolean).join('\n')}\n</article>`;
}

const line = (name: string, text: string, lang?: string): string =>
  `<div class="${name}"${lang ? ` lang="${lang}"` : ''}>${escaped(text)}</div>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '' };
const escaped = (text: string): string => text.replace(/[&<>"'\0]/g, (sign) => SIGNS[sign] ?? '');
