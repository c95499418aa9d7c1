/** Which places a document has: numbered paragraphs, footnotes, headings, recommendations. Pins are checked against it. */
export interface Structure {
  /** Whether the document has the place that a pin names; also where it names a letter or several paragraphs. */
  readonly has: (pin: string) => boolean;
}

/** The four documents of the first library, by source id. Where they are not at hand, their pins cannot be checked. */
export const SEED_FILES: Readonly<Record<string, string>> = {
  'src.wciltf': '000_5b2701e10f669be4.txt',
  'src.freedom-now': '001_355ab6dda5e956b5.txt',
  'src.coalition-2014': '003_6b4066948b8074f5.txt',
  'src.coalition-2025': '004_c008fc2137a3a917.txt',
};

export function structureOf(source: string, text: string): Structure {
  const lines = text.split(/\r?\n/);
  switch (source) {
    case 'src.coalition-2014':
      return numbered(sectionsOf2014(lines), 'sec.');
    case 'src.coalition-2025':
      return numbered(sectionsOf2025(lines), 'Art.');
    case 'src.freedom-now':
      return headed(headingsOfFreedomNow(lines));
    case 'src.wciltf':
      return headed(headingsOfWciltf(lines));
    default:
      throw new Error(`no structure known for ${source}`);
  }
}

interface Section {
  /** "3" of the contents, or "2.3" of the article in the heading. */
  readonly number: string;
  readonly paragraphs: number[];
  plain: number;
  recommendations: number;
  footnotes: number[];
  tables: number[];
}

