import { fail, ok, type Result } from '@/lib/base/result';
import type { StoreTrouble } from '@/lib/note/note-store';
import { isStorageError } from './database';

/** Ends a transaction with an expected failure: thrown inside, so that everything written in it is taken back. */
export class Refusal extends Error {
  readonly trouble: StoreTrouble;
  constructor(trouble: StoreTrouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** Runs a step and gives its failure as a value. */
export async function asResult<T>(step: () => PromiseLike<T>): Promise<Result<T, StoreTrouble>> {
  try {
    return ok(await step());
  } catch (error) {
    return fail(troubleOf(error));
  }
}

function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof Refusal) return error.trouble;
  const detail = namesOf(error).join(' < ');
  if (/Quota/.test(detail)) return { code: 'quota', detail };
  return { code: isStorageError(error) ? 'closed' : 'failed', detail };
}

/** Names only: messages of a database can quote what was to be written. */
function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const inner: unknown = Reflect.get(error, 'inner');
  return [error.name, ...(inner === error ? [] : namesOf(inner))];
}

/** @throws Refusal that names the place of what is wrong, and not its words. */
export function checked<T>(
  schema: {
    safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
  },
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal({ code: 'refused', detail: issue?.path.map(String).join('.') });
}
interface Issue {
  readonly path: readonly PropertyKey[];
}
