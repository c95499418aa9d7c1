/** The guide as it is written, cut where pictures and headings stand; what lies between is Markdown. */
export interface GuideSection {
  readonly heading: string;
  readonly parts: readonly GuidePart[];
}
export type GuidePart =
  | { readonly kind: 'text'; readonly text: string }
  /** @property file name of the picture. */
  | { readonly kind: 'picture'; readonly file: string; readonly says: string };

export interface Guide {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly GuideSection[];
}

const PICTURE = /^!\[([^\]]+)\]\(pictures\/([a-z.-]+)\)$/;

export function readGuide(text: string): Guide {
  const [head = '', ...sections] = text.split(/^## /m);
  const [title = '', ...lead] = head.trim().split('\n');
  return { title: title.replace(/^# /, ''), lead: lead.join('\n').trim(), sections: sections.map(readSection) };
}

function readSection(text: string): GuideSection {
  const [heading = '', ...lines] = text.trim().split('\n');
  const parts: GuidePart[] = [];
  let waiting: string[] = [];
  const flush = () => {
    const words = waiting.join('\n').trim();
    if (words) parts.push({ kind: 'text', text: words });
    waiting = [];
  };
  for (const line of lines) {
    const found = PICTURE.exec(line);
    if (!found) {
      waiting.push(line);
      continue;
    }
    flush();
    parts.push({ kind: 'picture', says: found[1] ?? '', file: found[2] ?? '' });
  }
  flush();
  return { heading, parts };
}