const section = (number: string): Section => ({
  number,
  paragraphs: [],
  plain: 0,
  recommendations: 0,
  footnotes: [],
  tables: [],
});

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Capital headings in the order of the contents; bullets after RECOMMENDATIONS, lettered ones belong to the one before. */
function sectionsOf2014(lines: readonly string[]): readonly Section[] {
  const sections: Section[] = [section('0')];
  let isAsking = false;
  for (const line of lines.slice(lines.indexOf('INTRODUCTION'))) {
    const here = sections.at(-1) ?? section('0');
    const letters = line.replace(/\(.*|²|[^\p{L}]/gu, '');
    const isHeading = /^[A-Z]/.test(line) && letters.length >= 8 && letters === letters.toUpperCase();
    if (/^RECOMMENDATIONS/.test(line)) isAsking = true;
    else if (isHeading) {
      sections.push(section(String(sections.length)));
      isAsking = false;
    } else if (isAsking && /^\s*- (?!\*{0,2}[a-z]\. )/.test(line)) here.recommendations++;
    else readLine(line, here);
  }
  return sections;
}

function readLine(line: string, here: Section): void {
  const paragraph = /^\s*-?\s*\*{0,2}(\d+)\.\*{0,2}\s/.exec(line);
  const footnote = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s/.exec(line);
  const table = /^Table (\d+)/.exec(line);
  if (paragraph) here.paragraphs.push(Number(paragraph[1]));
  else if (footnote)
    here.footnotes.push(Number([...(footnote[1] ?? '')].map((sign) => SUPERSCRIPT.indexOf(sign)).join('')));
  else if (table) here.tables.push(Number(table[1]));
  else if (line.trim().length > 80) here.plain++;
}

/** Headings with "(Article N of the ICCPR)"; those that begin with "Recommendations" open the bullets of that article. */
function sectionsOf2025(lines: readonly string[]): readonly Section[] {
  const sections: Section[] = [];
  let isAsking = false;
  for (const line of lines) {
    const heading = /^#+ .*\(Article ([\d.]+) of the ICCPR\)/.exec(line);
    if (heading) {
      isAsking = /recommendations/i.test(line);
      const number = heading[1] ?? '';
      if (!sections.some((one) => one.number === number)) sections.push(section(number));
      sections.push(
        ...sections.splice(
          sections.findIndex((one) => one.number === number),
          1,
        ),
      );
      continue;
    }
    const here = sections.at(-1);
    if (!here) continue;
    const isNumbered = /^\s*-?\s*\*{0,2}\d+\.\*{0,2}\s/.test(line);
    if (isAsking && !isNumbered && /^- /.test(line)) here.recommendations++;
    else readLine(line, here);
  }
  return sections;
}

function numbered(sections: readonly Section[], word: 'sec.' | 'Art.'): Structure {
  const hasOne = (pin: string): boolean => hasNumber(sections, pin) || hasInSection(sections, word, pin);
  return { has: (pin) => pin.split(/; | and /).every(hasOne) };
}

/** "para. 66 (a)", "paras. 18-20", "fn. 12", "table 1". */
function hasNumber(sections: readonly Section[], pin: string): boolean {
  const found = /^(para|paras|fn|table)\.? (\d+)(?:[-–](\d+))?(?: \([a-z]\))?$/i.exec(pin);
  if (!found) return false;
  const [, kind = '', from, to = from] = found;
  const numbers = new Set(
    sections.flatMap(({ paragraphs, footnotes, tables }) => {
      if (/^para/i.test(kind)) return paragraphs;
      return /^fn/i.test(kind) ? footnotes : tables;
    }),
  );
  return Number(from) <= Number(to) && numbers.has(Number(from)) && numbers.has(Number(to));
}

/** "sec. 3, rec. 2", "Art. 7, rec. 2"; a section without numbered paragraphs has its paragraphs counted. */
function hasInSection(sections: readonly Section[], word: string, pin: string): boolean {
  const found = /^(sec\.|Art\.) ([\d.]+), (rec|para)\. (\d+)(?: \([a-z]\))?$/.exec(pin);
  const here = found?.[1] === word ? sections.find(({ number }) => number === found[2]) : undefined;
  if (!found || !here) return false;
  const item = Number(found[4]);
  if (found[3] === 'rec') return item >= 1 && item <= here.recommendations;
  return here.paragraphs.includes(item) || (here.paragraphs.length === 0 && item >= 1 && item <= here.plain);
}

interface Heading {
  readonly title: string;
  readonly paragraphs: string[];
}

const NO_HEADING = /^(---|<sup>|\s*$)/;

/** Heading lines that follow each other without text are one heading on two lines. */
function headingsOfFreedomNow(lines: readonly string[]): readonly Heading[] {
  const headings: Heading[] = [];
  for (const line of lines.map((raw) => raw.trim()).filter((one) => !NO_HEADING.test(one))) {
    const title = titleIn(line);
    const last = headings.at(-1);
    if (title === null) addParagraph(last, line);
    else if (last && last.paragraphs.length === 0 && last.title !== 'FREEDOM NOW') {
      headings.splice(-1, 1, { title: `${last.title} ${title}`, paragraphs: [] });
    } else headings.push({ title, paragraphs: [] });
  }
  return headings;
}

/** Headings are marked by signs; the document's own title runs over four lines that are set in bold. */
function titleIn(line: string): string | null {
  const isMarked = /^(#+ |\*\*)/.test(line) || line.endsWith('**') || /^(OF FORMER|ASSESSING)/.test(line);
  return isMarked ? line.replace(/^#+ /, '').replaceAll('*', '').trim() : null;
}

/** A line that begins small goes on with the sentence before a page break. */
function addParagraph(heading: Heading | undefined, line: string): void {
  if (!heading) return;
  const goesOn = /^[a-z]/.test(line) && heading.paragraphs.length > 0;
  heading.paragraphs.push(goesOn ? `${heading.paragraphs.pop() ?? ''} ${line}` : line);
}

/** Short lines without a full stop at the end are headings; every other line is a paragraph. */
function headingsOfWciltf(lines: readonly string[]): readonly Heading[] {
  const headings: Heading[] = [];
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    if (line.length < 110 && !/[.!?:]$/.test(line)) headings.push({ title: line, paragraphs: [] });
    else headings.at(-1)?.paragraphs.push(line);
  }
  return headings;
}

const plainTitle = (title: string): string =>
  title.replace(/[“”"]/g, '"').replace(/[’']/g, "'").replace(/\s+/g, ' ').toLowerCase();

function headed(headings: readonly Heading[]): Structure {
  const byTitle = new Map(headings.map((heading) => [plainTitle(heading.title), heading]));
  return {
    has: (pin) => {
      const [, title = '', what, number = ''] = /^(.*), (paras?|rec|fn)\. (\d+)(?:[-–]\d+)?$/.exec(pin) ?? [];
      const paragraphs = byTitle.get(plainTitle(title))?.paragraphs;
      // The document has two footnotes, at its end.
      if (what === 'fn' || !paragraphs) return /(^|, )fn\. [12]$/.test(pin);
      // Recommendations stand in prose, one or more to a sentence, so their number is bounded by the clauses.
      const clauses = paragraphs.join(' ').split(/[.;,]\s/).length;
      return Number(number) >= 1 && Number(number) <= (what === 'rec' ? clauses : paragraphs.length);
    },
  };
}
