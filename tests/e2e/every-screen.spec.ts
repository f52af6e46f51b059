import { expect, invite, test } from './support/house.ts';
import { isSound } from './support/is-sound.ts';

/** Each screen by its address. */
const SCREENS = {
  overview: '/c/mispa-iv',
  demands: '/c/mispa-iv/demands',
  demand: '/c/mispa-iv/demands/violence-reduction?locale=pt',
  'suggestions on a demand': '/c/mispa-iv/demands/violence-reduction?tab=suggestions',
  'evidence of a demand': '/c/mispa-iv/demands/violence-reduction?tab=evidence',
  'history of a demand': '/c/mispa-iv/demands/violence-reduction?tab=history',
  preamble: '/c/mispa-iv/demands/preamble',
  statement: '/c/mispa-iv/statement?version=1',
  'the next version': '/c/mispa-iv/statement/next',
  signatories: '/c/mispa-iv/signatories',
  'signatures to verify': '/c/mispa-iv/signatories/verify',
  import: '/c/mispa-iv/signatories/import',
  organisations: '/c/mispa-iv/organizations',
  officials: '/c/mispa-iv/officials',
  'import of offices': '/c/mispa-iv/officials/import',
  letters: '/c/mispa-iv/letters',
  deliveries: '/c/mispa-iv/deliveries',
  team: '/c/mispa-iv/team',
  audit: '/c/mispa-iv/audit',
  settings: '/c/mispa-iv/settings',
};

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

for (const [name, path] of Object.entries(SCREENS)) {
  test(`the screen “${name}” is sound in light and dark, wide and on a phone`, async ({ visit }) => {
    const page = await visit('administrator');
    await page.goto(path);
    await isSound(page);
  });
}

test('the card of a signatory is sound in light and dark, wide and on a phone', async ({ visit }) => {
  const page = await visit('administrator');
  const listed = await page.request.get('/api/v1/campaigns/mispa-iv/signatories');
  const [signatory] = (await listed.json()).items;
  await page.goto(`/c/mispa-iv/signatories?open=${signatory.id}`);
  await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
  await isSound(page);
});

const LETTER_PARTS = ['', 'form=email', 'form=plain', 'form=phone', 'form=all', 'pane=preview'];
const BESIDE_LETTER = ['tab=comments', 'tab=history', 'tab=recipients', 'tab=attachments'];
for (const part of [...LETTER_PARTS, ...BESIDE_LETTER]) {
  test(`a letter (${part || 'as it opens'}) is sound in light and dark, wide and on a phone`, async ({
    house,
    visit,
  }) => {
    const page = await visit('administrator');
    const begun = await page.request.post('/api/v1/campaigns/mispa-iv/letters', {
      headers: { origin: house.url },
      data: { title: 'Follow-up', parentLetterId: null, locales: ['en', 'es', 'pt'] },
    });
    await page.goto(`/c/mispa-iv/letters/${(await begun.json()).id}?${part}`);
    await isSound(page);
  });
}

test('the deliveries of a letter are sound in light and dark, wide and on a phone', async ({ visit }) => {
  const page = await visit('administrator');
  const listed = await page.request.get('/api/v1/campaigns/mispa-iv/letters');
  const { items } = await listed.json();
  const { id } = items.find(({ state }: { state: string }) => state === 'sent');
  await page.goto(`/c/mispa-iv/letters/${id}/deliveries`);
  await isSound(page);
  await page.getByRole('region', { name: 'Ledger' }).getByRole('table').getByRole('button').first().click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Answer…' })).toBeVisible();
  await isSound(page);
});

for (const path of ['/s/mispa-iv/es', '/s/mispa-iv/fr']) {
  test(`the public page ${path} is sound in light and dark, wide and on a phone`, async ({ visit }) => {
    const stranger = await visit();
    await stranger.goto(path);
    await isSound(stranger, false);
  });
}

test('the door is sound in light and dark, wide and on a phone', async ({ house, visit }) => {
  const link = await invite(await visit('administrator'), house.url, 'guest@desk.example', 'viewer');
  const stranger = await visit();
  await stranger.goto(link);
  await expect(stranger.getByLabel('Your name')).toBeVisible();
  await isSound(stranger);
  await stranger.goto('/sign-in');
  await isSound(stranger);
});
