import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aSignatory } from '../../../../tests/support/a-signatory.ts';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { mockedApi } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const path = paths.duplicates(CAMPAIGN);
const CENTRE = 'Centro Inventado de Muestras del Norte';

/** Two pairs: one in Peru, one in Bolivia. */
async function enterPairs(): Promise<void> {
  await mockedApi('organiser');
  for (const [name, country] of [
    [CENTRE, 'PE'],
    ['Centro Inventado de Muetsras del Norte', 'PE'],
    ['Red de Ensayos Ficticios', 'BO'],
    ['Red de Ensayos Ficticios, A.C.', 'BO'],
  ] as const) {
    const answer = await fetch(`/api/v1/campaigns/${CAMPAIGN}/signatories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aSignatory({ organization: { name, country } })),
    });
    expect(answer.status).toBe(201);
  }
}

const opened = () => renderApp({ path, as: 'organiser', fresh: false });
const openPair = (name: RegExp) => screen.findByRole('link', { name });

test('two entries are merged field by field, and one step undoes it', async () => {
  await enterPairs();
  const { user, address } = await opened();
  await user.click(await openPair(/Muetsras/));
  expect(address()).toContain('pair=');
  const pair = await screen.findByRole('region', { name: 'Side by side' });
  expect(await within(pair).findByText(/a slip of the pen/)).toBeVisible();
  const named = within(pair).getByRole('group', { name: 'Name' });
  await user.click(within(named).getByRole('radio', { name: new RegExp(CENTRE) }));
  await user.click(within(pair).getByRole('button', { name: /^Merge/ }));
  expect(
    await screen.findByText(`“Centro Inventado de Muetsras del Norte” was merged into “${CENTRE}”.`),
  ).toBeVisible();
  // The next pair is there already.
  expect(await screen.findByText('Red de Ensayos Ficticios, A.C.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(await screen.findByText(/^Undone: /)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'To the list' }));
  expect(await openPair(/Muetsras/)).toBeVisible();
});

test('the queue is gone through by keys alone', async () => {
  await enterPairs();
  const { user, address } = await opened();
  await user.click(await openPair(/Muetsras/));
  await screen.findByRole('region', { name: 'Side by side' });
  const first = address();
  await screen.findByRole('group', { name: 'Name' });
  await user.keyboard('s');
  await waitFor(() => expect(address()).not.toBe(first));
  await screen.findByText('Red de Ensayos Ficticios, A.C.');
  await user.keyboard('d');
  expect(await screen.findByText(/are not duplicates; they will not be asked about again/)).toBeVisible();
  await waitFor(() => expect(address()).toBe(first));
  await screen.findByRole('radio', { name: /Muetsras/ });
  await user.keyboard('m');
  expect(await screen.findByText(/was merged into/)).toBeVisible();
  expect(await screen.findByText('No pair waits')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Merged' }));
  await user.click(await screen.findByRole('button', { name: /^Undo the merge of/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/^Undone by/)).toBeVisible();
  expect(screen.getByText(/^Undone: /)).toBeVisible();
  expect(screen.queryByText(/was merged into/)).toBeNull();
});

test('what is chosen for a field changes by one key for the whole entry', async () => {
  await enterPairs();
  const { user } = await opened();
  await user.click(await openPair(/Muetsras/));
  const named = await screen.findByRole('group', { name: 'Name' });
  const [left, right] = within(named).getAllByRole('radio');
  await user.keyboard('2');
  expect(right).toBeChecked();
  await user.keyboard('1');
  expect(left).toBeChecked();
});

test('nothing to decide is said plainly, and the registry can be looked through', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  expect(await screen.findByText('No pair waits')).toBeVisible();
  expect(screen.getByText('The whole registry has not been looked through yet.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Look through it now' }));
  expect(await screen.findByText(/^Looked through all \d+ entries/, {}, { timeout: 20_000 })).toBeVisible();
}, 30_000);

test('a viewer has no such screen', async () => {
  await renderApp({ path, as: 'viewer' });
  expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Duplicates');
});
