/** Day and time that every file in an archive carries: the first that the format can hold, so that equal reports give equal bytes. */
const FIRST_DAY = 0x0021;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;

/**
 * The archive with all its dates set to 1 January 1980. Only headers change; what is packed stays as it is.
 *
 * @returns a copy; the bytes themselves where they are no archive.
 */
export function withoutDates(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let end = copy.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return bytes;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries && view.getUint32(at, true) === CENTRAL; i++) {
    const local = view.getUint32(at + 42, true);
    setDate(view, at + 12);
    setDate(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
