import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const path = paths.audit(CAMPAIGN);

test('what was done stands there with who did it and what became of it', async () => {
  const { user } = await renderApp({ path: paths.team(CAMPAIGN) });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Role of Vera Mira' }), 'Organiser');
  await screen.findByText('Vera Mira is now Organiser.');
  await user.click(screen.getByRole('link', { name: 'Audit' }));
  const row = await screen.findByRole('row', { name: /Role changed/ });
  expect(row).toHaveTextContent('Alba Administra');
  const change = within(row).getByRole('row', { name: /role/ });
  expect(change).toHaveTextContent('Viewer');
  expect(change).toHaveTextContent('Organiser');
});

test('the filters stand in the address, and are read from it', async () => {
  const { user, address } = await renderApp({ path: `${path}?action=campaign.loaded` });
  expect(await screen.findByRole('rowheader', { name: 'Campaign loaded' })).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Letter saved');
  expect(await screen.findByText('No record fits')).toBeVisible();
  expect(address()).toBe(`${path}?action=letter.textSaved`);
  await user.click(screen.getByRole('button', { name: 'All records' }));
  expect(await screen.findByRole('rowheader', { name: 'Campaign loaded' })).toBeVisible();
  expect(address()).toBe(path);
});

test('typing a name filters once typing pauses', async () => {
  const { user, address } = await renderApp({ path });
  await user.type(await screen.findByRole('searchbox', { name: 'Who' }), 'nobody at all');
  expect(await screen.findByText('No record fits')).toBeVisible();
  await waitFor(() => expect(address()).toBe(`${path}?actor=nobody+at+all`));
});

test('the log is not for every role', async () => {
  await renderApp({ path, as: 'organiser' });
  expect(await screen.findByText(/Your role does not include this/)).toBeVisible();
});
