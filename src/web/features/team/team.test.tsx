import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw/http';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { server } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const path = paths.team(CAMPAIGN);
const colleagues = () => screen.findByRole('table', { name: 'Colleagues' });

test('an administrator sees every colleague with address and role', async () => {
  await renderApp({ path });
  const table = within(await colleagues());
  expect(table.getByText('translator@desk.example')).toBeVisible();
  expect(table.getByRole('combobox', { name: 'Role of Omar Organiza' })).toHaveValue('organiser');
});

test('a viewer sees who is there, and neither addresses nor ways to change anything', async () => {
  await renderApp({ path, as: 'viewer' });
  const table = within(await colleagues());
  expect(table.getByText('Omar Organiza')).toBeVisible();
  expect(screen.queryByText(/@desk\.example/)).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Invite a colleague' })).toBeNull();
});

test('inviting shows the one-time link, and the invitation stands in the list', async () => {
  const { user } = await renderApp({ path });
  await user.click(await screen.findByRole('button', { name: 'Invite a colleague' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Invite a colleague' }));
  await user.type(dialog.getByRole('textbox', { name: 'E-mail address' }), 'nueva@desk.example');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Role' }), 'Translator');
  await user.click(dialog.getByRole('button', { name: 'Make the invitation' }));
  const made = within(await screen.findByRole('dialog', { name: 'The invitation is ready' }));
  expect(made.getByRole<HTMLInputElement>('textbox', { name: 'One-time link' }).value).toMatch(/\/invitation#.{20,}/);
  await user.click(made.getByRole('button', { name: 'Done' }));
  const open = within(await screen.findByRole('table', { name: 'Open invitations' }));
  expect(open.getByText('nueva@desk.example')).toBeVisible();
});

test('an invitation to somebody who has an account says so in the dialog', async () => {
  const { user } = await renderApp({ path });
  await user.click(await screen.findByRole('button', { name: 'Invite a colleague' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: 'E-mail address' }), 'viewer@desk.example{Enter}');
  expect(await dialog.findByRole('alert')).toHaveTextContent('An account with this e-mail address exists already.');
});

test('a role changes when another is chosen', async () => {
  const { user } = await renderApp({ path });
  const role = within(await colleagues()).getByRole('combobox', { name: 'Role of Vera Mira' });
  await user.selectOptions(role, 'Translator');
  expect(await screen.findByText('Vera Mira is now Translator.')).toBeVisible();
  await waitFor(() => expect(role).toHaveValue('translator'));
});

test('the last administrator stays one, and is told why', async () => {
  const { user } = await renderApp({ path });
  const role = within(await colleagues()).getByRole('combobox', { name: 'Role of Alba Administra' });
  await user.selectOptions(role, 'Viewer');
  expect(await screen.findByText(/This is the last administrator/)).toBeVisible();
  await waitFor(() => expect(role).toHaveValue('administrator'));
});

test('a colleague is removed only after a question', async () => {
  const { user } = await renderApp({ path });
  await user.click(await screen.findByRole('button', { name: 'Remove Vera Mira' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove Vera Mira?' }));
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Vera Mira no longer has an account.')).toBeVisible();
  expect(within(await colleagues()).queryByText('Vera Mira')).toBeNull();
});

test('a list that could not be had says so, never that there is nobody, and can be tried again', async () => {
  server.use(http.get(/\/api\/v1\/team$/, () => HttpResponse.error()));
  const { user } = await renderApp({ path });
  const [failed] = await screen.findAllByRole('alert');
  expect(failed).toHaveTextContent('The server could not be reached.');
  expect(screen.queryByText('No open invitations')).toBeNull();
  server.resetHandlers();
  await user.click((await screen.findAllByRole('button', { name: 'Try again' }))[0] ?? document.body);
  expect(await colleagues()).toBeVisible();
});
