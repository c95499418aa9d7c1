/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. WebCrypto: works in pages, workers and Node. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The 16 hex digits by which a translation remembers the text it was made from. */
export async function shortHash(text: string): Promise<string> {
  return (await sha256(text)).slice(0, 16);
}
