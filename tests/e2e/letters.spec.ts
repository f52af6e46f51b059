import type { Page } from '@playwright/test';
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

/** A draft of its own, in Spanish alone, as somebody begins it. */
async function aDraft(page: Page, url: string, title: string): Promise<string> {
  const begun = await page.request.post('/api/v1/campaigns/mispa-iv/letters', {
    headers: { origin: url },
    data: { title, parentLetterId: null, locales: ['es'] },
  });
  expect(begun.status()).toBe(201);
  return (await begun.json()).id;
}

test('a letter is written with a field, a passage and a footnote, seen in every form, and kept in versions', async ({
  house,
  visit,
}) => {
  const page = await visit('administrator', { height: 1400 });
  const id = await aDraft(page, house.url, 'Written through the browser');
  await page.goto(`/c/mispa-iv/letters/${id}`);
  const body = page.getByRole('textbox', { name: 'Text in Español' });
  await body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Escribimos ');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  // It was saved while the cursor stood here; what is typed next goes on from there.
  await page.keyboard.type('desde {');
  await page.getByRole('textbox', { name: 'Search fields' }).fill('occasion · place');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Footnote' }).click();
  await page.getByRole('textbox', { name: 'What the note says' }).fill('Una nota de prueba.');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Passage for some offices' }).click();
  await expect(page.getByRole('group', { name: /^Only where organisations/ })).toBeVisible();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();

  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
  await page.getByRole('tab', { name: 'E-mail' }).click();
  const mail = page.frameLocator('iframe[title="The e-mail as it is sent"]');
  await expect(mail.getByText('Escribimos desde Medellín')).toBeVisible();
  await expect(mail.getByText('Una nota de prueba.')).toBeVisible();
  await page.getByRole('tab', { name: 'Plain text' }).click();
  await expect(preview).toContainText('Escribimos desde Medellín');
  await page.getByRole('tab', { name: 'All 20' }).click();
  await expect(preview.getByRole('listitem')).toHaveCount(20);

  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByRole('region', { name: 'Difference' })).toContainText('Escribimos desde');
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Version 3', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Text', exact: true }).click();
  await expect(body).not.toContainText('Escribimos desde');
});

test('whoever saves second sees both texts, and a comment on words is answered and settled', async ({
  house,
  visit,
}) => {
  const page = await visit('administrator', { height: 1400 });
  const id = await aDraft(page, house.url, 'Commented through the browser');
  await page.goto(`/c/mispa-iv/letters/${id}`);
  const body = page.getByRole('textbox', { name: 'Text in Español' });
  await expect(body).toContainText('La lista sigue abierta');
  // While the words are on their way, somebody else's come first.
  const other = { subject: 'De otra persona', body: { type: 'doc', content: [{ type: 'paragraph' }] } };
  const path = `/api/v1/campaigns/mispa-iv/letters/${id}/variants/es`;
  await page.route(
    `**${path}`,
    async (route) => {
      const first = await page.request.put(path, { headers: { origin: house.url, 'if-match': '"1"' }, data: other });
      expect(first.status()).toBe(200);
      await route.continue();
    },
    { times: 1 },
  );
  await page.getByRole('textbox', { name: 'Subject' }).fill('Mi asunto');
  const dialog = page.getByRole('dialog', { name: /Somebody saved/ });
  await expect(dialog).toContainText('De otra persona');
  await dialog.getByRole('button', { name: 'Save mine on top' }).click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();

  await body.getByText('La lista sigue abierta').dblclick();
  await page.getByRole('button', { name: 'Comment' }).click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('¿Sigue abierta?');
  await page.getByRole('dialog').getByRole('button', { name: 'Comment' }).click();
  await page.getByRole('tab', { name: 'Comments 1' }).click();
  const comment = page.getByRole('listitem').filter({ hasText: '¿Sigue abierta?' });
  await comment.getByRole('button', { name: 'Answer' }).click();
  await comment.getByRole('textbox', { name: 'Your answer' }).fill('Sí.');
  await comment.getByRole('button', { name: 'Answer' }).click();
  await comment.getByRole('button', { name: 'Settle' }).click();
  await expect(comment).toContainText('settled by');
});
