import { aSignatory } from '../support/a-signatory.ts';
import { expect, test } from './support/house.ts';
import { isSound } from './support/is-sound.ts';

test.use({ houseName: 'organizations' });
test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const PERSON = { name: 'Xochitl Ensayística', role: 'Directora', email: 'xochitl@ensayo.example' };

test('an organisation is renamed and moved, and its representative erased without moving a count', async ({
  house,
  visit,
}) => {
  const page = await visit('administrator');
  const entered = await page.request.post('/api/v1/campaigns/mispa-iv/signatories', {
    headers: { origin: house.url },
    data: aSignatory({ organization: { name: 'Red Ficticia de Ensayo', country: 'EC' }, representative: PERSON }),
  });
  expect(entered.status()).toBe(201);

  await page.goto('/c/mispa-iv/signatories?q=ficticia');
  await page.getByRole('link', { name: 'Red Ficticia de Ensayo' }).click();
  await page.getByRole('link', { name: 'Its page in the registry' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Red Ficticia de Ensayo' })).toBeVisible();
  await isSound(page);

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const form = page.getByRole('form', { name: 'Edit Red Ficticia de Ensayo' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Red Continental de Ensayo');
  await form.getByRole('radio', { name: /It was renamed/ }).check();
  await form.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Peru' });
  await form.getByRole('combobox', { name: 'Tags' }).fill('por llamar');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Red Continental de Ensayo' })).toBeVisible();
  const facts = page.getByRole('region', { name: 'What is known' });
  await expect(facts.getByText('Red Ficticia de Ensayo')).toBeVisible();
  await expect(facts.getByText('Peru')).toBeVisible();

  const standing = async () => (await (await page.request.get('/api/v1/campaigns/mispa-iv/overview')).json()).standing;
  const before = await standing();
  const people = page.getByRole('region', { name: 'Contact persons' });
  const handed = page.waitForEvent('download');
  await people.getByRole('button', { name: `Export data of ${PERSON.name}` }).click();
  expect((await handed).suggestedFilename()).toBe('personal-data.json');
  await people.getByRole('button', { name: `Erase ${PERSON.name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Erase ${PERSON.name}?` });
  await expect(dialog.getByText(/cannot be undone/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await expect(people.getByText('Nobody is named')).toBeVisible();
  await expect(page.getByText(PERSON.email)).toHaveCount(0);
  expect(await standing()).toBe(before);

  await page.goto('/c/mispa-iv/audit');
  await expect(page.getByRole('rowheader', { name: 'A person’s data erased' })).toBeVisible();
  await expect(page.getByText(PERSON.name)).toHaveCount(0);
});

test('a campaign says how long persons are kept and what a country is called', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto('/c/mispa-iv/settings');
  const panel = page.getByRole('form', { name: 'This campaign' });
  await panel.getByLabel('Last day to sign').fill('2013-11-22');
  await panel.getByRole('spinbutton', { name: 'Months that persons’ data is kept' }).fill('6');
  await panel.getByRole('button', { name: 'Another name' }).click();
  await panel.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Brazil' });
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Brasil (ensayo)');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto('/c/mispa-iv/organizations?q=conectas');
  await expect(page.getByRole('table').getByText('Brasil (ensayo)')).toBeVisible();
});
