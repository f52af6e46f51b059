import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const HOW_TO = 'No browser was found: install Chromium or Chrome, or name one in CHROMIUM_PATH, and run this again.';

/**
 * A Chromium for the journeys: the one that CHROMIUM_PATH names, an installed one, Playwright's own, or, as root on
 * Debian, the system's package, which is then installed.
 */
export function findBrowser(): string {
  const found = [process.env.CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  if (found) return found;
  installPackage();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (!installed) throw new Error(HOW_TO);
  return installed;
}

function installPackage(): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) throw new Error(HOW_TO);
  console.log('No browser found: installing the package chromium.');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
}
