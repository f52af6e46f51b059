import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../../tests/support/furnish.ts';
import { server } from '../../../../../tests/support/mocked-api.ts';
import { type RenderedApp, renderApp } from '../../../../../tests/support/render-app.tsx';
import { evidenceFieldsSchema } from '../../../../domain/demands/evidence.ts';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { paths } from '../../../shared/paths.ts';
import { evidenceRoute } from './queries.ts';

const address = (demand: string) => `${paths.demand(CAMPAIGN, demand)}?tab=evidence`;
const SENTENCES = address('proportional-sentences');
const panel = (name = 'Evidence') => screen.findByRole('region', { name });
const of = { campaign: CAMPAIGN, demand: 'proportional-sentences' };

async function fill({ user }: Pick<RenderedApp, 'user'>, fields: Record<string, string>): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog');
  for (const [label, text] of Object.entries(fields)) {
    const field = within(dialog).getByLabelText(label);
    await user.clear(field);
    await user.type(field, text);
  }
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  return dialog;
}

test('the letter’s own fact stands in the reader’s language, with source and date, counted in the tab', async () => {
  await renderApp({ path: SENTENCES, as: 'viewer', locale: 'pt' });
  const fact = await within(await panel('Evidência')).findByText(/219 mil presos federais/);
  expect(fact).toHaveAttribute('lang', 'pt');
  expect(screen.getByText(/Frenar la guerra contra las drogas: carta abierta .* · 19 de nov\. de 2013/)).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Evidência 1' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Adicionar|Editar|Remover/ })).toBeNull();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a translator adds a fact in one language, and who reads another sees it in that one', async () => {
  const app = await renderApp({ path: address('demilitarization'), as: 'translator' });
  expect(await within(await panel()).findByText('No evidence yet')).toBeVisible();
  await app.user.click(screen.getByRole('button', { name: 'Add a fact' }));
  const dialog = await fill(app, { Source: 'A report', 'Web address of the source (optional)': 'nowhere' });
  expect(within(dialog).getByText('Please write it in at least one language.')).toBeVisible();
  expect(within(dialog).getByText(/This is not a web address/)).toBeVisible();

  await fill(app, {
    'Fact in Español': 'Los ejércitos patrullan.',
    'Web address of the source (optional)': 'https://example.org/report',
    'Check again by (optional)': '2013-12-01',
  });
  const fact = await within(await panel()).findByText('Los ejércitos patrullan.');
  expect(fact).toHaveAttribute('lang', 'es');
  expect(screen.getByRole('link', { name: 'A report' })).toHaveAttribute('href', 'https://example.org/report');
  expect(screen.getByText('check again: was due by Dec 1, 2013')).toHaveAttribute('data-tone', 'ochre');
  expect(screen.getByText('not in English and Portuguese')).toBeVisible();

  await renderApp({ path: paths.overview(CAMPAIGN), as: 'translator', fresh: false });
  const task = await screen.findByRole('link', { name: /1 fact of demand 5 is due to be checked again Check/ });
  expect(task).toHaveAttribute('href', address('demilitarization'));
});

test('the second of two editors sees what stands and keeps what was typed', async () => {
  const app = await renderApp({ path: SENTENCES, as: 'organiser' });
  await app.user.click(await screen.findByRole('button', { name: /^Edit “The United States holds/ }));
  const [item] = (await unwrap(evidenceRoute.$get({ param: of }))).items;
  const json = evidenceFieldsSchema.parse({ fact: item?.fact, source: 'Their source' });
  await unwrap(evidenceRoute[':id'].$put({ param: { ...of, id: item?.id ?? '' }, json }, ifMatch(1)));

  const dialog = await fill(app, { Source: 'My source' });
  const alert = await within(dialog).findByText(/A colleague saved this meanwhile/);
  expect(alert).toBeVisible();
  expect(within(dialog).getByText(/Their source/)).toBeVisible();
  expect(within(dialog).getByLabelText('Source')).toHaveValue('My source');
  await app.user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(await panel()).findByText(/^My source/)).toBeVisible();
});

test('a fact is removed once it is confirmed', async () => {
  const { user } = await renderApp({ path: SENTENCES, as: 'translator' });
  await user.click(await screen.findByRole('button', { name: /^Remove “The United States holds/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  expect(await within(await panel()).findByText('No evidence yet')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('tab', { name: 'Evidence' })).toBeVisible());
});

test('a list that cannot be read says so and is tried again', async () => {
  server.use(
    http.get('*/demands/:demand/evidence', () => HttpResponse.json({ code: 'server.fault' }, { status: 500 }), {
      once: true,
    }),
  );
  const { user } = await renderApp({ path: SENTENCES, as: 'viewer' });
  await user.click(await within(await panel()).findByRole('button', { name: 'Try again' }));
  expect(await within(await panel()).findByText(/219,000 federal inmates/)).toBeVisible();
});

test('preamble and closing have no evidence', async () => {
  await renderApp({ path: address('preamble'), as: 'viewer' });
  expect(await screen.findByRole('tab', { name: 'Wording', selected: true })).toBeVisible();
  expect(screen.queryByRole('tab', { name: /Evidence/ })).toBeNull();
});
