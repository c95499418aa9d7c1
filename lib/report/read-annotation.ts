/** One annotation of another program, or of our own export, as a row of ours. */

import * as z from 'zod/mini';
import { documentKey, documentKeyText } from '@/lib/anchor/document-key';
import { COLOURS } from '@/lib/base/colours';
import { sha256 } from '@/lib/base/digest';
import { fail, ok, type Result } from '@/lib/base/result';
import { type NewNote, newNoteSchema, newRow } from '@/lib/note/change';
import { FIELDS, type Motivation, noteAnchorSchema } from '@/lib/note/note';
import type { Row } from '@/lib/note/row';
import { nextStamp } from '@/lib/note/stamp';
import { type Annotation, bodyTexts, type Target, targetOf } from './annotation-shape';
import { CARRIED_ASIDE, DOCUMENT_URN, MOTIVATION_NAMES, NOTE_URN } from './web-annotation';

/** Why an annotation stays out. It is counted and told, never cut to fit. */
export type SkipReason = 'not-an-annotation' | 'no-source' | 'too-long' | 'too-deep';

/** Of what is carried along unread, as JSON. */
const CARRIED_UNITS = 100_000;
const YEAR_9000 = 221_845_392_000_000;

/**
 * The row of an annotation. The same annotation gives the same row, id and stamps included, so that taking it in
 * again changes nothing.
 */
export async function readAnnotation(annotation: Annotation): Promise<Result<Row, SkipReason>> {
  const target = targetOf(annotation);
  if (!target) return fail('no-source');
  const name = annotation.id ?? JSON.stringify(annotation);
  const isOwn = name.startsWith(NOTE_URN);
  const { texts, tags } = bodyTexts(annotation);
  // Versions of our own stand apart again; several bodies of another program are one text.
  const [body = '', ...versions] = isOwn ? texts : [texts.join('\n\n')];
  const note = noteFrom(annotation, target, { body, tags: [...new Set(tags)] });
  const carried = carriedOf(annotation);
  if (!newNoteSchema.safeParse(note).success || JSON.stringify(carried).length > CARRIED_UNITS) return fail('too-long');
  const hash = await sha256(name);
  const created = timeOf(annotation.created);
  const modified = timeOf(annotation.modified ?? annotation.updated) || created;
  const stamp = nextStamp('', modified, { device: hash.slice(0, 8), session: hash.slice(8, 12) });
  const id = isOwn ? ownId(name, hash) : `import-${hash.slice(0, 24)}`;
  const row = newRow(id, note, stamp, created || modified);
  const more = { ...(Object.keys(carried).length > 0 ? { carried } : {}), ...authorOf(annotation) };
  const held = Object.entries(more).map(([field, value]) => [field, [value, stamp]] as const);
  return ok(withVersions({ ...row, f: { ...row.f, ...Object.fromEntries(held) } }, versions, modified));
}

function noteFrom(annotation: Annotation, target: Target, texts: Pick<NewNote, 'body' | 'tags'>): NewNote {
  const fields = ownFields(annotation);
  const { source, title, on } = target;
  const address = source.startsWith(DOCUMENT_URN) ? undefined : source;
  const anchor = fields.anchor ?? target.anchor;
  const { provision, links } = fields;
  const held = Object.entries({ address, title, on, anchor, provision, links }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries(held),
    document: fields.document ?? documentOf(source),
    motivation: fields.motivation ?? motivationOf(annotation, texts.body !== ''),
    colour: fields.colour ?? 'yellow',
    ...texts,
  };
}

/** Further versions of the text, beside the first one and older than it. */
function withVersions(row: Row, texts: readonly string[], modified: number): Row {
  const versions = texts.map((text, i) => {
    const mark = { device: `0000000${i % 10}`, session: 'mprt' };
    return [nextStamp('', Math.max(0, modified - 1 - i), mark), [text, []]] as const;
  });
  return { ...row, x: { ...row.x, body: { ...row.x.body, ...Object.fromEntries(versions) } } };
}

function ownId(name: string, hash: string): string {
  try {
    return decodeURIComponent(name.slice(NOTE_URN.length)).slice(0, 200) || hash;
  } catch {
    return `import-${hash.slice(0, 24)}`;
  }
}

const documentOf = (source: Target['source']): string => documentKeyText(documentKey(source)).slice(0, 2000);

function timeOf(text: string | undefined): number {
  const time = Date.parse(text ?? '');
  return Number.isFinite(time) ? Math.min(YEAR_9000, Math.max(0, time)) : 0;
}

const ownSchema = z.looseObject({
  'lacuna:document': z.catch(z.optional(FIELDS.document), undefined),
  'lacuna:motivation': z.catch(z.optional(FIELDS.motivation), undefined),
  'lacuna:colour': z.catch(z.optional(z.enum(COLOURS)), undefined),
  'lacuna:provision': z.catch(z.optional(FIELDS.provision), undefined),
  'lacuna:links': z.catch(z.optional(FIELDS.links), undefined),
  'lacuna:anchor': z.catch(z.optional(noteAnchorSchema), undefined),
});

function ownFields(annotation: Annotation) {
  const own = ownSchema.parse(annotation);
  return {
    document: own['lacuna:document'],
    motivation: own['lacuna:motivation'],
    colour: own['lacuna:colour'],
    provision: own['lacuna:provision'],
    links: own['lacuna:links'],
    anchor: own['lacuna:anchor'],
  };
}

/** Another program's grading or editing need not be a gap or a recommendation in our sense, so it stays a comment. */
function motivationOf({ motivation }: Annotation, hasText: boolean): Motivation {
  const said = [motivation ?? []].flat();
  if (said.includes(MOTIVATION_NAMES.question)) return 'question';
  return said.includes(MOTIVATION_NAMES.quote) || (!hasText && said.length === 0) ? 'quote' : 'comment';
}

const READ = new Set(
  '@context id type created modified updated body bodyValue text tags target uri motivation document user creator'.split(
    ' ',
  ),
);

function carriedOf(annotation: Annotation): { readonly [key: string]: unknown } {
  const unread = Object.entries(annotation).filter(([key]) => !READ.has(key) && !key.startsWith('lacuna:'));
  const aside = asideSchema.parse(annotation)[CARRIED_ASIDE];
  return Object.fromEntries([...Object.entries(aside ?? {}).filter(([key]) => !READ.has(key)), ...unread]);
}

const asideSchema = z.looseObject({
  [CARRIED_ASIDE]: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
});

function authorOf({ creator, user }: Annotation): { readonly author?: string } {
  const name = typeof creator === 'string' ? creator : (creator?.name ?? creator?.id ?? user);
  return typeof name === 'string' && name.length > 0 && name.length <= 2000 ? { author: name } : {};
}
