import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['test/e2e/firefox/**/*.test.ts'],
    // Each file has a browser and servers of its own, and most of its time is waiting; more than two starve each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // A browser on a busy machine fails now and then by itself; what fails three times is ours. Another try is printed as such.
    retry: 2,
  },
});
