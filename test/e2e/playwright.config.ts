import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  // Each test has a browser and servers of its own, and most of its time is waiting; more than two starve each other.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A browser on a busy machine fails now and then by itself; what fails three times is ours. Another try is printed as flaky.
  retries: 2,
  timeout: 60_000,
  reporter: [['list']],
  outputDir: '../../.output/e2e',
});
