import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../../../../../tests/support/render-app.tsx';

const path = '/c/mispa-iv/signatories/verify';
const place = () => screen.findByText(/^\d+ of \d+$/);
const named = () => screen.findByRole('heading', { level: 3, name: /confirmed|pending/ });

test('the queue is gone through and seen to by keys alone', async () => {
  const { user, address } = await renderApp({ path, as: 'organiser' });
  const first = (await named()).textContent;
  const total = Number((await place()).textContent?.split(' ').at(-1));
  await user.keyboard('n');
  await waitFor(async () => expect((await place()).textContent).toBe(`2 of ${total}`));
  await waitFor(async () => expect((await named()).textContent).not.toBe(first));
  expect(address()).toContain('?at=');
  await user.keyboard('p');
  await waitFor(async () => expect((await named()).textContent).toBe(first));
  await user.keyboard('v');
  const dialog = await screen.findByRole('dialog', { name: /^Verify .*\?$/ });
  await user.click(within(dialog).getByRole('radio', { name: 'Spoke with the organisation' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(async () => expect((await place()).textContent).toBe(`2 of ${total}`));
  await waitFor(async () => expect((await named()).textContent).not.toBe(first));
  // The next one's name has the focus, for whoever goes on without looking.
  await waitFor(async () => expect(await named()).toHaveFocus());
});

test('typing a reason does not take another step, and rejecting needs one', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  await named();
  await user.keyboard('r');
  const dialog = await screen.findByRole('dialog', { name: /^Reject .*\?$/ });
  await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
  expect(await within(dialog).findByText('Please fill this in.')).toBeVisible();
  await user.type(within(dialog).getByRole('textbox', { name: /^Why/ }), 'navp');
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the keys can be switched off', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  await named();
  await user.click(screen.getByRole('switch', { name: 'Keys' }));
  await user.keyboard('v');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Keys' }));
});

test('filters live in the address, and nothing left is said plainly', async () => {
  await renderApp({ path: `${path}?country=ZW&identity=domain-matches`, as: 'organiser' });
  expect(await screen.findByText('Nothing like that waits to be verified')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Clear filters' })).toBeVisible();
});
