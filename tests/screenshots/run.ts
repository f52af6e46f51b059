import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../support/launch-options.ts';
import { startServer } from '../support/running-server.ts';
import { PICTURES, type Picture } from './pictures.ts';

/** `npm run screenshots`: takes the README's pictures anew, of a house as its first start leaves it. */

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

const browser = await chromium.launch(launchOptions());
const dataDir = mkdtempSync(join(tmpdir(), 'countersign-screenshots-'));
const house = await startServer({ dataDir });
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({
    baseURL: house.url,
    locale: 'en-US',
    timezoneId: 'America/Bogota',
    deviceScaleFactor: 1,
  });
  await enter(page, house.firstAdministratorLink ?? '');
  for (const picture of PICTURES) await take(page, picture);
} finally {
  await browser.close();
  await house.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** By the one-time link, under a name that nobody takes for a person's. */
async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Example Administrator');
  await page.getByLabel('E-mail address').fill('administrator@desk.example');
  await page.getByLabel('Password', { exact: true }).fill(crypto.randomUUID());
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
}

async function take(page: Page, { name, width, height, dark = false, show }: Picture): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await show(page);
  await page.locator('[aria-busy=true], .mantine-Skeleton-root').first().waitFor({ state: 'hidden' });
  // What was clicked on the way must not look as if somebody were about to click it.
  await page.mouse.move(0, 0);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(`docs/screenshots/${name}.png: ${width} × ${height}, ${Math.round(statSync(path).size / 1024)} KB`);
}
