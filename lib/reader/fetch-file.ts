import { fail, ok, type Result } from '@/lib/base/result';

/** Why a file did not come. */
export type FetchRefusal =
  /** The server answered, but not with the document; `status` says with what. */
  | { readonly kind: 'refused'; readonly status: number }
  /** No answer, or the connection broke before the end. */
  | { readonly kind: 'network' }
  /** The address leads on to another one, from which nothing came: no answer, or a site that may not be read. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'too-large' };

export interface FetchedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Name that the server or the address gives it. */
  readonly name: string;
  /** Where it was found in the end. */
  readonly url: string;
}

/** Greatest file that is opened, in bytes: larger ones take more memory than a tab has. */
export const MAX_BYTES = 300 * 1024 * 1024;

/** @param onProgress bytes that have come, and how many there will be where the server says so. */
export async function fetchFile(
  url: string,
  signal: AbortSignal,
  onProgress: (come: number, all: number | undefined) => void,
): Promise<Result<FetchedFile, FetchRefusal>> {
  let response: Response;
  try {
    // As the person's own tab would ask: documents may stand behind a login. Where they are read from is not told.
    response = await fetch(url, { ...ASKING, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return fail({ kind: (await leadsOn(url, signal)) ? 'moved' : 'network' });
  }
  if (!response.ok) return fail({ kind: 'refused', status: response.status });
  const all = lengthOf(response);
  if ((all ?? 0) > MAX_BYTES) {
    await response.body?.cancel();
    return fail({ kind: 'too-large' });
  }
  try {
    const bytes = await received(response, all, (come) => onProgress(come, all));
    if (!bytes) return fail({ kind: 'too-large' });
    if (all !== undefined && bytes.length < all) return fail({ kind: 'network' });
    return ok({ bytes, name: nameOf(response), url: response.url || url });
  } catch (error) {
    if (signal.aborted) throw error;
    return fail({ kind: 'network' });
  }
}

const ASKING = { credentials: 'include', referrerPolicy: 'no-referrer' } as const;

/** Browsers tell a refused redirect from a broken connection only to who asks not to be led on; where to, they do not tell. */
async function leadsOn(url: string, signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(url, { ...ASKING, redirect: 'manual', signal }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.type === 'opaqueredirect';
}

/** Undefined where the bytes are packed on their way: their number is then another one. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isFinite(length) && !headers.get('content-encoding') ? length : undefined;
}

/** Written into one place as it comes: pieces that are joined in the end would take the room twice. */
async function received(
  response: Response,
  all: number | undefined,
  onProgress: (come: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  let bytes = new Uint8Array(all ?? FIRST_ROOM);
  let come = 0;
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    const next = come + step.value.length;
    if (next > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    if (next > bytes.length) bytes = widened(bytes, come, Math.min(MAX_BYTES, Math.max(next, bytes.length * 2)));
    bytes.set(step.value, come);
    come = next;
    onProgress(come);
  }
  return come === bytes.length ? bytes : bytes.slice(0, come);
}

/** Bytes for a file whose size the server does not tell. */
const FIRST_ROOM = 1024 * 1024;

function widened(bytes: Uint8Array<ArrayBuffer>, used: number, size: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(size);
  wider.set(bytes.subarray(0, used));
  return wider;
}

function nameOf({ headers, url }: Response): string {
  const disposition = headers.get('content-disposition') ?? '';
  const encoded = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*"?([^";]+)"?/i.exec(disposition)?.[1];
  return decoded(
    encoded ??
      plain ??
      url
        .replace(/[?#].*$/, '')
        .split('/')
        .pop() ??
      '',
  ).trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
