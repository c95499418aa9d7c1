import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type PreviewServer, preview } from 'vite';

/** Builds the gallery once, as hundreds of modules would be asked for anew by each page, and serves it on the loopback address. */
export async function serveGallery(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const project = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-gallery-'));
  const config: InlineConfig = {
    configFile: false,
    root: project,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(project, 'test/components/gallery/index.html') },
    },
    preview: { host: '127.0.0.1', port: 0 },
    resolve: { alias: { '@': project } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __LACUNA_TEST__: 'true' },
  };
  await build(config);
  const server: PreviewServer = await preview(config);
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gallery has no address');
  return {
    url: `http://127.0.0.1:${address.port}/test/components/gallery/index.html`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
