import type { Browser } from '@playwright/test';
import { connectNode } from '../../src/server/db/connect-node.ts';
import { runningPool } from '../../src/server/node/postgres/open.ts';
import { reword } from '../support/approve-wording.ts';
import { colleague, expect, test } from './support/house.ts';

test.describe.configure({ mode: 'serial' });
test.use({ houseName: 'statements' });
test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const SECOND = { name: 'Berta Segunda', email: 'berta@desk.example', role: 'administrator' as const };

/** Words that were approved in the meantime, as if colleagues had done so. */
async function approve(dataDir: string, word: string): Promise<void> {
  const database = connectNode({ ...runningPool(dataDir), max: 1 });
  await reword(database.db, 'decriminalization', word);
  await database.close();
}

/** A reader's browser that runs no script. */
async function reader(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'pt-BR' });
  return context.newPage();
}

test('an editorial version is published, and read by anyone without JavaScript with what changed', async ({
  browser,
  house,
  visit,
}) => {
  await approve(house.dataDir, 'Dos');
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/statement');
  await page.getByRole('link', { name: 'Prepare a new version' }).click();
  await expect(page.getByRole('region', { name: 'What changes' })).toContainText('Dos en');
  const publish = page.getByRole('region', { name: 'Publish' });
  await publish.getByRole('radio', { name: /Editorial/ }).check();
  await publish.getByRole('textbox', { name: /Reason/ }).fill('Typing errors');
  await publish.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('region', { name: 'Version 2 in force' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Statement/ })).toContainText('v2');

  const stranger = await reader(browser, house.url);
  const answer = await stranger.goto('/s/mispa-iv');
  expect(answer?.headers()['content-language']).toBe('pt');
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Conter a guerra');
  await expect(stranger.getByText('Versão 2, publicada em')).toBeVisible();
  await stranger.getByRole('link', { name: 'O que mudou desde a versão 1' }).click();
  await expect(stranger.locator('ins').first()).toContainText('Dos pt');
  await expect(stranger.locator('del').first()).toBeVisible();
  await stranger.getByRole('link', { name: 'Español' }).click();
  await expect(stranger.locator('ins').first()).toContainText('Dos es');
  await stranger.context().close();

  await page.goto('/s/mispa-iv/es');
  for (const name of ['PDF', 'Word']) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    const file = await page.request.get(href ?? '');
    expect([name, file.status()]).toEqual([name, 200]);
  }
});

test('a material version is proposed, cannot be approved by who proposed it, and is by a second administrator', async ({
  house,
  visit,
}) => {
  await approve(house.dataDir, 'Tres');
  const first = await visit('administrator');
  await first.goto('/c/mispa-iv/statement/next');
  const publish = first.getByRole('region', { name: 'Publish' });
  await expect(publish.getByRole('radio', { name: /Material/ })).toBeChecked();
  await publish.getByRole('textbox', { name: /Reason/ }).fill('The fourth demand says more');
  await publish.getByRole('button', { name: 'Send to a second administrator' }).click();
  const waiting = first.getByRole('region', { name: 'Version 3 waits for approval' });
  await expect(waiting).toContainText('another administrator has to approve it');
  await expect(waiting.getByRole('button', { name: 'Approve and publish' })).toHaveCount(0);

  // Nor by other means than the screen.
  const { items } = await (await first.request.get('/api/v1/campaigns/mispa-iv/statement/proposals')).json();
  const refused = await first.request.post(`/api/v1/campaigns/mispa-iv/statement/proposals/${items[0].id}/approve`, {
    headers: { origin: house.url, 'if-match': `"${items[0].sha256}"` },
  });
  expect([refused.status(), (await refused.json()).code]).toEqual([409, 'statement.ownProposal']);

  const second = await colleague(first, await visit(), house.url, SECOND);
  await second.goto('/c/mispa-iv');
  await second
    .getByRole('region', { name: 'Needs attention' })
    .getByRole('link', { name: /waits for your approval: number 3/ })
    .click();
  const theirs = second.getByRole('region', { name: 'Version 3 waits for approval' });
  await expect(theirs.locator('ins').first()).toContainText('Tres');
  await theirs.getByRole('button', { name: 'Approve and publish' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(second.getByRole('region', { name: 'Version 3 in force' })).toBeVisible();
  await expect(second.getByText(`approved by ${SECOND.name}`)).toBeVisible();

  await second.goto('/s/mispa-iv/en');
  await expect(second.getByText('Version 3, published on', { exact: false })).toBeVisible();
});
