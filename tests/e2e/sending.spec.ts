import type { Page } from '@playwright/test';
import { Client } from 'pg';
import { DATABASE_USER } from '../../src/server/node/postgres/initialise.ts';
import { runningPool } from '../../src/server/node/postgres/open.ts';
import { colleague, expect, test } from './support/house.ts';

test.use({ houseName: 'sending', withMail: true });

const API = '/api/v1/campaigns/mispa-iv';
const WRITER = { name: 'Teresa Traduce', email: 'teresa@desk.example', role: 'translator' } as const;
/** What letters of journeys are asked about, and accept. */
const ACCEPTED = ['languageMissing', 'consentNotCovering', 'attachmentMissing', 'datePassed'];

test('a letter that a second person approved goes out once to every office, as its ledger says', async ({
  house,
  visit,
  mail,
  administrator,
}) => {
  test.setTimeout(180_000);
  expect(administrator).not.toBe('');
  const approver = await visit('administrator');
  const writer = await colleague(approver, await visit(), house.url, WRITER);
  await giveAddresses(house.dataDir);
  const letter = await anApprovedLetter(writer, approver, house.url);

  await approver.goto(`/c/mispa-iv/letters/${letter}`);
  await approver.getByRole('link', { name: 'Send…' }).click();
  await approver.getByRole('button', { name: 'Send a test to me' }).click();
  await expect.poll(() => mail.received.map(({ to }) => to)).toContainEqual(['alba@desk.example']);

  await approver.getByRole('button', { name: 'Send the letter…' }).click();
  const dialog = approver.getByRole('dialog', { name: 'Send the letter' });
  await dialog.getByLabel('From').selectOption('00:00');
  await dialog.getByLabel('Until').selectOption('24:00');
  await dialog.getByLabel('Of those, to one mail domain').fill('60');
  await dialog.getByLabel('Sat').check();
  await dialog.getByLabel('Sun').check();
  const accept = dialog.getByLabel('I have seen this and accept it');
  if (await accept.isVisible()) await accept.check();
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await expect(dialog).toBeHidden();

  // Nobody reloads: the open screen follows.
  const counts = approver.getByRole('list', { name: 'How many in which state' });
  await expect(counts).toHaveText(/^\s*Sent\s*20\s*$/, { timeout: 60_000 });
  const letters = mail.received.filter(({ to: [to] }) => to?.endsWith('@ministry.example'));
  expect(letters).toHaveLength(20);
  expect(new Set(letters.flatMap(({ to }) => to)).size).toBe(20);
  expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(20);

  await approver.getByRole('region', { name: 'Ledger' }).getByRole('table').getByRole('button').first().click();
  const drawer = approver.getByRole('dialog');
  await expect(drawer.getByText('Taken by the mail server')).toBeVisible();
  const address = await drawer.getByRole('link', { name: 'Message (.eml)' }).getAttribute('href');
  const file = await (await approver.request.get(address ?? '')).body();
  expect(letters.some(({ bytes }) => bytes.equals(file))).toBe(true);
});

/** Straight into the tables: who verifies whom, and where addresses come from, are journeys of their own. */
async function giveAddresses(dataDir: string): Promise<void> {
  const { host, database } = runningPool(dataDir);
  const client = new Client({ host, database, user: DATABASE_USER });
  await client.connect();
  await client.query(`UPDATE signature SET state = 'verified'`);
  await client.query(
    `INSERT INTO office_contact (office_id, kind, value) SELECT id, 'email', 'office-' || id || '@ministry.example' FROM office`,
  );
  await client.end();
}

async function anApprovedLetter(writer: Page, approver: Page, origin: string): Promise<string> {
  const call = async (page: Page, method: string, path: string, data?: object, seen?: string | number) => {
    const headers = { origin, ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }) };
    const answer = await page.request.fetch(API + path, { method, headers, ...(data ? { data } : {}) });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const { followable } = await call(writer, 'GET', '/letters');
  const begun = { title: 'Follow-up', parentLetterId: followable[0].id, locales: ['en', 'es', 'pt'] };
  const { id, version } = await call(writer, 'POST', '/letters', begun);
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await call(writer, 'PATCH', `/letters/${id}`, { replyBy: soon }, version);
  const hash = async () => (await call(approver, 'GET', `/letters/${id}/approval`)).contentHash;
  await call(writer, 'POST', `/letters/${id}/submit`, undefined, await hash());
  await call(approver, 'POST', `/letters/${id}/approve`, { accepted: ACCEPTED }, await hash());
  return id;
}
