import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/support/launch-options.ts';

/** The journeys: a house that really runs, a real Chromium. */
export default defineConfig({
  testDir: './tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-US',
    timezoneId: 'America/Bogota',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
});
