import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const navigation = () => screen.findByRole('navigation', { name: 'Main' });

test('an administrator finds every room of the campaign', async () => {
  await renderApp({ path: paths.settings(CAMPAIGN) });
  const links = within(await navigation()).getAllByRole('link');
  // The number of the version in force comes when it is known.
  expect(links.map((link) => link.textContent?.replace(/\s*(v\d+)?$/, ''))).toEqual([
    'Overview',
    'Demands',
    'Statement',
    'Signatories',
    'Organisations',
    'Officials',
    'Letters',
    'Team',
    'Audit',
    'Settings',
    '43rd OAS General Assembly',
  ]);
});

test('a viewer is not offered the audit log', async () => {
  await renderApp({ path: paths.settings(CAMPAIGN), as: 'viewer' });
  expect(within(await navigation()).queryByRole('link', { name: 'Audit' })).toBeNull();
});

test('who is not signed in is asked to, and the way back is kept', async () => {
  const { address } = await renderApp({ path: `${paths.audit(CAMPAIGN)}?page=2`, as: null });
  await screen.findByRole('heading', { level: 1 });
  expect(address()).toBe(paths.signIn(`${paths.audit(CAMPAIGN)}?page=2`));
});

test('an address that is not there says so inside the navigation', async () => {
  await renderApp({ path: `${paths.overview(CAMPAIGN)}/nonsense` });
  expect(await screen.findByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
  expect(await navigation()).toBeVisible();
});

test('a campaign that is not there says so', async () => {
  await renderApp({ path: paths.overview('no-such-campaign') });
  expect(await screen.findByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
});

test('the front door leads to the current campaign', async () => {
  const { address } = await renderApp({ path: paths.home() });
  await navigation();
  expect(address()).toBe(paths.overview(CAMPAIGN));
});

test('after navigating, focus stands on the heading of the new page', async () => {
  const { user } = await renderApp({ path: paths.team(CAMPAIGN) });
  await user.click(within(await navigation()).getByRole('link', { name: 'Settings' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus();
});

test('the language of the interface changes at once', async () => {
  const { user } = await renderApp({ path: paths.team(CAMPAIGN) });
  await user.click((await screen.findAllByRole('button', { name: /^Account.*Alba/ }))[0] ?? document.body);
  await user.click(await screen.findByRole('menuitemradio', { name: 'Español' }));
  expect(await screen.findByRole('navigation', { name: 'Principal' })).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'es');
});

test('signing out leads to the sign-in page', async () => {
  const { user, address } = await renderApp({ path: paths.team(CAMPAIGN) });
  await user.click((await screen.findAllByRole('button', { name: /^Account.*Alba/ }))[0] ?? document.body);
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  await screen.findByRole('heading', { level: 1, name: /sign.in/i });
  expect(address()).toBe(paths.signIn());
});
