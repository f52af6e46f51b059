import { expect, test } from './support/house.ts';
import { isSound } from './support/is-sound.ts';

test.use({ houseName: 'officials' });

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const LIST = [
  'title,first_name,last_name,country,gender,email',
  'Minister of Trials,Noa,Ensaiada,Uruguay,F,noa@trials.example',
  'Minister of Nothing,Kim,Sample,Atlantis,,',
].join('\n');

test('a list of offices is looked at, imported and taken back; an office is addressed by its holder’s form', async ({
  visit,
}) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/officials');
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'custom-targets.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await expect(page.getByText('1 new offices, 0 changed')).toBeVisible();
  await expect(page.getByText('This is no country that we know.')).toBeVisible();
  await page.getByRole('button', { name: 'Import these rows' }).click();
  await expect(page.getByText('imported', { exact: true })).toBeVisible();

  await page.goto('/c/mispa-iv/officials');
  await page.getByRole('link', { name: 'Minister of Trials' }).click();
  // No date says since when: so letters address the office, until somebody writes it down.
  await expect(page.getByText('Today, to the office: no holder is known')).toBeVisible();
  await page.getByRole('button', { name: 'Edit Noa Ensaiada' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Holds it from').fill('2026-01-01');
  await dialog.getByRole('textbox', { name: 'Salutation' }).first().fill('Estimada Ministra de Pruebas');
  await expect(dialog.getByText('Estimada Ministra de Pruebas:')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('in office')).toBeVisible();
  await expect(page.getByText('noa@trials.example')).toBeVisible();
  await isSound(page);

  await page.goto('/c/mispa-iv/officials');
  const exported = await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href');
  const file = await page.request.get(exported ?? '');
  expect(await file.text()).toContain('Noa Ensaiada');

  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByRole('link', { name: 'custom-targets.csv' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('it was edited since')).toBeVisible();
  await isSound(page);
});
