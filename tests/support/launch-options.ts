import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** How a real Chromium is started: it talks to nobody but the house, and runs as root where root is all there is. */
export const launchOptions = (): LaunchOptions => ({
  executablePath: findBrowser(),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
