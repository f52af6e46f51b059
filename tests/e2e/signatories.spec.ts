import { readFile } from 'node:fs/promises';
import { expect, test } from './support/house.ts';

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

test('a bar of the overview narrows it, leads to the very same signatories, and the address keeps it', async ({
  visit,
}) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv');
  await page
    .getByRole('region', { name: 'By country', exact: true })
    .getByRole('link', { name: /Colombia/ })
    .first()
    .click();
  await expect(page).toHaveURL(/country=CO/);
  await page.getByRole('link', { name: /^See the .* in the list$/ }).click();
  await expect(page).toHaveURL(/signatories\?.*country=CO/);
  const list = page.getByRole('table').first();
  await expect(list).toContainText('Dejusticia');
  await expect(list).not.toContainText('Conectas');
  await page.reload();
  await expect(list).toContainText('Dejusticia');
  await expect(list).not.toContainText('Conectas');
});

test('an organisation is added, found without accents, verified and withdrawn, each with its history', async ({
  visit,
}) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/signatories');
  await page.getByRole('button', { name: 'Add signatory' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: /^Name/ }).first().fill('Observatorio Ñandú de la Razón (ficticio)');
  await form.getByLabel('Country').first().selectOption('UY');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Observatorio Ñandú de la Razón (ficticio)' })).toBeVisible();

  await page.goto('/c/mispa-iv/signatories?q=nandu+razon');
  await page
    .getByRole('link', { name: /Ñandú/ })
    .or(page.getByRole('button', { name: /Ñandú/ }))
    .first()
    .click();
  const card = page.getByRole('main');
  for (const [verb, state] of [
    ['Verify', 'verified'],
    ['Withdraw', 'withdrawn'],
  ] as const) {
    await card.getByRole('button', { name: verb, exact: true }).click();
    if (verb === 'Verify') await page.getByRole('radio', { name: 'Spoke with the organisation' }).check();
    await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
    await expect(page.getByRole('region', { name: 'History' })).toContainText(state);
  }
});

test('the export opens in Excel with its accents', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/signatories?country=MX');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Download' }).click();
  const bytes = await readFile(await (await download).path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text).toContain('México Unido Contra la Delincuencia');
  expect(text).not.toContain('Dejusticia');
});

test('a roster is imported after a dry run that says why a row cannot, and undone as a whole', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv');
  const standing = page.getByRole('region', { name: 'Figures' }).getByText(/^\d+\s*of 50$/);
  const before = (await standing.textContent()) ?? '';

  await page.goto('/c/mispa-iv/signatories/import');
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/rosters/google-form-es.csv');
  await expect(page.getByRole('combobox', { name: 'Columns are separated by' })).toHaveValue(';');
  await expect(page.getByLabel('What “País” is')).toHaveValue('country');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('tab', { name: /Cannot be imported/ }).click();
  const refused = page.getByRole('row', { name: /^prueba/ });
  await expect(refused).toContainText('Row 41');
  await expect(refused).toContainText('looks like a test');

  await page.getByLabel('These organisations').selectOption('have confirmed to us already');
  await page.getByRole('button', { name: /^Import \d+ organisations$/ }).click();
  await expect(page.getByText(/^\d+ organisations were imported\.$/)).toBeVisible({ timeout: 40_000 });
  await page.goto('/c/mispa-iv');
  await expect(standing).not.toHaveText(before);

  await page.goto('/c/mispa-iv/signatories/import');
  await page.getByRole('link', { name: /google-form-es/ }).click();
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('This import was undone; what it wrote is gone.')).toBeVisible({ timeout: 40_000 });
  await page.goto('/c/mispa-iv');
  await expect(standing).toHaveText(before);

  await page.goto('/c/mispa-iv/audit');
  await expect(page.getByRole('row', { name: /Import undone/ })).toBeVisible();
});
