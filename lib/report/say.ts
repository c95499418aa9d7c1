/** Texts of records in the language of the report, and what a person must know about them. */

import { shortHash } from '@/lib/base/digest';
import { LANGUAGES, type LText, renderingIn } from '@/lib/base/language';
import type { Material } from './material';
import type { Inline } from './report';
import type { Sheet } from './sheet';
import { said } from './writer';

interface Where {
  readonly id: string;
  /** Field of the record: `title`, `body`, `text`, `says`. */
  readonly field: string;
}

/** The text in the report's language, else in another one, marked as such. */
export function say(sheet: Sheet, text: LText, { id, field }: Where): Inline {
  const { write, stale } = sheet;
  const { language, rendering } = renderingIn(text, write.language);
  if (language !== write.language) {
    write.caution('missing-translation', rendering.text, id);
    return said(rendering.text, { language });
  }
  if (rendering.status === 'machine') write.caution('machine-translation', rendering.text, id);
  if (stale.has(staleKey(id, field, language))) write.caution('stale-translation', rendering.text, id);
  return said(rendering.text);
}

/** The same as plain words. */
export const sayPlain = (sheet: Sheet, text: LText, where: Where): string => {
  const inline = say(sheet, text, where);
  return inline.kind === 'text' ? inline.text : '';
};

const staleKey = (id: string, field: string, language: string): string => `${id} ${field} ${language}`;

/** Which texts of the material were translated from a wording that has changed since. */
export async function staleTexts(material: Material): Promise<ReadonlySet<string>> {
  const texts = [
    ...material.gaps.flatMap(({ id, title, body }) => [
      { id, field: 'title', text: title },
      { id, field: 'body', text: body },
    ]),
    ...material.recommendations.map(({ id, text }) => ({ id, field: 'text', text })),
    ...material.passages.map(({ id, says }) => ({ id, field: 'says', text: says })),
    ...material.sources.map(({ id, title }) => ({ id, field: 'title', text: title })),
    ...material.assessments.map(({ id, because }) => ({ id, field: 'because', text: because })),
  ];
  const found = new Set<string>();
  for (const { id, field, text } of texts)
    for (const language of LANGUAGES) if (await isStale(text, language)) found.add(staleKey(id, field, language));
  return found;
}

async function isStale(text: LText, language: keyof LText): Promise<boolean> {
  const { of, ofHash } = text[language] ?? {};
  const original = of && text[of];
  return original !== undefined && ofHash !== undefined && (await shortHash(original.text)) !== ofHash;
}
