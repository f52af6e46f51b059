import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CAMPAIGN, PASSWORD } from '../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const path = paths.settings(CAMPAIGN);

test('a new name stands in the navigation once it is saved', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Omar Nuevo{Enter}');
  expect(await screen.findByText('Saved.')).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Account.*Omar Nuevo/ })[0]).toBeVisible();
});

test('an empty name is asked for in the words of the language', async () => {
  const { user } = await renderApp({ path, as: 'organiser', locale: 'es' });
  const name = await screen.findByRole('textbox', { name: 'Nombre' });
  await user.clear(name);
  await user.type(name, '{Enter}');
  expect(name).toHaveAccessibleDescription('Complete este campo.');
});

test('a password changes only with the current one', async () => {
  const { user } = await renderApp({ path, as: 'translator' });
  const current = await screen.findByLabelText('Current password');
  await user.type(current, 'guessed wrongly');
  await user.type(screen.getByLabelText('New password'), 'a new and longer phrase{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('The current password is not right.');
  await user.clear(current);
  await user.type(current, `${PASSWORD}{Enter}`);
  expect(await screen.findByText(/The password was changed/)).toBeVisible();
  expect(current).toHaveValue('');
});

test('one’s sessions are listed, the present one marked and not offered to be ended', async () => {
  await renderApp({ path, as: 'viewer' });
  const sessions = within(await screen.findByRole('table', { name: 'Sessions' }));
  expect(sessions.getByText('this one')).toBeVisible();
  expect(sessions.queryByRole('button')).toBeNull();
});

test('only administrators see the outbox', async () => {
  await renderApp({ path, as: 'organiser' });
  await screen.findByRole('heading', { name: 'Sessions' });
  expect(screen.queryByRole('heading', { name: 'Outbox' })).toBeNull();
});

test('an outbox without mails says so', async () => {
  await renderApp({ path });
  expect(await screen.findByText('No mail yet')).toBeVisible();
});
