import { expect, test } from './support/house.ts';
import { isSound } from './support/is-sound.ts';

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const NAME = 'Observatorio Inventado de Muestras Xutex';
const SLIPPED = 'Observatorio Inventado de Muetsras Xutex, A.C.';

test('an organisation entered twice is merged side by side and separated again', async ({ visit }, testInfo) => {
  const page = await visit('administrator');
  const standing = async () =>
    (await (await page.request.get('/api/v1/campaigns/mispa-iv/signatories/counts?state=standing')).json()).total;
  for (const [name, acronym] of [
    [NAME, 'OIMX'],
    [SLIPPED, ''],
  ] as const) {
    await page.goto('/c/mispa-iv/signatories');
    await page.getByRole('button', { name: 'Add signatory' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: /^Name/ }).first().fill(name);
    await form
      .getByRole('textbox', { name: /^Acronym/ })
      .first()
      .fill(acronym);
    await form.getByLabel('Country').first().selectOption('UY');
    // The second looks the same as the first: only who says that it is another one enters it.
    if (name === SLIPPED) await form.getByRole('checkbox', { name: /^It is another organisation/ }).check();
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }
  const before = await standing();

  await page.goto('/c/mispa-iv/signatories');
  await page.getByRole('link', { name: 'Duplicates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Duplicates' })).toBeVisible();
  await page.getByRole('link', { name: /Muetsras/ }).click();
  const pair = page.getByRole('region', { name: 'Side by side' });
  await expect(pair).toContainText('legal form added or left out');
  await expect(pair).toContainText('OIMX');
  await page.screenshot({ path: testInfo.outputPath('side-by-side.png'), fullPage: true });
  await isSound(page);
  await pair.getByRole('group', { name: 'Name' }).getByRole('radio', { name: SLIPPED }).check();
  await page.keyboard.press('m');
  await expect(page.getByText('was merged into')).toBeVisible();
  expect(await standing()).toBe(before - 1);

  await page.getByRole('tab', { name: 'Merged' }).click();
  await expect(page.getByRole('table', { name: 'Merged entries' })).toContainText(NAME);
  await isSound(page);
  await page.screenshot({ path: testInfo.outputPath('merged.png'), fullPage: true });
  await page.getByRole('button', { name: /^Undo the merge of/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('table', { name: 'Merged entries' })).toContainText('Undone by');
  expect(await standing()).toBe(before);

  await page.getByRole('tab', { name: /^To decide/ }).click();
  await isSound(page);
  await page.screenshot({ path: testInfo.outputPath('list.png'), fullPage: true });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole('link', { name: /Muetsras/ }).click();
  await expect(page.getByRole('group', { name: 'Name' })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('phone.png'), fullPage: true });
  await page.getByRole('button', { name: /^Not a duplicate/ }).click();
  await expect(page.getByText('will not be asked about again')).toBeVisible();
  await expect(page.getByText('No pair waits')).toBeVisible();
});
