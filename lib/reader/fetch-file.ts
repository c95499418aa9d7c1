import { fail, ok, type Result } from '@/lib/base/result';

/** Why a file did not come. */
export type FetchRefusal =
  /** The server answered, but not with the document; `status` says with what. */
  | { readonly kind: 'refused'; readonly status: number }
  /** No answer, or the connection broke before the end. */
  | { readonly kind: 'network' }
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
  try {
    // As the person's own tab would ask: documents may stand behind a login. Where they are read from is not told.
    const response = await fetch(url, { signal, credentials: 'include', referrerPolicy: 'no-referrer' });
    if (!response.ok) return fail({ kind: 'refused', status: response.status });
    const all = lengthOf(response);
    if ((all ?? 0) > MAX_BYTES) return fail({ kind: 'too-large' });
    const bytes = await received(response, (come) => onProgress(come, all));
    if (!bytes) return fail({ kind: 'too-large' });
    if (all !== undefined && bytes.length < all) return fail({ kind: 'network' });
    return ok({ bytes, name: nameOf(response), url: response.url || url });
  } catch (error) {
    if (signal.aborted) throw error;
    return fail({ kind: 'network' });
  }
}

/** Undefined where the bytes are packed on their way: their number is then another one. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isFinite(length) && !headers.get('content-encoding') ? length : undefined;
}

async function received(
  response: Response,
  onProgress: (come: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let come = 0;
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value);
    come += step.value.length;
    if (come > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    onProgress(come);
  }
  const bytes = new Uint8Array(come);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
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
