import { cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../../tests/support/furnish.ts';
import { type RenderedApp, renderApp } from '../../../../../tests/support/render-app.tsx';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { paths } from '../../../shared/paths.ts';
import { evidenceRoute } from './queries.ts';

const DEMAND = 'proportional-sentences';
const ADDRESS = `${paths.demand(CAMPAIGN, DEMAND)}?tab=evidence`;

const fill = async ({ user }: RenderedApp, label: string, text: string) =>
  user.type(within(await screen.findByRole('dialog')).getByLabelText(new RegExp(`^${label}( \\*)?$`)), text);

test('the letter’s own fact stands there in the reader’s language with its source and date', async () => {
  await renderApp({ path: ADDRESS, as: 'viewer', locale: 'es' });
  expect(await screen.findByRole('tab', { name: 'Evidencia 1' })).toBeVisible();
  const panel = await screen.findByRole('region', { name: 'Evidencia' });
  expect(await within(panel).findByText(/Unas 219 000 personas/)).toBeVisible();
  expect(within(panel).getByText(/19 nov 2013/)).toHaveTextContent('Frenar la guerra contra las drogas');
  expect(within(panel).queryByRole('button')).toBeNull();
});

test('a fact is added, says when it is overdue, waits on the overview, and is removed', async () => {
  const app = await renderApp({ path: ADDRESS, as: 'translator' });
  await app.user.click(await screen.findByRole('button', { name: 'Add a fact' }));
  await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(within(screen.getByRole('dialog')).getByRole('textbox', { name: 'Fact in English' })).toBeInvalid();
  await fill(app, 'Fact in English', 'Prisons are full.');
  await fill(app, 'Source', 'A report');
  await fill(app, 'Check again by', '2013-12-01');
  await app.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/was to be checked again by Dec 1, 2013/)).toBeVisible();
  expect(screen.getByText(/Not written down in Español and Português/)).toBeVisible();

  cleanup();
  const other = await renderApp({ path: paths.overview(CAMPAIGN), as: 'translator', fresh: false });
  await other.user.click(await screen.findByRole('link', { name: /fact of demand 2 was to be checked again Check/ }));
  await other.user.click(await screen.findByRole('button', { name: 'Remove the fact from A report' }));
  await other.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByText('Prisons are full.')).toBeNull());
});

test('the second of two who edit a fact sees theirs and keeps the own', async () => {
  const app = await renderApp({ path: ADDRESS, as: 'translator' });
  await app.user.click(await screen.findByRole('button', { name: /^Edit the fact/ }));
  await fill(app, 'Web address of the source', 'https://mine.example');
  const param = { campaign: CAMPAIGN, demand: DEMAND };
  const [fact] = (await unwrap(evidenceRoute.$get({ param }))).items;
  const json = {
    fact: { en: 'Theirs', es: '', pt: '' },
    source: 'Their source',
    sourceUrl: '',
    sourceDate: '',
    checkAgainBy: '',
  };
  await unwrap(evidenceRoute[':id'].$put({ param: { ...param, id: fact?.id ?? '' }, json }, ifMatch(1)));
  const dialog = within(screen.getByRole('dialog'));
  await app.user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('Their source')).toBeVisible();
  expect(dialog.getByRole('textbox', { name: 'Web address of the source' })).toHaveValue('https://mine.example');
  await app.user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await screen.findByRole('link', { name: /Frenar la guerra/ })).getAttribute('href')).toBe(
    'https://mine.example',
  );
});

test('the evidence breaks no rule of axe', async () => {
  await renderApp({ path: ADDRESS, as: 'translator' });
  await screen.findByText(/219,000/);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
