import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from '../.ci/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** An installed Chromium; without one the driver looks for its own. */
const program = findBrowser('chromium');

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __LACUNA_TEST__: 'true', __LACUNA_SOAK__: process.env.LACUNA_SOAK ?? '1' },
  optimizeDeps: { include: ['mark.js', 'fast-check', 'zod/mini'] },
  test: {
    include: ['test/browser/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(program ? { executablePath: program } : {}),
          // The sandbox refuses to start for the superuser, as in containers.
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        },
      }),
      instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
    },
  },
});
