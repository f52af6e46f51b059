import { expect, test } from './support/house.ts';

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

test('a draft from the template is previewed for every office, with what has no value marked, and as PDF', async ({
  visit,
}) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/letters');
  await page.getByRole('button', { name: 'New letter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin the draft' }).click();

  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('1 of 20');
  const first = await preview.innerText();
  await page.getByRole('button', { name: 'Next office' }).click();
  await expect(preview).toContainText('2 of 20');
  expect(await preview.innerText()).not.toBe(first);
  await expect(preview.getByText(/field(s)? without a value/).first()).toBeVisible();

  const link = await page.getByRole('link', { name: 'PDF' }).getAttribute('href');
  const pdf = await page.request.get(link ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const bytes = await pdf.body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  await page.goto('/c/mispa-iv/letters');
  await expect(page.getByText('Follow-up to the ministers').first()).toBeVisible();
});
