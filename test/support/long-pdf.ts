/** A PDF of many pages, written by hand so that it is there at once: plain lines with references in one of the standard fonts. */
export function longPdf(pages: number): Uint8Array<ArrayBuffer> {
  const parts: string[] = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (number: number, body: string): void => {
    offsets[number] = length;
    const text = `${number} 0 obj\n${body}\nendobj\n`;
    parts.push(text);
    length += text.length;
  };
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(' ');
  put(1, '<< /Type /Catalog /Pages 2 0 R >>');
  put(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (let page = 0; page < pages; page++) {
    const stream = contentOf(page);
    put(
      4 + page * 2,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
    );
    put(5 + page * 2, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  const start = length;
  const count = offsets.length;
  const table = offsets.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  parts.push(`xref\n0 ${count}\n0000000000 65535 f \n${table.join('')}`);
  parts.push(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return new TextEncoder().encode(parts.join(''));
}

const LINES = 44;

function contentOf(page: number): string {
  const lines = Array.from({ length: LINES }, (_, line) => {
    const number = ((page * LINES + line) % 400) + 1;
    const words =
      line % 9 === 4
        ? `Here article ${number} of the Criminal Code of Kazakhstan is named for a test, and nothing`
        : 'else is said in this line, which is there so that a page has as many letters as pages';
    return `(${words}) Tj T*`;
  });
  return `BT /F1 11 Tf 15 TL 60 780 Td\n${lines.join('\n')}\nET\nBT /F1 9 Tf 300 40 Td (${page + 1}) Tj ET`;
}
