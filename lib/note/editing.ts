/** What a person edits of a note in one form, and what they changed as operations. */
import { COLOURS, type Colour } from '@/lib/base/colours';
import type { Operation } from './change';
import { MOTIVATIONS } from './kinds';
import type { Motivation, Note, NoteProvision } from './note';

export interface NoteFields {
  /** Plain text with Markdown. */
  readonly body: string;
  readonly motivation: Motivation;
  readonly colour: Colour;
  readonly tags: readonly string[];
  readonly links: readonly NoteProvision[];
  /** Shared vault to keep it in, where one was chosen; empty for the person's own. */
  readonly vault?: string | undefined;
}

export const EMPTY_FIELDS: NoteFields = { body: '', motivation: 'comment', colour: 'yellow', tags: [], links: [] };

export const fieldsOf = ({ body, motivation, colour, tags, links, vault }: Note): NoteFields => ({
  body,
  motivation,
  colour,
  tags,
  links,
  ...(vault === undefined ? {} : { vault }),
});

/**
 * The operations that lead from a note to what stands in the form; empty where nothing was changed.
 * The new text takes the place of the version that the person saw and of no other.
 */
export function operationsFor(note: Note, fields: NoteFields): readonly Operation[] {
  const { motivation, colour } = fields;
  const shown = note.bodies[0];
  const set = {
    ...(motivation === note.motivation ? {} : { motivation }),
    ...(colour === note.colour ? {} : { colour }),
    ...(sameProvisions(fields.links, note.links) ? {} : { links: fields.links.length > 0 ? [...fields.links] : null }),
  };
  const tagged = fields.tags.filter((tag) => !note.tags.includes(tag));
  const untagged = note.tags.filter((tag) => !fields.tags.includes(tag));
  return [
    ...(Object.keys(set).length > 0 ? [{ type: 'set', fields: set } as const] : []),
    ...(fields.body === note.body
      ? []
      : [{ type: 'write', body: fields.body, seen: shown ? [shown.stamp] : [] } as const]),
    ...tagged.map((tag) => ({ type: 'tag', tag, on: true }) as const),
    ...untagged.map((tag) => ({ type: 'tag', tag, on: false }) as const),
  ];
}

export const sameFields = (a: NoteFields, b: NoteFields): boolean =>
  a.body === b.body &&
  a.motivation === b.motivation &&
  a.colour === b.colour &&
  (a.vault ?? '') === (b.vault ?? '') &&
  a.tags.join('\n') === b.tags.join('\n') &&
  sameProvisions(a.links, b.links);

const sameProvisions = (a: readonly NoteProvision[], b: readonly NoteProvision[]): boolean =>
  a.length === b.length &&
  a.every(({ act, path, edition }, i) => {
    const other = b[i];
    return other?.act === act && other.path === path && other.edition === edition;
  });

/** The form out of a draft. What is missing or not understood is taken from `base`, so that a text is never lost to a flaw beside it. */
export function fieldsOfDraft(
  content: { readonly [key: string]: unknown },
  base: NoteFields = EMPTY_FIELDS,
): NoteFields {
  const { body, motivation, colour, tags, links, vault = base.vault } = content;
  return {
    ...(typeof vault === 'string' ? { vault } : {}),
    body: typeof body === 'string' ? body : base.body,
    motivation: MOTIVATIONS.find((one) => one === motivation) ?? base.motivation,
    colour: COLOURS.find((one) => one === colour) ?? base.colour,
    tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : base.tags,
    links: Array.isArray(links) ? links.filter(isProvision) : base.links,
  };
}

function isProvision(value: unknown): value is NoteProvision {
  if (typeof value !== 'object' || value === null) return false;
  const { act, path } = value as { readonly act?: unknown; readonly path?: unknown };
  return typeof act === 'string' && typeof path === 'string';
}

/** The form as a draft keeps it. */
export const draftContent = ({
  body,
  motivation,
  colour,
  tags,
  links,
  vault,
}: NoteFields): { readonly [key: string]: unknown } => ({
  ...(vault === undefined ? {} : { vault }),
  body,
  motivation,
  colour,
  tags: [...tags],
  links: links.map((link) => ({ ...link })),
});
