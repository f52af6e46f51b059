import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, invite, test } from './support/house.ts';

/** Each screen by its address. */
const SCREENS = {
  overview: '/c/mispa-iv',
  demands: '/c/mispa-iv/demands',
  demand: '/c/mispa-iv/demands/violence-reduction?locale=pt',
  'history of a demand': '/c/mispa-iv/demands/violence-reduction?tab=history',
  statement: '/c/mispa-iv/statement?version=1',
  'the next version': '/c/mispa-iv/statement/next',
  signatories: '/c/mispa-iv/signatories',
  import: '/c/mispa-iv/signatories/import',
  officials: '/c/mispa-iv/officials',
  letters: '/c/mispa-iv/letters',
  team: '/c/mispa-iv/team',
  audit: '/c/mispa-iv/audit',
  settings: '/c/mispa-iv/settings',
};

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Nothing for axe to find in light and dark, wide and on a phone, and nothing that sticks out sideways. */
async function isSound(page: Page, isDesk = true): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  for (const [name, size] of Object.entries({ WIDE, PHONE })) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect(await violations(page), `${name}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    if (isDesk) await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    // Dark differs from light in its colours alone.
    expect(await violations(page, ['color-contrast']), `${name}, dark`).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth, `${name} is as wide as its window`).toBe(clientWidth);
  }
}

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

for (const [name, path] of Object.entries(SCREENS)) {
  test(`the screen “${name}” is sound in light and dark, wide and on a phone`, async ({ visit }) => {
    const page = await visit('administrator');
    await page.goto(path);
    await isSound(page);
  });
}

test('the card of a signatory is sound in light and dark, wide and on a phone', async ({ visit }) => {
  const page = await visit('administrator');
  const listed = await page.request.get('/api/v1/campaigns/mispa-iv/signatories');
  const [signatory] = (await listed.json()).items;
  await page.goto(`/c/mispa-iv/signatories?open=${signatory.id}`);
  await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
  await isSound(page);
});

test('a letter is sound in light and dark, wide and on a phone', async ({ house, visit }) => {
  const page = await visit('administrator');
  const begun = await page.request.post('/api/v1/campaigns/mispa-iv/letters', {
    headers: { origin: house.url },
    data: { title: 'Follow-up', parentLetterId: null, locales: ['en', 'es', 'pt'] },
  });
  await page.goto(`/c/mispa-iv/letters/${(await begun.json()).id}`);
  await isSound(page);
});

for (const path of ['/s/mispa-iv/es', '/s/mispa-iv/fr']) {
  test(`the public page ${path} is sound in light and dark, wide and on a phone`, async ({ visit }) => {
    const stranger = await visit();
    await stranger.goto(path);
    await isSound(stranger, false);
  });
}

test('the door is sound in light and dark, wide and on a phone', async ({ house, visit }) => {
  const link = await invite(await visit('administrator'), house.url, 'guest@desk.example', 'viewer');
  const stranger = await visit();
  await stranger.goto(link);
  await expect(stranger.getByLabel('Your name')).toBeVisible();
  await isSound(stranger);
  await stranger.goto('/sign-in');
  await isSound(stranger);
});
