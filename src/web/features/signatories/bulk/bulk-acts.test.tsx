import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../../tests/support/render-app.tsx';
import { paths } from '../../../shared/paths.ts';

const path = paths.signatories(CAMPAIGN);

test('picked signatories are tagged after a count of what would change, and the act is taken back', async () => {
  const { user, address } = await renderApp({ path, as: 'organiser' });
  await user.click(await screen.findByRole('checkbox', { name: 'Pick Dejusticia' }));
  await user.click(screen.getByRole('checkbox', { name: 'Pick Conectas Direitos Humanos' }));
  expect(screen.getByText('2 picked')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Act on these' }));
  const dialog = await screen.findByRole('dialog', { name: 'Act on many' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Tag' }), 'to call');
  expect(await within(dialog).findByText('2 of 2 would change')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(address()).toBe(paths.bulkActs(CAMPAIGN)));
  const act = await screen.findByRole('region', { name: 'Tag: to call' });
  await waitFor(() => expect(within(act).getByText('done')).toBeVisible(), { timeout: 5000 });
  await user.click(within(act).getByRole('button', { name: 'Undo' }));
  const sure = await screen.findByRole('dialog', { name: 'Undo “Tag: to call”?' });
  await user.click(within(sure).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(within(act).getByText('undone')).toBeVisible(), { timeout: 5000 });
  expect(within(act).getByText('2 put back as they were')).toBeVisible();
});

test('what would change nothing cannot be started', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  await user.click(await screen.findByRole('checkbox', { name: 'Pick Dejusticia' }));
  await user.click(screen.getByRole('button', { name: 'Act on these' }));
  const dialog = await screen.findByRole('dialog', { name: 'Act on many' });
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'What to do' }), 'Assign to a colleague');
  expect(await within(dialog).findByText('0 of 1 would change')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Start' })).toBeDisabled();
});

test('a whole filter is acted on, but never the whole list', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  await screen.findByRole('checkbox', { name: 'Pick Dejusticia' });
  expect(screen.queryByRole('button', { name: /^Act on/ })).toBeNull();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'dejusticia');
  await user.click(await screen.findByRole('button', { name: 'Act on the one that matches' }));
  const dialog = await screen.findByRole('dialog', { name: 'Act on many' });
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'What to do' }), 'Verify');
  expect(await within(dialog).findByText('1 of 1 would change')).toBeVisible();
});

test('a viewer is not offered it', async () => {
  await renderApp({ path, as: 'viewer' });
  expect(await screen.findByRole('link', { name: 'Dejusticia' })).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
