/** A small PDF written by hand: with an outline and a title, locked by a password, or with pictures of a scanner: no printer at hand makes these. */
import { createHash } from 'node:crypto';

export interface SmallPdf {
  /** Lines of each page. */
  readonly pages: readonly (readonly string[])[];
  readonly title?: string;
  /** Headings of the outline, one for each page. */
  readonly outline?: readonly string[];
  readonly password?: string;
  /** Drawn on the first page, each as a square of 100 points, side by side below the lines. */
  readonly pictures?: readonly SmallPicture[];
}

export interface SmallPicture {
  /** What stands in its dictionary beside type and length, its filter above all. */
  readonly dictionary: string;
  readonly bytes: Buffer;
}

/** An object of the file: its text, or what stands in the dictionary of its stream, and the stream. */
interface Part {
  readonly head: (lock: Lock | undefined, number: number) => string;
  readonly stream?: string;
}

export function smallPdf({ pages, title, outline = [], password, pictures = [] }: SmallPdf): Uint8Array<ArrayBuffer> {
  const lock = password === undefined ? undefined : lockFor(password);
  const firstPage = 4;
  const firstEntry = firstPage + pages.length * 2;
  const firstPicture = firstEntry + (outline.length > 0 ? outline.length + 1 : 0);
  const named = pictures.map((_, index) => `/P${index} ${firstPicture + index} 0 R`).join(' ');
  const drawn = pictures.map((_, index) => `q 100 0 0 100 ${60 + index * 150} 300 cm /P${index} Do Q\n`).join('');
  const numberOf = (page: number): number => firstPage + page * 2;
  const lines = (number: number): string =>
    (pages[number] ?? []).map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const parts: Part[] = [
    {
      head: () =>
        `<< /Type /Catalog /Pages 2 0 R${outline.length > 0 ? ` /Outlines ${firstEntry} 0 R /PageMode /UseOutlines` : ''} >>`,
    },
    {
      head: () =>
        `<< /Type /Pages /Kids [${pages.map((_, page) => `${numberOf(page)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    },
    { head: () => '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' },
    ...pages.flatMap((_, page): Part[] => [
      {
        head: () =>
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >>${page === 0 && named ? ` /XObject << ${named} >>` : ''} >> /Contents ${numberOf(page) + 1} 0 R >>`,
      },
      { head: () => '', stream: `${page === 0 ? drawn : ''}BT /F1 12 Tf 18 TL 60 760 Td\n${lines(page)}\nET` },
    ]),
    ...(outline.length > 0
      ? [
          {
            head: () =>
              `<< /Type /Outlines /First ${firstEntry + 1} 0 R /Last ${firstEntry + outline.length} 0 R /Count ${outline.length} >>`,
          },
        ]
      : []),
    ...outline.map(
      (heading, index): Part => ({
        head: (own, number) =>
          `<< /Title ${stringOf(heading, own, number)} /Parent ${firstEntry} 0 R /Dest [${numberOf(index)} 0 R /XYZ 0 800 0]${index > 0 ? ` /Prev ${number - 1} 0 R` : ''}${index < outline.length - 1 ? ` /Next ${number + 1} 0 R` : ''} >>`,
      }),
    ),
    ...pictures.map(
      ({ dictionary, bytes }): Part => ({
        head: () => ` /Type /XObject /Subtype /Image ${dictionary}`,
        stream: bytes.toString('latin1'),
      }),
    ),
    { head: (own, number) => `<< /Title ${stringOf(title ?? '', own, number)} >>` },
  ];
  return written(parts, lock, title !== undefined);
}

function written(parts: readonly Part[], lock: Lock | undefined, titled: boolean): Uint8Array<ArrayBuffer> {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  const length = (): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const [index, { head, stream }] of parts.entries()) {
    const number = index + 1;
    offsets.push(length());
    chunks.push(Buffer.from(`${number} 0 obj\n`));
    if (stream === undefined) chunks.push(Buffer.from(head(lock, number), 'latin1'));
    else {
      const body = sealed(Buffer.from(stream, 'latin1'), lock, number);
      chunks.push(
        Buffer.from(`<< /Length ${body.length}${head(lock, number)} >>\nstream\n`),
        body,
        Buffer.from('\nendstream'),
      );
    }
    chunks.push(Buffer.from('\nendobj\n'));
  }
  const start = length();
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const locked = lock
    ? ` /ID [<${lock.id.toString('hex')}> <${lock.id.toString('hex')}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${lock.owner.toString('hex')}> /U <${lock.user.toString('hex')}> >>`
    : '';
  chunks.push(
    Buffer.from(
      `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R${titled ? ` /Info ${parts.length} 0 R` : ''}${locked} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}

/** The 40-bit lock of PDF 1.4 (ISO 32000-1, 7.6.3): weak, and enough to be asked for the password. */
interface Lock {
  readonly id: Buffer;
  readonly key: Buffer;
  readonly owner: Buffer;
  readonly user: Buffer;
}

const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function lockFor(password: string): Lock {
  const id = Buffer.alloc(16, 7);
  const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  return { id, key, owner, user: rc4(key, PAD) };
}

function sealed(bytes: Buffer, lock: Lock | undefined, number: number): Buffer {
  if (!lock) return bytes;
  return rc4(md5(lock.key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10), bytes);
}

const stringOf = (text: string, lock: Lock | undefined, number: number): string =>
  `<${sealed(Buffer.from(text, 'latin1'), lock, number).toString('hex')}>`;

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    [...bytes].map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
