import type { Note } from '@/lib/note/note';
import { byDocument, dayOf, headingOf, linkOf, provisionText, type ReportWords } from './readable';

/** Notes as Markdown, by document. The person's own Markdown stays as typed; everything else is escaped. */
export function toMarkdown(notes: readonly Note[], words: ReportWords): string {
  const sections = byDocument(notes).map((group) => section(group, words));
  return `${[`# ${escaped(words.title)}`, ...sections].join('\n\n')}\n`;
}

function section(notes: readonly Note[], words: ReportWords): string {
  const [first] = notes;
  if (!first) return '';
  const link = linkOf(first);
  const edition = first.on ? [`${escaped(words.columns.edition)}: ${first.on}`] : [];
  // Round brackets end a link's address.
  const address = link ? [`<${link.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`] : [];
  return [`## ${escaped(headingOf(first))}`, ...address, ...edition, ...notes.map((note) => entry(note, words))].join(
    '\n\n',
  );
}

function entry(note: Note, words: ReportWords): string {
  const { provision, anchor, tags, links, motivation, colour, created } = note;
  const place = provision ? [escaped(provisionText(provision, words.language))] : [];
  const head = [words.motivation[motivation], words.colour[colour], ...place, dayOf(created)].join(' · ');
  const quote = anchor ? [quoted(anchor.quote.exact)] : [];
  const bodies = note.bodies.flatMap(({ value }, i) => {
    const text = fenced(value);
    return i === 0 ? [text] : [`*${escaped(words.otherVersion)}*`, text];
  });
  const tied = links.map((link) => `→ ${escaped(provisionText(link, words.language))}`);
  const marks = tags.length > 0 ? [tags.map((tag) => `*${escaped(tag)}*`).join(' · ')] : [];
  return [`### ${head}`, ...quote, ...bodies.filter(Boolean), ...tied, ...marks].join('\n\n');
}

const quoted = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => `> ${escaped(line)}`)
    .join('\n');

/**
 * HTML in a note is text: without its angle brackets no reader of the file takes it for a tag. Links and emphasis stay;
 * pictures do not, since a reader would fetch them from elsewhere.
 */
const fenced = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('![', '!\\[').trim();

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('\0', '')
    .replace(/[\\`*_{}[\]()#+!|>~&<-]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
