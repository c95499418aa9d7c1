/**
 * Everything that Lacuna keeps, as one file, and back. It is a file of notes with more beside the rows: whoever takes notes in
 * takes this one too. Passwords and keys of syncing are never in it.
 */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '@/lib/base/result';
import { type Draft, draftSchema } from '@/lib/note/note-store';
import type { Row } from '@/lib/note/row';
import { type ImportProblem, type NotesFile, ownRows, readNotesFile } from './import-notes';
import { OWN_FORMAT } from './own-export';

/** Small choices, and traces of reading that a person may want in another browser. */
export interface KeptSettings {
  readonly language: string;
  readonly enabled: boolean;
  /** Origins on which Lacuna was switched off. */
  readonly offOrigins: readonly string[];
  /** Origins that were allowed: a browser gives them back only to the person's own click. */
  readonly sites: readonly string[];
  /** Hosts of which documents open in the reader. */
  readonly documents: readonly string[];
  /** Documents that were open in the reader, as they are stored. */
  readonly recent: readonly unknown[];
}

/** A file of the library that the person brought in, byte for byte. */
export interface KeptFile {
  readonly name: string;
  readonly version: string;
  readonly text: string;
}

/** The rows of one shared vault. */
export interface VaultRows {
  readonly vault: string;
  readonly rows: readonly Row[];
}

/** What lies beside the person's own rows. */
export interface Beside {
  readonly shared: readonly VaultRows[];
  readonly drafts: readonly Draft[];
  readonly files: readonly KeptFile[];
  readonly settings?: KeptSettings | undefined;
}

export interface ReadEverything extends Beside {
  readonly notes: NotesFile;
  /** Rows of shared vaults, drafts and library files that could not be read; the others are good. */
  readonly bad: number;
}

/** The same content gives the same text: no clock and no name inside. */
export function toEverything(rows: readonly Row[], { shared, drafts, files, settings }: Beside): string {
  const content = {
    lacuna: { format: 'notes', version: OWN_FORMAT, everything: true },
    rows: byId(rows),
    shared: shared.map(({ vault, rows: held }) => ({ vault, rows: byId(held) })),
    drafts: [...drafts].sort((a, b) => (a.key < b.key ? -1 : 1)),
    files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

const byId = (rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

const words = z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(10_000));
const settingsSchema = z.object({
  language: z.string(),
  enabled: z.boolean(),
  offOrigins: words,
  sites: words,
  documents: words,
  recent: z.array(z.unknown()).check(z.maxLength(1000)),
});
const fileSchema = z.object({ name: z.string(), version: z.string(), text: z.string() });
const sharedSchema = z.object({ vault: z.string().check(z.minLength(1), z.maxLength(16)), rows: z.array(z.unknown()) });
const besideSchema = z.looseObject({
  lacuna: z.looseObject({ format: z.literal('notes') }),
  shared: z.optional(z.array(z.unknown())),
  drafts: z.optional(z.array(z.unknown())),
  files: z.optional(z.array(z.unknown())),
  settings: z.optional(z.unknown()),
});

/**
 * Reads such a file, or any other file of notes; writes nothing. What is damaged is left out and counted.
 *
 * @returns why the whole file is refused, as for files of notes.
 */
export async function readEverything(text: string): Promise<Result<ReadEverything, ImportProblem>> {
  const notes = await readNotesFile(text);
  if (!notes.ok) return fail(notes.error);
  const parsed = besideSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
  if (!parsed.success) return ok({ notes: notes.value, shared: [], drafts: [], files: [], bad: 0 });
  const drafts = kept(draftSchema, parsed.data.drafts);
  const files = kept(fileSchema, parsed.data.files);
  const parts = kept(sharedSchema, parsed.data.shared);
  const shared = parts.good.map(({ vault, rows }) => ({ vault, ...ownRows(rows) }));
  const settings = settingsSchema.safeParse(parsed.data.settings);
  return ok({
    notes: notes.value,
    shared: shared.map(({ vault, incoming }) => ({ vault, rows: incoming.map(({ row }) => row) })),
    drafts: drafts.good,
    files: files.good,
    bad: drafts.bad + files.bad + parts.bad + shared.reduce((sum, { skipped }) => sum + skipped.length, 0),
    ...(settings.success ? { settings: settings.data } : {}),
  });
}

function kept<T>(schema: z.ZodMiniType<T>, values: readonly unknown[] = []): { good: readonly T[]; bad: number } {
  const good = values.flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return { good, bad: values.length - good.length };
}
