import { ADMINISTRATOR, expect, PASSWORD, test } from './support/house.ts';

test.describe.configure({ mode: 'serial' });
test.use({ houseName: 'first-day' });

test('the first administrator comes in by the one-time link, and finds the campaign', async ({ house, visit }) => {
  const page = await visit();
  await page.goto(house.firstAdministratorLink);
  await page.getByLabel('Your name').fill(ADMINISTRATOR.name);
  await page.getByLabel('E-mail address').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.getByText('14', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'By country', exact: true })).toContainText('Argentina');
  await expect(page.getByRole('region', { name: 'Follows' })).toContainText('OAS General Assembly');

  const again = await visit();
  await again.goto(house.firstAdministratorLink);
  await expect(again.getByText('This link does not open')).toBeVisible();
});

test('signing out and in again, with a wrong password in between', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto('/');
  await page.getByRole('button', { name: /Account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

  await page.getByLabel('E-mail address').fill(ADMINISTRATOR.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('E-mail address and password do not match.')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(ADMINISTRATOR.email);

  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
});

test('a viewer who was invited reads everything but addresses, and changes nothing', async ({ visit }) => {
  const administrator = await visit('administrator');
  await administrator.goto('/c/mispa-iv/team');
  await administrator.getByRole('button', { name: 'Invite a colleague' }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill('vera@desk.example');
  await dialog.getByLabel('Role').selectOption('viewer');
  await dialog.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await dialog.getByLabel('One-time link').inputValue();

  const viewer = await visit();
  const answers: string[] = [];
  viewer.on('response', async (response) => {
    if (!response.url().includes('/api/v1/campaigns')) return;
    answers.push(await response.text().catch(() => ''));
  });
  await viewer.goto(link);
  await viewer.getByLabel('Your name').fill('Vera Mira');
  await viewer.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await viewer.getByRole('button', { name: 'Make the account' }).click();
  await expect(viewer.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();

  await viewer.goto('/c/mispa-iv/signatories');
  await expect(viewer.getByText('Dejusticia').first()).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Add signatory' })).toHaveCount(0);
  await viewer.goto('/c/mispa-iv/demands/decriminalization');
  await expect(viewer.getByRole('heading', { level: 1 })).toContainText('Decriminalization');
  await expect(viewer.getByRole('button', { name: 'Save version' })).toHaveCount(0);
  expect(answers.length).toBeGreaterThan(3);
  expect(answers.join('\n')).not.toContain('@');
});

test('the desk speaks Spanish and Portuguese, and remembers', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto('/');
  const languages = [
    { name: 'Español', lang: 'es', title: 'Panorama', country: 'Estados Unidos' },
    { name: 'Português', lang: 'pt', title: 'Panorama', country: 'Estados Unidos' },
    { name: 'English', lang: 'en', title: 'Overview', country: 'United States' },
  ];
  for (const { name, lang, title, country } of languages) {
    await page.getByRole('button', { name: /Account|Cuenta|Conta/ }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('main')).toContainText(country);
  }
});
