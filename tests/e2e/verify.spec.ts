import { expect, type Page } from '@playwright/test';
import { test } from './support/house.ts';
import { isSound } from './support/is-sound.ts';

test.use({ houseName: 'verify' });

/** The end of the queue is the newest: what a journey enters waits there. */
async function enter(page: Page, origin: string, name: string, email: string): Promise<string> {
  const answer = await page.request.post('/api/v1/campaigns/mispa-iv/signatories', {
    headers: { origin },
    data: {
      organization: { name, country: 'UY', type: 'youth', website: 'https://prueba.example' },
      representative: { name: 'Ana Prueba', role: 'Directora', email },
      state: 'pending',
      display: 'public',
      signedOn: '2013-11-20',
      locale: 'es',
    },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).id;
}

test('what waits is asked back, confirmed, verified and rejected by keyboard alone, and the list tells of each', async ({
  administrator,
  house,
  visit,
}) => {
  expect(administrator).not.toBe('');
  const page = await visit('administrator');
  await enter(page, house.url, 'Prueba que se consulta', 'ana@prueba.example');
  await enter(page, house.url, 'Prueba que se verifica', 'ana@gmail.com');
  await enter(page, house.url, 'Prueba que se rechaza', 'ana@otra.example');
  await page.goto('/c/mispa-iv/signatories/verify?type=youth&country=UY');
  const place = page.getByText(/^\d+ of \d+$/);
  const name = page.getByRole('heading', { level: 3, name: /^Prueba/ });
  await expect(place).toHaveText('1 of 3');
  await expect(name).toContainText('Prueba que se consulta');
  await expect(page.getByRole('main')).toContainText('writes from its own domain');

  await page.keyboard.press('a');
  await page.keyboard.type('Who may sign for you? Never any key: v, r, n.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ask back' }).press('Enter');
  await expect(name).toContainText('Prueba que se verifica');
  await expect(place).toHaveText('2 of 4');

  // Keys do nothing while the next one is being fetched, as the buttons do.
  const step = (label: RegExp) => expect(page.getByRole('main').getByRole('button', { name: label })).toBeEnabled();
  await step(/^Confirm/);
  await page.keyboard.press('c');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(name).toContainText('confirmed');
  await step(/^Verify/);
  await page.keyboard.press('v');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(name).toContainText('Prueba que se rechaza');
  await expect(name).toBeFocused();

  await step(/^Reject/);
  await page.keyboard.press('r');
  await page.keyboard.type('The organisation says that it never signed');
  await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).press('Enter');
  // Round again: what was asked is at the end, and the only one left.
  await expect(name).toContainText('Prueba que se consulta');
  await isSound(page);

  await page.goto('/c/mispa-iv/signatories?q=prueba&identity=verified');
  await page.getByRole('link', { name: 'Prueba que se verifica' }).click();
  await expect(page.getByText(/^verified by Alba Administra, .*: Spoke with the organisation$/)).toBeVisible();
});

test('a colleague’s decision takes a signature out of the queue that somebody has open', async ({
  administrator,
  house,
  visit,
}) => {
  expect(administrator).not.toBe('');
  const [one, other] = [await visit('administrator'), await visit('administrator')];
  await enter(one, house.url, 'Prueba de dos colegas', 'ana@tercera.example');
  await one.goto('/c/mispa-iv/signatories/verify?type=youth&identity=self-declared');
  await expect(one.getByRole('heading', { level: 3, name: /dos colegas/ })).toBeVisible();
  await other.goto('/c/mispa-iv/signatories/verify?type=youth&identity=self-declared');
  await expect(other.getByRole('heading', { level: 3, name: /dos colegas/ })).toBeVisible();
  await other.keyboard.press('r');
  await other.keyboard.type('Entered twice');
  await other.getByRole('dialog').getByRole('button', { name: 'Reject' }).press('Enter');
  await expect(one.getByText('Nothing like that waits to be verified')).toBeVisible();
});

test('a filtered list is had as a workbook and as a roster on paper', async ({ administrator, visit }) => {
  expect(administrator).not.toBe('');
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/signatories?country=MX');
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const [kind, file] of [
    ['Excel workbook', /\.xlsx$/],
    ['JSON', /\.json$/],
    ['Roster as PDF', /\.pdf$/],
    ['Roster as Word', /\.docx$/],
  ] as const) {
    await dialog.getByRole('radio', { name: kind }).check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toMatch(file);
  }
  await isSound(page);
});
