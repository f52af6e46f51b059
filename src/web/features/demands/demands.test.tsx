import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { type RenderedApp, renderApp } from '../../../../tests/support/render-app.tsx';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { paths } from '../../shared/paths.ts';
import { wordingRoute } from './queries.ts';

const DEMAND = 'decriminalization';
const address = (search: string) => paths.demand(CAMPAIGN, DEMAND) + search;

/** Somebody else saves meanwhile, past the screen. */
async function someoneSaves(locale: 'es' | 'en', seen: number, body: string): Promise<void> {
  const param = { campaign: CAMPAIGN, demand: DEMAND, locale };
  await unwrap(wordingRoute.$put({ param, json: { title: 'Otro título', body, reason: 'Más claro' } }, ifMatch(seen)));
}

const titles = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const demandTitles = () => titles().slice(1, -1);

async function write({ user }: RenderedApp, label: string, text: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, text);
}

test('the demands stand in order in the reader’s language, each language with its version', async () => {
  await renderApp({ path: paths.demands(CAMPAIGN), as: 'viewer', locale: 'pt' });
  expect(await screen.findByRole('link', { name: 'Redução da violência' })).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Español 1 · original' })).toHaveLength(5);
  expect(screen.queryByRole('button', { name: /Subir/ })).toBeNull();
});

test('an organiser reorders them with the arrows, and the order is saved', async () => {
  const { user } = await renderApp({ path: paths.demands(CAMPAIGN), as: 'organiser' });
  await user.click(await screen.findByRole('button', { name: 'Move “Proportionality of sentences” up' }));
  expect(demandTitles().slice(0, 2)).toEqual(['Proportionality of sentences', 'Violence reduction']);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move “Violence reduction” up' })).toBeEnabled());
  await renderApp({ path: paths.demands(CAMPAIGN), as: 'viewer', fresh: false });
  await waitFor(() => expect(titles()).toContain('Violence reduction'));
});

test('the handle moves a demand by keyboard and says so to screen readers', async () => {
  await renderApp({ path: paths.demands(CAMPAIGN), as: 'organiser' });
  const handle = await screen.findByRole('button', { name: 'Move “Violence reduction”' });
  expect(handle).toHaveAccessibleDescription(/Press space bar to lift/);
  handle.focus();
  fireEvent.keyDown(handle, { key: ' ', keyCode: 32 });
  expect(await screen.findByText('Lifted “Violence reduction”, place 1 of 5.')).toBeInTheDocument();
  fireEvent.keyDown(handle, { key: 'Escape', keyCode: 27 });
  expect(await screen.findByText(/Cancelled. “Violence reduction” is back at place 1/)).toBeInTheDocument();
});

test('a saved wording is a new version with its reason in the history', async () => {
  const app = await renderApp({ path: address('?locale=en'), as: 'translator' });
  await write(app, 'Text', 'A new text.');
  expect(await screen.findByText(/^3 words · 11 characters · whole statement \d+ of 1,500 words$/)).toBeVisible();
  await write(app, 'Reason for the change', 'Clearer');
  await app.user.click(screen.getByRole('button', { name: 'Save version' }));
  expect(await screen.findByText(/version 2 by Teresa Traduce is in draft; version 1 stays in force/)).toBeVisible();

  await app.user.click(screen.getByRole('tab', { name: 'History' }));
  expect(app.address()).toContain('tab=history');
  const versions = await screen.findByRole('region', { name: 'Versions in English' });
  expect(await within(versions).findByText('Clearer')).toBeVisible();
  const difference = screen.getByRole('region', { name: 'Difference' });
  await waitFor(() => expect(difference.querySelector('ins')).toHaveTextContent(/added/));
});

