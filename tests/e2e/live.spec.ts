import type { Page } from '@playwright/test';
import { ADMINISTRATOR, expect, invite, PASSWORD, test } from './support/house.ts';

test.use({ houseName: 'live' });

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const COLLEAGUE = { name: 'Rui Revisa', email: 'rui@desk.example' };

/** Signs in with the colleague's account, which the first to come has to make. */
async function asColleague(colleague: Page, administrator: Page, url: string): Promise<void> {
  const headers = { origin: url };
  const known = await colleague.request.post('/api/v1/session', {
    headers,
    data: { email: COLLEAGUE.email, password: PASSWORD },
  });
  if (known.ok()) return;
  const link = await invite(administrator, url, COLLEAGUE.email, 'organiser');
  const accepted = await colleague.request.post('/api/v1/invitations/accept', {
    headers,
    data: { ...COLLEAGUE, password: PASSWORD, token: new URL(link).hash.slice(1) },
  });
  expect(accepted.status()).toBe(200);
}

test('an open overview counts a signatory that a colleague adds, without reload', async ({ visit, house }) => {
  const [watching, adding] = [await visit('administrator'), await visit('stranger')];
  await asColleague(adding, watching, house.url);
  await watching.goto('/c/mispa-iv');
  const standing = watching.getByRole('region', { name: 'Figures' }).getByText(/^\d+\s*of 50$/);
  await expect(standing).toHaveText(/^14/);
  await watching.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

  await adding.goto('/c/mispa-iv/signatories');
  await adding.getByRole('button', { name: 'Add signatory' }).click();
  const form = adding.getByRole('dialog');
  await form.getByRole('textbox', { name: /^Name/ }).first().fill('Observatorio de la Prueba Viva (ficticio)');
  await form.getByLabel('Country').first().selectOption('UY');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(standing).toHaveText(/^15/);

  await adding.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await adding.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(standing).toHaveText(/^14/);
  expect(await watching.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
});

test('two at the same wording see each other’s names, until one leaves', async ({ visit, house }) => {
  const [alba, rui] = [await visit('administrator'), await visit('stranger')];
  await asColleague(rui, alba, house.url);
  const desk = '/c/mispa-iv/demands/violence-reduction?locale=es';
  await alba.goto(desk);
  await expect(alba.getByLabel('Text', { exact: true })).toBeVisible();
  await rui.goto(desk);
  await expect(alba.getByText(`${COLLEAGUE.name} is editing this too`)).toBeVisible();
  await expect(rui.getByText(`${ADMINISTRATOR.name} is editing this too`)).toBeVisible();

  await rui.getByLabel('Language to edit').selectOption('pt');
  await expect(alba.getByText('is editing this too')).toHaveCount(0);
  await expect(rui.getByText('is editing this too')).toHaveCount(0);
  await rui.goBack();
  await expect(alba.getByText(`${COLLEAGUE.name} is editing this too`)).toBeVisible();
  await rui.close({ runBeforeUnload: true });
  await expect(alba.getByText('is editing this too')).toHaveCount(0);
});

test('a version that a colleague saves stands beside what one is typing, and takes nothing from it', async ({
  visit,
  house,
}) => {
  const [alba, rui] = [await visit('administrator'), await visit('stranger')];
  await asColleague(rui, alba, house.url);
  const desk = '/c/mispa-iv/demands/demilitarization?locale=es';
  await alba.goto(desk);
  await rui.goto(desk);
  await rui.getByLabel('Text', { exact: true }).fill('Lo que Rui está escribiendo.');
  await alba.getByLabel('Text', { exact: true }).fill('El texto de Alba.');
  await alba.getByLabel('Reason for the change').fill('Más claro');
  await alba.getByRole('button', { name: 'Save version' }).click();
  await expect(rui.getByText(`${ADMINISTRATOR.name} saved version 2 meanwhile.`, { exact: false })).toBeVisible();
  await expect(rui.getByLabel('Text', { exact: true })).toHaveValue('Lo que Rui está escribiendo.');
});
