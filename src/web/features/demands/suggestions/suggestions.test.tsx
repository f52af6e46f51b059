import { cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../../tests/support/render-app.tsx';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { paths } from '../../../shared/paths.ts';
import { wordingRoute } from '../queries.ts';

const DEMAND = 'decriminalization';
const address = (search: string) => paths.demand(CAMPAIGN, DEMAND) + search;
const TAB = '?tab=suggestions&locale=en';

async function suggest(replacement: string, path = address(TAB)): Promise<void> {
  const { user } = await renderApp({ path, as: 'viewer' });
  await user.click((await screen.findAllByRole('button', { name: 'Suggest other words' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('option', { name: /^Stop treating/, selected: true })).toBeInTheDocument();
  const field = within(dialog).getByRole('textbox', { name: 'Should read' });
  await user.clear(field);
  await user.type(field, replacement);
  await user.type(within(dialog).getByRole('textbox', { name: 'Why (optional)' }), 'It reads better');
  await user.click(within(dialog).getByRole('button', { name: 'Send suggestion' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

const list = () => screen.findByRole('region', { name: 'Suggestions' });

test('a viewer suggests other words for a sentence, and an editor accepts them with credit in the history', async () => {
  await suggest('Stop treating drug use as a crime.');
  expect(await within(await list()).findByText('It reads better')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();

  cleanup();
  const { user } = await renderApp({ path: address(TAB), as: 'translator', fresh: false });
  expect(await screen.findByRole('tab', { name: 'Suggestions 1' })).toBeVisible();
  const shown = await list();
  expect((await within(shown).findAllByText(/removed/))[0]).toBeInTheDocument();
  await user.click(within(shown).getByRole('button', { name: 'Accept' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('textbox')).toHaveValue('Suggested by Vera Mira: It reads better');
  await user.click(within(dialog).getByRole('button', { name: 'Accept' }));
  expect(await within(shown).findByText(/Accepted by Teresa Traduce as version 2/)).toBeVisible();

  await user.click(screen.getByRole('tab', { name: 'History' }));
  const versions = await screen.findByRole('region', { name: 'Versions in English' });
  expect(await within(versions).findByText(/suggested by Vera Mira/)).toBeVisible();
});

test('what is selected in the text is the passage that is offered first', async () => {
  const { user } = await renderApp({ path: address('?locale=en'), as: 'viewer' });
  const words = await screen.findByText(/^Stop treating/);
  const node = words.firstChild as Text;
  const start = node.data.indexOf('drug use');
  getSelection()?.setBaseAndExtent(node, start, node, start + 'drug use'.length);
  const panel = words.closest('section') as HTMLElement;
  await user.click(within(panel).getByRole('button', { name: 'Suggest other words' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('option', { name: 'Selected: drug use', selected: true })).toBeInTheDocument();
  expect(within(dialog).getByRole('textbox', { name: 'Should read' })).toHaveValue('drug use');
  expect(within(dialog).getByRole('button', { name: 'Send suggestion' })).toBeDisabled();
});

test('a suggestion whose passage is gone says so, and can only be discussed or rejected', async () => {
  await suggest('Stop treating drug use as a crime.');
  const param = { campaign: CAMPAIGN, demand: DEMAND, locale: 'en' } as const;
  cleanup();
  await renderApp({ path: address(TAB), as: 'organiser', fresh: false });
  const json = { title: 'Other', body: 'Something else altogether.', reason: 'Clearer' };
  await unwrap(wordingRoute.$put({ param, json }, ifMatch(1)));
  cleanup();
  const { user } = await renderApp({ path: address(TAB), as: 'organiser', fresh: false });
  const shown = await list();
  expect(await within(shown).findByText('passage gone')).toBeVisible();
  expect(within(shown).queryByRole('button', { name: 'Accept' })).toBeNull();
  await user.click(within(shown).getByRole('button', { name: 'Comment' }));
  await user.type(within(shown).getByRole('textbox', { name: 'Your comment' }), 'We rewrote it all.');
  await user.click(within(shown).getByRole('button', { name: 'Add comment' }));
  expect(await within(shown).findByText('We rewrote it all.')).toBeVisible();

  await user.click(within(shown).getByRole('button', { name: 'Reject' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
  expect(within(dialog).getByRole('textbox')).toBeInvalid();
  await user.type(within(dialog).getByRole('textbox'), 'No longer fits');
  await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
  expect(await within(shown).findByText(/Rejected by Omar Organiza/)).toHaveTextContent('No longer fits');
});

test('the suggestions break no rule of axe', async () => {
  await suggest('Stop treating drug use as a crime.');
  await list();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