test('any two versions are compared in one text or side by side, as the address says', async () => {
  await renderApp({ path: address('?tab=history&locale=es'), as: 'translator' });
  await someoneSaves('es', 1, 'Dejar de tratar como delito el consumo de drogas.');
  await someoneSaves('es', 2, 'Otro texto.');
  cleanup();
  const app = await renderApp({ path: address('?tab=history&locale=es&from=1&to=2'), as: 'viewer', fresh: false });
  const difference = await screen.findByRole('region', { name: 'Difference' });
  expect(await within(difference).findByText(/From version 1 to version 2 in Español/)).toBeVisible();
  await app.user.click(within(difference).getByRole('radio', { name: 'Side by side' }));
  expect(app.address()).toMatch(/layout=sides/);
  expect(app.address()).toMatch(/from=1&to=2/);
  const before = await within(difference).findByRole('region', { name: 'Version 1' });
  const after = within(difference).getByRole('region', { name: 'Version 2' });
  expect([before.querySelector('ins'), after.querySelector('del')]).toEqual([null, null]);
  expect(before.querySelector('del')).toHaveTextContent(/removed/);
});

test('an earlier version is restored as a new one, once a reason is given', async () => {
  const { user } = await renderApp({ path: address('?tab=history&locale=es'), as: 'translator' });
  await someoneSaves('es', 1, 'Otro texto.');
  await renderApp({ path: address('?tab=history&locale=es'), as: 'translator', fresh: false });
  await user.click((await screen.findAllByRole('button', { name: 'Restore version 1' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
  expect(within(dialog).getByRole('textbox')).toBeInvalid();
  await user.type(within(dialog).getByRole('textbox'), 'As published');
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
  expect((await screen.findAllByText('restores 1'))[0]).toBeVisible();
});

test('a stale translation shows what changed in the source and is brought up to date', async () => {
  const app = await renderApp({ path: paths.demands(CAMPAIGN), as: 'translator' });
  await someoneSaves('es', 1, 'Dejar de tratar como delito el consumo.');
  await app.user.click(
    (await screen.findAllByRole('link', { name: 'Decriminalization of minor offences' }))[0] as HTMLElement,
  );
  const change = await screen.findByRole('region', { name: 'What changed in the source' });
  await waitFor(() => expect(change.querySelector('del')).toHaveTextContent(/removed/));
  await app.user.click(screen.getByRole('button', { name: 'Bring up to date' }));
  await waitFor(() => expect(screen.queryByText('stale: the source moved on')).toBeNull());
});

test('the second writer sees both texts, keeps the own on top of theirs and saves it', async () => {
  const app = await renderApp({ path: address('?locale=es'), as: 'organiser' });
  await write(app, 'Text', 'Mi propio texto.');
  await write(app, 'Reason for the change', 'Mejor así');
  await someoneSaves('es', 1, 'El texto de otra persona.');
  await app.user.click(screen.getByRole('button', { name: 'Save version' }));

  const theirs = await screen.findByRole('region', { name: 'Theirs' });
  expect(within(theirs).getByText('El texto de otra persona.')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Yours, not saved' })).getByText('Mi propio texto.')).toBeVisible();
  await app.user.click(screen.getByRole('button', { name: 'Keep editing mine on top of theirs' }));
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Mi propio texto.');
  expect(screen.getByRole('textbox', { name: 'Reason for the change' })).toHaveValue('Mejor así');
  await app.user.click(screen.getByRole('button', { name: 'Save version' }));
  expect(await screen.findByText(/version 3 by Omar Organiza/)).toBeVisible();
});

test('who takes theirs gets the own text set aside, and back when wanted', async () => {
  const app = await renderApp({ path: address('?locale=es'), as: 'organiser' });
  await write(app, 'Text', 'Mi propio texto.');
  await write(app, 'Reason for the change', 'Mejor así');
  await someoneSaves('es', 1, 'El texto de otra persona.');
  await app.user.click(screen.getByRole('button', { name: 'Save version' }));
  await app.user.click(await screen.findByRole('button', { name: 'Take theirs' }));
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('El texto de otra persona.');
  await app.user.click(screen.getByRole('button', { name: 'Bring mine back' }));
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Mi propio texto.');
});

test('words that were not saved are still there after a look at another language', async () => {
  const app = await renderApp({ path: address('?locale=en'), as: 'translator' });
  await write(app, 'Text', 'Half a sent');
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Language to edit' }), 'pt');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).not.toHaveValue('Half a sent'));
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Language to edit' }), 'en');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a sent'));
  await app.user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(screen.getByRole('textbox', { name: 'Text' })).not.toHaveValue('Half a sent');
});

test('a viewer reads and is offered nothing to change', async () => {
  await renderApp({ path: address('?locale=en'), as: 'viewer' });
  expect(await screen.findByText(/version 1 in force/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Save version' })).toBeNull();
});

test('the preamble stands before the demands without a number, and asks to be written', async () => {
  const app = await renderApp({ path: paths.demands(CAMPAIGN), as: 'translator' });
  const link = await screen.findByRole('link', { name: 'Preamble' });
  expect(screen.getByText(/Not written yet. Open it to say who speaks/)).toBeVisible();
  expect(titles()).toEqual(['Preamble', ...titles().slice(1, -1), 'Closing']);
  await app.user.click(link);
  expect(await screen.findByRole('heading', { level: 1, name: 'Preamble' })).toBeVisible();
  await write(app, 'Text', 'We, organisations of the Americas.');
  await write(app, 'Reason for the change', 'First words');
  await app.user.click(screen.getByRole('button', { name: 'Save version' }));
  expect(await screen.findByText(/version 1 by Teresa Traduce is in draft; nothing is in force yet/)).toBeVisible();
});

test('a colleague is asked for review by name and finds it on the overview', async () => {
  const app = await renderApp({ path: address('?locale=en'), as: 'translator' });
  await write(app, 'Text', 'A new text.');
  await write(app, 'Reason for the change', 'Clearer');
  await app.user.click(screen.getByRole('button', { name: 'Save version' }));
  await app.user.click(await screen.findByRole('button', { name: 'Ask for review' }));
  const dialog = await screen.findByRole('dialog');
  await app.user.selectOptions(await within(dialog).findByRole('combobox', { name: 'Colleague' }), 'Omar Organiza');
  expect(within(dialog).queryByRole('option', { name: 'Vera Mira' })).toBeNull();
  await app.user.click(within(dialog).getByRole('button', { name: 'Ask for review' }));
  expect(await screen.findByText(/Teresa Traduce asked Omar Organiza for review/)).toBeVisible();

  cleanup();
  const reviewer = await renderApp({ path: paths.overview(CAMPAIGN), as: 'organiser', fresh: false });
  await reviewer.user.click(
    await screen.findByRole('link', { name: /demand 4 in English waits for your review; Teresa Traduce asked Review/ }),
  );
  await reviewer.user.click(await screen.findByRole('button', { name: 'Return to draft' }));
  const question = await screen.findByRole('dialog');
  await reviewer.user.type(within(question).getByRole('textbox'), 'Prevention is missing');
  await reviewer.user.click(within(question).getByRole('button', { name: 'Return to draft' }));
  expect(await screen.findByText(/Returned to draft by Omar Organiza/)).toHaveTextContent('Prevention is missing');
  expect(screen.queryByRole('button', { name: /Approve/ })).toBeNull();
});

test('an administrator approves the version on the screen, which is then in force', async () => {
  await renderApp({ path: address('?locale=en'), as: 'administrator' });
  await someoneSaves('en', 1, 'A new text.');
  cleanup();
  const app = await renderApp({ path: address('?locale=en'), as: 'administrator', fresh: false });
  await app.user.click(await screen.findByRole('button', { name: 'Approve version 2' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('It replaces version 1 as the text in force.');
  await app.user.click(within(dialog).getByRole('button', { name: 'Approve' }));
  expect(await screen.findByText(/version 2 in force, saved by Alba Administra/)).toBeVisible();
});

test.each([paths.demands(CAMPAIGN), paths.demand(CAMPAIGN, 'closing'), address(''), address('?tab=history')])(
  '%s breaks no rule of axe',
  async (path) => {
    await renderApp({ path, as: 'administrator' });
    await screen.findByRole('heading', { level: 1 });
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
);
