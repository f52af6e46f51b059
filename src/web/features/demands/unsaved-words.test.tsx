import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { server } from '../../../../tests/support/mocked-api.ts';
import { type RenderedApp, renderApp } from '../../../../tests/support/render-app.tsx';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { paths } from '../../shared/paths.ts';
import { wordingRoute } from './queries.ts';

const DEMAND = 'demilitarization';
const ADDRESS = `${paths.demand(CAMPAIGN, DEMAND)}?locale=en`;
const PUBLISHED =
  'Keep the armed forces out of anti-drug operations and public security, and return these tasks to accountable civilian institutions.';

const field = (name: string) => screen.findByRole('textbox', { name });

async function write({ user }: RenderedApp, label: string, text: string): Promise<void> {
  await user.clear(await field(label));
  await user.type(await field(label), text);
}

async function someoneSaves(body: string): Promise<void> {
  const param = { campaign: CAMPAIGN, demand: DEMAND, locale: 'en' } as const;
  const json = { title: 'Demilitarization of the war on drugs', body, reason: 'Clearer' };
  await unwrap(wordingRoute.$put({ param, json }, ifMatch(1)));
}

const save = ({ user }: RenderedApp) => user.click(screen.getByRole('button', { name: 'Save version' }));

test('unsaved words are offered back after the tab was closed, to their writer alone, and go once they are saved', async () => {
  await write(await renderApp({ path: ADDRESS, as: 'translator' }), 'Text', 'Half a sent');
  cleanup();
  await renderApp({ path: ADDRESS, as: 'organiser', fresh: false });
  expect(await field('Text')).toHaveValue(PUBLISHED);
  cleanup();

  const app = await renderApp({ path: ADDRESS, as: 'translator', fresh: false });
  expect(await screen.findByText(/You have unsaved words from/)).toBeVisible();
  expect(await field('Text')).toHaveValue('Half a sent');
  await write(app, 'Reason for the change', 'Now whole');
  await save(app);
  await screen.findByText(/version 2 by Teresa Traduce/);
  cleanup();
  await renderApp({ path: ADDRESS, as: 'translator', fresh: false });
  await field('Text');
  expect(screen.queryByText(/You have unsaved words/)).toBeNull();
});

test('words typed when the session ends are there after signing in again', async () => {
  const app = await renderApp({ path: ADDRESS, as: 'translator' });
  await write(app, 'Text', 'Typed before the session ended.');
  await write(app, 'Reason for the change', 'Clearer');
  app.api.signInAs(undefined);
  await save(app);
  await waitFor(() => expect(app.address()).toMatch(/^\/sign-in/));
  cleanup();
  await renderApp({ path: ADDRESS, as: 'translator', fresh: false });
  expect(await field('Text')).toHaveValue('Typed before the session ended.');
  expect(await field('Reason for the change')).toHaveValue('Clearer');
});

test('words stay in the form while the server cannot be reached', async () => {
  const app = await renderApp({ path: ADDRESS, as: 'translator' });
  await write(app, 'Text', 'Typed on a train.');
  await write(app, 'Reason for the change', 'Clearer');
  server.use(http.put(/wordings\/en$/, () => HttpResponse.error()));
  await save(app);
  expect(await screen.findByText(/The server could not be reached/)).toBeVisible();
  expect(await field('Text')).toHaveValue('Typed on a train.');
});

test('of two who edit at once the second sees three texts, chooses where both changed the same words, and saves the merge', async () => {
  const app = await renderApp({ path: ADDRESS, as: 'organiser' });
  await write(app, 'Text', PUBLISHED.replace('armed forces', 'soldiers').replace('accountable', 'answerable'));
  await write(app, 'Reason for the change', 'Plainer');
  await someoneSaves(PUBLISHED.replace('armed forces', 'military').replace('anti-drug', 'counter-drug'));
  await save(app);

  const base = await screen.findByRole('region', { name: 'Before both, version 1' });
  expect(within(base).getByText(PUBLISHED)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Theirs' })).toHaveTextContent('military');
  const merge = within(screen.getByRole('region', { name: 'Merged text' }));
  expect(merge.getByText(/In 1 place you both changed the same words/)).toBeVisible();
  const merged = merge.getByRole('textbox', { name: 'Merged text to edit' });
  expect(merged).toHaveValue(
    'Keep the soldiers out of counter-drug operations and public security, and return these tasks to answerable civilian institutions.',
  );
  await app.user.click(merge.getByRole('radio', { name: /Theirs: military/ }));
  expect(merged).toHaveTextContent('Keep the military out of counter-drug operations');
  await app.user.type(merged, ' Now.');
  expect(merge.queryByRole('radio')).toBeNull();

  await app.user.click(screen.getByRole('button', { name: 'Go on with the merged text' }));
  await save(app);
  expect(await screen.findByText(/version 3 by Omar Organiza/)).toBeVisible();
  expect(await field('Text')).toHaveTextContent(/Keep the military .* answerable civilian institutions. Now\.$/);
});

test('a text over the limit says by how much, and can be saved', async () => {
  const app = await renderApp({ path: ADDRESS, as: 'translator' });
  await app.user.clear(await field('Text'));
  await app.user.click(await field('Text'));
  await app.user.paste('word '.repeat(1500));
  expect(await screen.findByText(/words over the limit/)).toBeVisible();
  await write(app, 'Reason for the change', 'All of it');
  await save(app);
  expect(await screen.findByText(/version 2 by Teresa Traduce/)).toBeVisible();
});
