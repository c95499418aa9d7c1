/** A small file server on the loopback address, for pages that tests and `npm start` open. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
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
 * @param routes path of the address → file, or text of an HTML page.
 * @param folder other paths are files of this folder.
 */
export async function servePages(routes: Readonly<Record<string, string>>, folder?: string): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    requests.push(`${request.headers.host ?? ''}${path}`);
    const route = routes[path];
    if (route?.trimStart().startsWith('<'))
      return void response.writeHead(200, { 'content-type': TYPES['.html'] }).end(route);
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
