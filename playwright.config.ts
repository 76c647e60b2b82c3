import { defineConfig } from '@playwright/test';
import { browserFlags } from './scripts/browser-flags.mjs';

const port = Number(process.env['TEST_PORT'] ?? 4187);
const executablePath = process.env['CHROMIUM'];

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // Room for a busy machine: axe reads the whole table, and the browser looks for a new worker when it has time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'vi-VN',
    // It would answer in the place of the network that the tests stage; its own tests allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: browserFlags,
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
