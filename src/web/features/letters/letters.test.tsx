import { cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { mockedApi, server } from '../../../../tests/support/mocked-api.ts';
import { type RenderedApp, type RenderOptions, renderApp } from '../../../../tests/support/render-app.tsx';
import { publishVersion } from '../../../../tests/support/statements.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { paths } from '../../shared/paths.ts';
import { letterRoute, lettersRoute } from './queries.ts';

const list = paths.letters(CAMPAIGN);

/** Opens a draft that was begun from the template, following the campaign's open letter. */
async function openDraft(options: Partial<RenderOptions> = {}, locales: Locale[] = ['en', 'es', 'pt']) {
  await renderApp({ path: list, as: 'translator' });
  const { followable } = await unwrap(lettersRoute.$get({ param: { campaign: CAMPAIGN } }));
  const json = { title: 'Follow-up', parentLetterId: followable[0]?.id ?? null, locales };
  const { id } = await unwrap(lettersRoute.$post({ param: { campaign: CAMPAIGN }, json }));
  cleanup();
  const path = paths.letter(CAMPAIGN, id);
  return { id, ...(await renderApp({ path, as: 'translator', ...options, fresh: false })) };
}

const editor = (language: string) => screen.findByRole('textbox', { name: `Text in ${language}` });
const sheet = () => screen.findByRole('article');
const subject = () => screen.findByRole('textbox', { name: 'Subject' });

/** It saves by itself too, a little later. */
const save = ({ user }: Pick<RenderedApp, 'user'>) => user.keyboard('{Control>}s{/Control}');

async function retitle({ user }: Pick<RenderedApp, 'user'>, text: string) {
  const field = await subject();
  await user.clear(field);
  await user.type(field, text);
}

async function expectAccessible() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}

test('letters stand with state and lineage, for viewers without a way to write', async () => {
  await renderApp({ path: list, as: 'viewer' });
  const row = await screen.findByRole('row', { name: /Frenar la guerra/ });
  expect(row).toHaveTextContent('sent');
  expect(within(row).getByRole('link', { name: 'Follows the letter of Jun 4, 2013' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'New letter' })).toBeNull();
  await expectAccessible();
});

