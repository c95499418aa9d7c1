/**
 * How the frame of a form and the script that has opened it find each other. The frame says the token from its own address
 * to the background; the background asks the tab in which that frame stands; only the script that made the token knows it,
 * and answers once. A page can open the frame's file by itself and make up a token, but nobody answers to that one.
 */
export interface FormRequest {
  readonly type: 'page.form';
  readonly token: string;
}

export interface FormReplies {
  /** What comes with the port that the frame is to take, and with no other; null to a frame that nobody here has opened. */
  readonly 'page.form': string | null;
}

const TOKEN = /^[0-9a-f]{32}$/;
const TOKEN_BYTES = 16;

/** Whether it has the form of a token: 128 bits. */
export const isFormToken = (token: unknown): token is string => typeof token === 'string' && TOKEN.test(token);

/** @param random gives so many bytes that nobody can guess. */
export const newFormToken = (random: (length: number) => Uint8Array): string =>
  [...random(TOKEN_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A message as it arrived, or undefined for what is none. Unknown keys are refused as well. */
export function parseFormRequest(message: unknown): FormRequest | undefined {
  if (typeof message !== 'object' || message === null || Object.keys(message).length !== 2) return undefined;
  const { type, token } = message as { readonly type?: unknown; readonly token?: unknown };
  return type === 'page.form' && isFormToken(token) ? { type, token } : undefined;
}
