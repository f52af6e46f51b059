import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anInvitation } from '../../../../tests/support/an-invitation.ts';
import { CAMPAIGN, COLLEAGUES, PASSWORD } from '../../../../tests/support/furnish.ts';
import { mockedApi } from '../../../../tests/support/mocked-api.ts';
import { type RenderedApp, renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const emailField = () => screen.findByRole('textbox', { name: 'E-mail address' });
const passwordField = () => screen.findByLabelText('Password');

async function signIn({ user }: RenderedApp, { email, password }: { email: string; password: string }) {
  await user.type(await emailField(), email);
  await user.type(await passwordField(), `${password}{Enter}`);
}

test('after signing in, one is where one wanted to be', async () => {
  const app = await renderApp({ path: paths.signIn(paths.team(CAMPAIGN)), as: null });
  await signIn(app, { email: COLLEAGUES.organiser.email, password: PASSWORD });
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(app.address()).toBe(paths.team(CAMPAIGN));
});

test('a link cannot send one to another site after signing in', async () => {
  const app = await renderApp({ path: paths.signIn('//evil.example/c'), as: null });
  await signIn(app, { email: COLLEAGUES.organiser.email, password: PASSWORD });
  await screen.findByRole('navigation', { name: 'Main' });
  expect(app.address()).toBe(paths.overview(CAMPAIGN));
});

test('a wrong password is told without saying which of the two was wrong', async () => {
  const app = await renderApp({ path: paths.signIn(), as: null });
  await signIn(app, { email: COLLEAGUES.viewer.email, password: 'not the right one' });
  expect(await screen.findByRole('alert')).toHaveTextContent('E-mail address and password do not match.');
});

test('an incomplete form is not sent; the first wrong field has the focus and says what it wants', async () => {
  const app = await renderApp({ path: paths.signIn(), as: null });
  await signIn(app, { email: 'nobody', password: 'x' });
  expect(await emailField()).toHaveFocus();
  expect(await emailField()).toBeInvalid();
  expect(await emailField()).toHaveAccessibleDescription(
    'This is not an e-mail address. Example: name@organisation.org',
  );
});

test('who is signed in already does not see the sign-in page', async () => {
  const { address } = await renderApp({ path: paths.signIn(paths.settings(CAMPAIGN)) });
  await screen.findByRole('navigation', { name: 'Main' });
  expect(address()).toBe(paths.settings(CAMPAIGN));
});

test('an invited colleague makes an account for the address that was invited', async () => {
  const path = await anInvitation(await mockedApi(null), { email: 'lucia@desk.example', role: 'translator' });
  const { user } = await renderApp({ path, as: null, fresh: false });
  expect(await screen.findByText(/invited as Translator/)).toBeVisible();
  expect(await emailField()).toHaveValue('lucia@desk.example');
  expect(await emailField()).toHaveAttribute('readonly');
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Lucía Prueba');
  await user.type(await passwordField(), 'una frase bastante larga{Enter}');
  expect((await screen.findAllByRole('button', { name: /^Account.*Lucía Prueba/ }))[0]).toBeVisible();
});

test('the first administrator also gives an address', async () => {
  const path = await anInvitation(await mockedApi(null), { email: null, role: 'administrator' });
  const { user } = await renderApp({ path, as: null, fresh: false });
  await user.type(await emailField(), 'first@desk.example');
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Primera');
  await user.type(await passwordField(), 'corta{Enter}');
  expect(await passwordField()).toHaveAccessibleDescription(/At least 12 characters, please\./);
});

test('a link that was used or made up says so', async () => {
  await renderApp({ path: `${paths.invitation()}#${'x'.repeat(43)}`, as: null });
  expect(await screen.findByText(/This invitation was used, withdrawn or has expired/)).toBeVisible();
});
