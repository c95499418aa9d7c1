import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __LACUNA_TEST__: 'true' },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/e2e/**', 'test/papers/**'],
    testTimeout: 60_000,
    // Nothing else runs beside it: by itself it would leave one of two cores idle.
    maxWorkers: '100%',
  },
});
