import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';

/** Serves the gallery on the loopback address, on a free port. */
export async function serveGallery(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const project = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
  const server: ViteDevServer = await createServer({
    configFile: false,
    root: project,
    logLevel: 'error',
    cacheDir: `${project}/node_modules/.vite-gallery`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    resolve: { alias: { '@': project } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __LACUNA_TEST__: 'true' },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gallery has no address');
  return {
    url: `http://127.0.0.1:${address.port}/test/components/gallery/index.html`,
    close: () => server.close(),
  };
}
