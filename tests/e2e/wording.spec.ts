import { colleague, expect, test } from './support/house.ts';

test.use({ houseName: 'wording' });
test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const TRANSLATOR = { name: 'Teresa Traduce', email: 'teresa@desk.example', role: 'translator' as const };
const VIEWER = { name: 'Vera Mira', email: 'vera@desk.example', role: 'viewer' as const };
const DEMAND = '/c/mispa-iv/demands/decriminalization';

test('a translator sees what changed in the Spanish source, and brings Portuguese up to date with it', async ({
  house,
  visit,
}) => {
  const administrator = await visit('administrator');
  await administrator.goto(`${DEMAND}?locale=es`);
  const source = administrator.getByLabel('Text', { exact: true });
  await source.fill(`${await source.inputValue()} Añadidura reciente.`);
  await administrator.getByLabel('Reason for the change').fill('One sentence more');
  await administrator.getByRole('button', { name: 'Save version' }).click();
  await expect(administrator.getByText('Saved as version 2')).toBeVisible();

  const translator = await colleague(administrator, await visit(), house.url, TRANSLATOR);
  await translator.goto(`${DEMAND}?locale=pt`);
  const change = translator.getByRole('region', { name: 'What changed in the source' });
  await expect(change.locator('ins')).toContainText('Añadidura reciente.');
  const words = translator.getByLabel('Text', { exact: true });
  await words.fill(`${await words.inputValue()} Acréscimo recente.`);
  await translator.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(change).toHaveCount(0);
  await expect(translator.getByRole('button', { name: 'Bring up to date' })).toHaveCount(0);
  await translator.getByRole('tab', { name: 'History' }).click();
  const history = translator.getByRole('region', { name: 'Versions in Português' });
  await expect(history.getByText('up to date with source 2')).toBeVisible();
});

test('a viewer suggests other words, an editor accepts them, and the history credits the viewer', async ({
  house,
  visit,
}) => {
  const editor = await visit('administrator');
  const viewer = await colleague(editor, await visit(), house.url, VIEWER);
  await viewer.goto(`${DEMAND}?tab=suggestions&locale=en`);
  await viewer.getByRole('button', { name: 'Suggest other words' }).first().click();
  const form = viewer.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Should read' }).fill('Stop treating drug use as a crime.');
  await form.getByRole('textbox', { name: 'Why (optional)' }).fill('It reads better');
  await form.getByRole('button', { name: 'Send suggestion' }).click();
  await expect(viewer.getByRole('region', { name: 'Suggestions' })).toContainText('It reads better');
  await expect(viewer.getByRole('button', { name: 'Accept' })).toHaveCount(0);

  await editor.goto(`${DEMAND}?locale=en`);
  await editor.getByRole('tab', { name: 'Suggestions 1' }).click();
  await editor.getByRole('button', { name: 'Accept' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await expect(editor.getByText('Accepted by Alba Administra as version 2')).toBeVisible();
  await editor.getByRole('tab', { name: 'History' }).click();
  const history = editor.getByRole('region', { name: 'Versions in English' });
  await expect(history.getByText(/suggested by Vera Mira/)).toBeVisible();
});
