import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../paths.ts';

test('a filter is kept under a name, opened again, set anew and removed', async () => {
  const { user, address } = await renderApp({
    path: `${paths.signatories(CAMPAIGN)}?country=UY&sort=signedOn`,
    as: 'organiser',
  });
  await user.click(await screen.findByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save this view…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save this view' });
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('Please fill this in.')).toBeVisible();
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Uruguay by day');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved as “Uruguay by day”.')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(address()).not.toContain('country');
  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Uruguay by day' }));
  expect(address()).toContain('country=UY&sort=signedOn');

  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Change or remove views…' }));
  const manage = await screen.findByRole('dialog', { name: 'Saved views' });
  const name = await within(manage).findByRole('textbox', { name: 'Rename “Uruguay by day”' });
  await user.clear(name);
  await user.type(name, 'Uruguay');
  await user.click(within(manage).getByRole('button', { name: 'Save' }));
  await user.click(await within(manage).findByRole('button', { name: 'Remove “Uruguay”' }));
  const question = await screen.findByRole('dialog', { name: 'Remove “Uruguay”' });
  await user.click(within(question).getByRole('button', { name: 'Remove' }));
  expect(await within(manage).findByText(/No view saved yet/)).toBeVisible();
});