test('a new letter begins from the template and opens', async () => {
  const { user, address } = await renderApp({ path: list, as: 'organiser' });
  await user.click(await screen.findByRole('button', { name: 'New letter' }));
  const dialog = await screen.findByRole('dialog');
  await user.clear(within(dialog).getByRole('textbox', { name: /Title/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Begin the draft' }));
  expect(within(dialog).getByRole('textbox', { name: /Title/ })).toBeInvalid();
  await user.type(within(dialog).getByRole('textbox', { name: /Title/ }), 'Second letter');
  await user.click(within(dialog).getByRole('button', { name: 'Begin the draft' }));
  expect(await screen.findByRole('heading', { name: 'Second letter' })).toBeVisible();
  expect(address()).toMatch(/\/letters\/[0-9a-f-]{36}$/);
});

test('the preview speaks each office’s language and marks what is not set', async () => {
  const { user } = await openDraft();
  expect(await sheet()).toHaveTextContent('Señora Ministra o Señor Ministro:');
  expect(await sheet()).toHaveTextContent('reply by · not set');
  expect(screen.getByText('1 field without a value')).toBeVisible();
  expect(screen.getByText('1 of 20 · es')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Next office' }));
  expect(await screen.findByText('2 of 20 · es')).toBeVisible();
  screen.getByRole('region', { name: 'The letter as the office will read it' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByText('3 of 20 · pt')).toBeVisible();
  await waitFor(async () => expect(await sheet()).toHaveTextContent('Senhora Ministra ou Senhor Ministro,'));
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(await screen.findByText('20 of 20 · es')).toBeVisible();
  await expectAccessible();
});

test('words are seen in the preview as they are typed, and saved', async () => {
  const app = await openDraft();
  await retitle(app, 'Un asunto nuevo');
  expect(await sheet()).toHaveTextContent('Un asunto nuevo');
  await save(app);
  expect(await screen.findByText(/^Saved \d/)).toBeVisible();
  const saved = await unwrap(letterRoute.$get({ param: { campaign: CAMPAIGN, letter: app.id } }));
  expect(saved.variants.find(({ locale }) => locale === 'es')).toMatchObject({
    subject: 'Un asunto nuevo',
    version: 2,
  });
});

test('a merge field is put into the text from the menu, with its present value', async () => {
  const { user } = await openDraft();
  await editor('Español');
  await user.click(await screen.findByRole('button', { name: 'Insert field' }));
  await user.type(await screen.findByRole('textbox', { name: 'Search fields' }), 'place');
  const option = await screen.findByRole('option', { name: /^occasion · place/ });
  expect(option).toHaveTextContent('Medellín');
  await user.keyboard('{ArrowDown}{Enter}');
  const texts = await editor('Español');
  expect(within(texts).getAllByText('occasion · place')).toHaveLength(2);
});

test('whoever saves second sees both texts and loses nothing', async () => {
  const app = await openDraft();
  await retitle(app, 'Mi asunto');
  const param = { campaign: CAMPAIGN, letter: app.id, locale: 'es' as const };
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
  await unwrap(letterRoute.variants[':locale'].$put({ param, json: { subject: 'Otro asunto', body } }, ifMatch(1)));

  await save(app);
  const dialog = await screen.findByRole('dialog', { name: /Somebody saved the text in Español/ });
  expect(within(dialog).getByRole('region', { name: 'Theirs, saved' })).toHaveTextContent('Otro asunto');
  expect(within(dialog).getByRole('region', { name: 'Yours, not saved' })).toHaveTextContent('Mi asunto');
  await app.user.click(within(dialog).getByRole('button', { name: 'Decide later' }));
  expect(await subject()).toHaveValue('Mi asunto');

  await save(app);
  await app.user.click(await screen.findByRole('button', { name: 'Save mine on top' }));
  expect(await screen.findByText(/^Saved \d/)).toBeVisible();
  const saved = await unwrap(letterRoute.$get({ param }));
  expect(saved.variants.find(({ locale }) => locale === 'es')).toMatchObject({ subject: 'Mi asunto', version: 3 });
});

test('whoever leaves takes nothing unsaved along', async () => {
  const app = await openDraft();
  await retitle(app, 'Mi asunto');
  await app.user.click(screen.getByRole('link', { name: /^Officials/ }));
  expect(await screen.findByRole('heading', { name: 'Officials', level: 1 })).toBeVisible();
  const saved = await unwrap(letterRoute.$get({ param: { campaign: CAMPAIGN, letter: app.id } }));
  expect(saved.variants.find(({ locale }) => locale === 'es')?.subject).toBe('Mi asunto');
});

test('leaving asks where the words cannot be saved', async () => {
  const app = await openDraft();
  await retitle(app, 'Mi asunto');
  server.use(http.put(/\/variants\/es$/, () => HttpResponse.json({ code: 'server.unavailable' }, { status: 503 })));
  await app.user.click(screen.getByRole('link', { name: /^Officials/ }));
  const question = await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await app.user.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(await subject()).toHaveValue('Mi asunto');
  expect(screen.getByText(/^Could not save/)).toBeVisible();
  await app.user.click(screen.getByRole('link', { name: /^Officials/ }));
  await app.user.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(await screen.findByRole('heading', { name: 'Officials', level: 1 })).toBeVisible();
});

test('a date set in the details resolves its field', async () => {
  const { user } = await openDraft();
  await user.click(await screen.findByRole('button', { name: 'Title and dates' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Reply by'), '2014-01-31');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await sheet()).toHaveTextContent('31 de enero de 2014'));
  expect(screen.getByText('every field has a value')).toBeVisible();
});

test('a missing language is begun from the template', async () => {
  const { user } = await openDraft({}, ['es']);
  await user.click(await screen.findByRole('tab', { name: /Português/ }));
  await user.click(await screen.findByRole('button', { name: 'Begin in Português' }));
  expect(await subject()).toHaveValue('Seguimento da nossa carta aberta');
  await save({ user });
  expect(await screen.findByText(/^Saved \d/)).toBeVisible();
});

test('viewers read the text and the preview, and find nothing to change', async () => {
  await openDraft({ as: 'viewer' });
  expect(await editor('Español')).toHaveAttribute('contenteditable', 'false');
  expect(await sheet()).toHaveTextContent('Seguimiento');
  expect(screen.queryByText('Saved')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Insert field' })).toBeNull();
  await expectAccessible();
});

test('fields that cannot be fetched are told in the preview, with a way to try again', async () => {
  const { id } = await openDraft();
  server.use(http.get(/\/(?:fields|looks)$/, () => HttpResponse.error()));
  cleanup();
  await renderApp({ path: paths.letter(CAMPAIGN, id), as: 'translator', fresh: false });
  const preview = await screen.findByRole('region', { name: 'Preview' });
  expect(await within(preview).findByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a demand’s facts are notes below the letter, and lead there and back', async () => {
  const { id } = await openDraft({}, ['es']);
  const param = { campaign: CAMPAIGN, letter: id, locale: 'es' as const };
  const field = { type: 'mergeField' as const, attrs: { field: 'demands.full' } };
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [field] }] };
  await unwrap(letterRoute.variants[':locale'].$put({ param, json: { subject: 'Asunto', body } }, ifMatch(1)));
  cleanup();
  const { user } = await renderApp({ path: paths.letter(CAMPAIGN, id), as: 'translator', fresh: false });
  const mark = await within(await sheet()).findByRole('doc-noteref', { name: 'Note 1' });
  const notes = screen.getByRole('doc-endnotes', { name: 'Notes' });
  expect(notes).toHaveTextContent(/219 000 personas .* \(Frenar la guerra .*, 19 de noviembre de 2013\)\./);
  await user.click(mark);
  expect(within(notes).getByRole('listitem')).toHaveFocus();
  await user.click(within(notes).getByRole('doc-backlink', { name: 'Back to the mention of note 1' }));
  expect(mark).toHaveFocus();
});

test('a draft says which version it attaches and who is not cited, and attaches the newest when asked', async () => {
  await openDraft({}, ['es']);
  expect(await screen.findByText('Attaches statement version 1')).toBeVisible();
  cleanup();
  const { ports } = await mockedApi('translator', { fresh: false });
  await publishVersion(ports, 'material');
  const { items } = await unwrap(lettersRoute.$get({ param: { campaign: CAMPAIGN } }));
  const draft = items.find(({ state }) => state === 'draft');
  const { user } = await renderApp({ path: paths.letter(CAMPAIGN, draft?.id ?? ''), as: 'translator', fresh: false });
  await user.click(await screen.findByRole('button', { name: 'Attach version 2' }));
  expect(await screen.findByText('Attaches statement version 2')).toBeVisible();
  const link = screen.getByRole('link', { name: '14 signatories are not cited: they have not renewed consent' });
  expect(link).toHaveAttribute('href', `${paths.signatories(CAMPAIGN)}?consent=awaiting`);
});

test('the parts of a letter are tabs: versions can be compared and made to stand again', async () => {
  const app = await openDraft({}, ['es']);
  await retitle(app, 'Segundo asunto');
  await save(app);
  await screen.findByText(/^Saved \d/);
  await app.user.click(screen.getByRole('tab', { name: 'History' }));
  expect(app.address()).toContain('tab=history');
  expect(await screen.findByText('Version 2')).toBeVisible();
  const difference = await screen.findByRole('region', { name: 'Difference' });
  await waitFor(() => expect(difference).toHaveTextContent('Segundo'));
  await app.user.click(screen.getByRole('button', { name: 'Restore version 1' }));
  await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('Version 3')).toBeVisible();
  await app.user.click(screen.getByRole('tab', { name: 'Text' }));
  expect(await subject()).toHaveValue('Seguimiento de nuestra carta abierta');
  await expectAccessible();
});

test('a colleague comments, is answered, and the comment is settled', async () => {
  const { user } = await openDraft({ as: 'viewer' }, ['es']);
  await user.click(await screen.findByRole('tab', { name: 'Comments' }));
  expect(await screen.findByText('No comments yet')).toBeVisible();
  const form = screen.getByRole('form', { name: 'Comment' });
  await user.type(within(form).getByRole('textbox'), '¿Cinco o seis?');
  await user.click(within(form).getByRole('button', { name: 'Comment' }));
  expect(await screen.findByRole('tab', { name: 'Comments 1' })).toBeVisible();
  const comment = (await screen.findByText('¿Cinco o seis?')).closest('li');
  if (!comment) throw new Error('a comment in a list expected');
  await user.click(within(comment).getByRole('button', { name: 'Answer' }));
  await user.type(within(comment).getByRole('textbox', { name: 'Your answer' }), 'Cinco');
  await user.click(within(comment).getByRole('button', { name: 'Answer' }));
  expect(await within(comment).findByText('Cinco')).toBeVisible();
  await user.click(await within(comment).findByRole('button', { name: 'Settle' }));
  expect(await within(comment).findByText(/^settled by/)).toBeVisible();
  await expectAccessible();
});

test('recipients are chosen, and the preview goes through those alone', async () => {
  const { user } = await openDraft({}, ['es']);
  await user.click(await screen.findByRole('tab', { name: 'Recipients 20' }));
  await user.click(await screen.findByRole('button', { name: 'Choose none of them' }));
  await user.click(screen.getByRole('checkbox', { name: /^Uruguay/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('tab', { name: 'Recipients 1' }));
  await user.click(screen.getByRole('tab', { name: 'Text' }));
  expect(await screen.findByText('1 of 1 · es')).toBeVisible();
  expect(screen.getByDisplayValue(/, Uruguay$/)).toBeVisible();
});

test('files are attached and taken out', async () => {
  const { user } = await openDraft({}, ['es']);
  await user.click(await screen.findByRole('tab', { name: 'Attachments' }));
  await screen.findByText('Nothing goes along');
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('a place for files expected');
  await user.upload(input, new File(['%PDF-1.7'], 'informe.pdf', { type: 'application/pdf' }));
  expect(await screen.findByRole('link', { name: 'informe.pdf' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take out informe.pdf' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take out' }));
  expect(await screen.findByText('Nothing goes along')).toBeVisible();
});

test('a translation whose source moved on says what changed, until it is marked as up to date', async () => {
  const app = await openDraft({}, ['es', 'pt']);
  await retitle(app, 'Otro asunto');
  await save(app);
  await screen.findByText(/^Saved \d/);
  await app.user.click(await screen.findByRole('tab', { name: /Português\s*stale/ }));
  const stale = await screen.findByRole('region', { name: 'Stale translation' });
  await app.user.click(within(stale).getByRole('button', { name: 'What changed in Español' }));
  await waitFor(() => expect(stale).toHaveTextContent('Otro asunto'));
  await app.user.click(within(stale).getByRole('button', { name: 'Mark as up to date' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Stale translation' })).toBeNull());
});

test('all offices are scanned at a glance, and one leads to its letter', async () => {
  const { user, address } = await openDraft();
  await user.click(await screen.findByRole('tab', { name: 'All 20' }));
  const all = await screen.findByRole('list', { name: 'The letter to every office' });
  expect(within(all).getAllByRole('listitem').length).toBeGreaterThanOrEqual(20);
  expect(within(all).getAllByText('1 to mend')).toHaveLength(20);
  await user.click(within(all).getByRole('button', { name: /^Uruguay/ }));
  expect(address()).toContain('office=');
  expect(await sheet()).toHaveTextContent('Uruguay');
});

test('a passage is framed, says for whom it is, and is read only there', async () => {
  const { id } = await openDraft({}, ['es']);
  const param = { campaign: CAMPAIGN, letter: id, locale: 'es' as const };
  const words = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Solo en su país.' }] };
  const passage = {
    type: 'conditional' as const,
    attrs: { condition: { on: 'country' as const, in: ['UY'] } },
    content: [words],
  };
  const json = {
    subject: 'Asunto',
    body: { type: 'doc' as const, content: [passage, { type: 'pageBreak' as const }, words] },
  };
  await unwrap(letterRoute.variants[':locale'].$put({ param, json }, ifMatch(1)));
  cleanup();
  const { user } = await renderApp({ path: paths.letter(CAMPAIGN, id), as: 'translator', fresh: false });
  const frame = await screen.findByRole('group', { name: 'Only for Uruguay' });
  await waitFor(() => expect(frame).toHaveTextContent('the previewed office does not read it'));
  await user.click(within(frame).getByRole('button', { name: /^Change for whom/ }));
  await user.click(await screen.findByRole('checkbox', { name: /The other way round/ }));
  expect(await screen.findByRole('group', { name: 'For all but Uruguay' })).toHaveTextContent('reads it');
  await waitFor(async () => expect((await sheet()).textContent?.match(/Solo en su país/g)).toHaveLength(2));
});

test('the e-mail is shown as it is sent, also on a phone and in plain text, and the form stands in the address', async () => {
  const app = await openDraft({}, ['es']);
  expect(await screen.findByText(/The demonstration sets no pages/)).toBeVisible();
  await app.user.click(await screen.findByRole('tab', { name: 'Plain text' }));
  await waitFor(async () => expect(await sheet()).toHaveTextContent('Seguimiento de nuestra carta abierta ====='));
  expect(app.address()).toContain('form=plain');
  await retitle(app, 'Otro asunto');
  expect(await sheet()).toHaveTextContent('Otro asunto ===');
  await app.user.click(screen.getByRole('tab', { name: 'E-mail' }));
  const mail = await screen.findByTitle('The e-mail as it is sent');
  if (!(mail instanceof HTMLIFrameElement)) throw new Error('a document of its own expected');
  expect(mail).toHaveAttribute('sandbox', 'allow-same-origin');
  await waitFor(() => expect(mail.contentDocument?.querySelector('h1')?.textContent).toBe('Otro asunto'));
  await app.user.click(screen.getByRole('tab', { name: 'Phone' }));
  expect(await screen.findByTitle('The e-mail on a phone')).toBeVisible();
});
