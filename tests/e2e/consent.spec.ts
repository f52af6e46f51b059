import type { Browser, Page } from '@playwright/test';
import { aSignatory } from '../support/a-signatory.ts';
import { linkIn } from '../support/consent.ts';
import { colleague, expect, test } from './support/house.ts';
import { isSound } from './support/is-sound.ts';
import { proposeMaterial, rewordAndApprove } from './support/material-version.ts';

test.use({ houseName: 'consent' });
test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const SECOND = { name: 'Berta Segunda', email: 'berta@desk.example', role: 'administrator' as const };
const SIGNATORY = { name: 'Observatorio Renovado (ficticio)', email: 'rosa@signatory.example' };
const PHONE = { width: 360, height: 740 };

async function signUp(page: Page, origin: string): Promise<void> {
  const { name, email } = SIGNATORY;
  const data = aSignatory({ organization: { name }, representative: { name: 'Rosa Firma', email } });
  const answer = await page.request.post('/api/v1/campaigns/mispa-iv/signatories', { headers: { origin }, data });
  expect(answer.status()).toBe(201);
}

/** The personal link in the message that waits for the signatory, taken from the .eml a colleague can download. */
async function personalLink(page: Page): Promise<string> {
  const waiting = async () => {
    const { items } = await (await page.request.get('/api/v1/outbox')).json();
    return items.filter(({ to }: { to: string }) => to === SIGNATORY.email);
  };
  await expect.poll(async () => (await waiting()).length).toBe(1);
  const [mail] = await waiting();
  const eml = await (await page.request.get(`/api/v1/outbox/${mail.id}/message.eml`)).text();
  const body = eml.slice(eml.indexOf('\r\n\r\n')).replaceAll(/\s/g, '');
  return linkIn({ text: Buffer.from(body, 'base64').toString('utf8') });
}

/** A signatory's phone whose browser runs no script. */
async function phone(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'es-EC', viewport: PHONE });
  return context.newPage();
}

test('a signatory is asked about a material version, renews with a reservation from a phone, and an open overview counts it', async ({
  browser,
  house,
  visit,
}) => {
  const first = await visit('administrator');
  await signUp(first, house.url);
  await rewordAndApprove(first, house.url, 'decriminalization', 'Reformulada');
  await proposeMaterial(first, house.url, 'The demand says more');

  const watching = await visit('administrator');
  await watching.goto('/c/mispa-iv');
  const figures = watching.getByRole('region', { name: 'Figures' });
  await expect(figures.getByText(/^15\s*of 50$/)).toBeVisible();
  await watching.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

  const second = await colleague(first, await visit(), house.url, SECOND);
  await second.goto('/c/mispa-iv/statement');
  const proposal = second.getByRole('region', { name: 'Version 2 waits for approval' });
  await proposal.getByRole('button', { name: 'Approve and publish' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(second.getByRole('region', { name: 'Version 2 in force' })).toBeVisible();
  await expect(figures.getByRole('link', { name: '15 awaiting' })).toBeVisible();

  const link = await personalLink(first);
  // Axe is a script: the same page once more, in a browser that runs it.
  const reader = await visit();
  await reader.goto(link);
  await isSound(reader, false);

  const signatory = await phone(browser, house.url);
  await signatory.goto(link);
  await expect(signatory.getByRole('heading', { level: 1 })).toHaveText('¿Siguen respaldando esta declaración?');
  await expect(signatory.locator('ins').first()).toContainText('Reformulada');
  await expect(signatory.locator('del').first()).toBeVisible();
  await signatory.getByRole('radio', { name: /La renovamos con reservas/ }).check();
  await signatory.getByRole('checkbox', { name: /Reformulada es/ }).check();
  await signatory.getByRole('textbox', { name: /Por qué/ }).fill('Nuestra asamblea aún lo discute');
  // A real phone shows no page that is wider than it.
  const width = await signatory.locator('main').evaluate((main) => main.ownerDocument.documentElement.scrollWidth);
  expect(width).toBe(PHONE.width);
  await signatory.getByRole('button', { name: 'Enviar esta respuesta' }).click();
  const thanks = signatory.getByRole('heading', { name: 'Gracias: su firma está renovada, con reservas' });
  await expect(thanks).toBeVisible();

  await expect(figures.getByRole('link', { name: '14 awaiting' })).toBeVisible();
  const byDemand = watching.getByRole('region', { name: 'By demand' });
  await expect(byDemand.getByRole('link', { name: /Reformulada en/ })).toContainText('/ 1');
  expect(await watching.evaluate(() => 'stillTheSamePage' in window)).toBe(true);

  await signatory.goto(link);
  await expect(thanks).toBeVisible();
  await expect(signatory.getByText('Nuestra asamblea aún lo discute')).toBeVisible();
  await expect(signatory.getByText('este enlace ya se usó')).toBeVisible();
  await expect(signatory.getByRole('button')).toHaveCount(0);
  await signatory.context().close();
  await reader.goto(link);
  await isSound(reader, false);
});
