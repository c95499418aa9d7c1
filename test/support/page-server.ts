/** A small file server on the loopback address, for pages that tests and `npm start` open. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
};

export interface PageServer {
  readonly port: number;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * @param routes path of the address → file, or text of an HTML page, the same after `policy …` in a line of its own that is sent
 * as its content security policy, or a misfortune: `refuse 403`, `move /elsewhere`,
 * `cut FILE` for a connection that breaks half way, `huge BYTES` for
 * an answer that claims this length.
 * @param folder other paths are files of this folder.
 */
export async function servePages(routes: Readonly<Record<string, string>>, folder?: string): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    requests.push(`${request.headers.host ?? ''}${path}`);
    const route = routes[path];
    const page = pageOf(route ?? '');
    if (page) return void response.writeHead(200, page.headers).end(page.html);
    if (route && misfortune(route, response)) return undefined;
    const file = route ?? (folder ? join(folder, normalize(path)) : undefined);
    if (!file || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end('not here');
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
    return undefined;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        // Browsers keep connections open, and closing would wait for them.
        server.closeAllConnections();
      }),
  };
}

/** A page that is written out in the route itself. */
function pageOf(route: string): { readonly html: string; readonly headers: Record<string, string> } | undefined {
  const [, policy, html = ''] = /^(?:policy (.+)\n)?(\s*<[\s\S]*)$/.exec(route) ?? [];
  if (html === '') return undefined;
  const type = { 'content-type': 'text/html; charset=utf-8' };
  return { html, headers: policy ? { ...type, 'content-security-policy': policy } : type };
}

/** Answers as an unlucky server does. False where the route names none. */
function misfortune(route: string, response: ServerResponse): boolean {
  const [, kind, what = ''] = /^(refuse|move|cut|huge) (.+)$/.exec(route) ?? [];
  switch (kind) {
    case 'refuse':
      response.writeHead(Number(what)).end('no');
      return true;
    case 'huge':
      response.writeHead(200, { 'content-type': TYPES['.pdf'], 'content-length': what }).write('%PDF-1.7');
      return true;
    case 'move':
      response.writeHead(302, { location: what }).end();
      return true;
    case 'cut': {
      const bytes = readFileSync(what);
      response.writeHead(200, { 'content-type': TYPES[extname(what)] ?? '', 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => response.destroy(), 50));
      return true;
    }
  }
  return false;
}
