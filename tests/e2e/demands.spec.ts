import { expect, test } from './support/house.ts';

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const DEMAND = '/c/mispa-iv/demands/decriminalization';

test('a new wording makes its translation stale; history shows the difference and restores', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto(`${DEMAND}?locale=es`);
  await page
    .getByLabel('Text', { exact: true })
    .fill('Dejar de tratar como delito el consumo de drogas, sin excepción.');
  await page.getByLabel('Reason for the change').fill('Sin excepción, como se acordó');
  await page.getByRole('button', { name: 'Save version' }).click();
  await expect(page.getByText('Español: version 2 by')).toBeVisible();

  await page.goto(`${DEMAND}?locale=pt`);
  await expect(page.getByText('stale: the source moved on').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'What changed in the source' })).toContainText('excepción');

  await page.goto(`${DEMAND}?locale=es&tab=history`);
  await expect(page.getByRole('region', { name: 'Difference' })).toContainText('excepción');
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason for the change').fill('Vuelve el texto publicado');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Español: version 3 by')).toBeVisible();
});

test('of two who edit at once, the second sees both texts and loses nothing', async ({ visit }) => {
  const [first, second] = [await visit('administrator'), await visit('administrator')];
  await first.goto('/c/mispa-iv/demands/demilitarization?locale=en');
  await second.goto('/c/mispa-iv/demands/demilitarization?locale=en');
  const mine = 'Mine: keep the armed forces out of public security.';
  await second.getByLabel('Text', { exact: true }).fill(mine);
  await second.getByLabel('Reason for the change').fill('Shorter');

  await first.getByLabel('Text', { exact: true }).fill('Theirs: civilians only.');
  await first.getByLabel('Reason for the change').fill('Clearer');
  await first.getByRole('button', { name: 'Save version' }).click();
  await expect(first.getByText('English: version 2 by')).toBeVisible();

  await second.getByRole('button', { name: 'Save version' }).click();
  await expect(
    second.getByText('Nothing was overwritten and nothing you typed is lost.', { exact: false }),
  ).toBeVisible();
  await expect(second.getByText('Theirs: civilians only.').first()).toBeVisible();
  await expect(second.getByText(mine).first()).toBeVisible();
  await second.getByRole('button', { name: 'Keep editing mine on top of theirs' }).click();
  await expect(second.getByLabel('Text', { exact: true })).toHaveValue(mine);
  await second.getByRole('button', { name: 'Save version' }).click();
  await expect(second.getByText('English: version 3 by')).toBeVisible();
});

test('demands are reordered by keyboard and by the arrows, and stay so', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/demands');
  const titles = page.getByRole('main').getByRole('link', { name: /Violence reduction|Proportionality of sentences/ });
  await expect(titles.first()).toContainText('Violence reduction');
  await page.getByRole('button', { name: 'Move “Violence reduction”', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Lifted “Violence reduction”', { exact: false })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('is now at place 2 of 5', { exact: false })).toBeAttached();
  await page.keyboard.press('Space');
  await expect(titles.first()).toContainText('Proportionality of sentences');
  await page.reload();
  await expect(titles.first()).toContainText('Proportionality of sentences');
  await page.getByRole('button', { name: 'Move “Violence reduction” up' }).click();
  await expect(titles.first()).toContainText('Violence reduction');
});
