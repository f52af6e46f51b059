import { cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { eq } from 'drizzle-orm';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { aWording, reword } from '../../../../tests/support/approve-wording.ts';
import { CAMPAIGN, COLLEAGUES } from '../../../../tests/support/furnish.ts';
import { server } from '../../../../tests/support/mocked-api.ts';
import { type RenderOptions, renderApp } from '../../../../tests/support/render-app.tsx';
import { user as userTable } from '../../../server/db/schema/index.ts';
import { paths } from '../../shared/paths.ts';

const statement = paths.statement(CAMPAIGN);
const nextStatement = paths.nextStatement(CAMPAIGN);
const KEY = 'decriminalization';

/** Opens a page after something was written past the API; the organiser is a second administrator. */
async function openAfter(write: (db: Parameters<typeof reword>[0]) => Promise<unknown>, options: RenderOptions) {
  const { api } = await renderApp({ path: paths.settings(CAMPAIGN) });
  const { db } = api.ports;
  await db.update(userTable).set({ role: 'administrator' }).where(eq(userTable.email, COLLEAGUES.organiser.email));
  await write(db);
  cleanup();
  return renderApp({ ...options, fresh: false });
}

const panel = (name: string | RegExp) => screen.findByRole('region', { name });

async function expectAccessible() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}

test('the version in force stands with its hash, its languages and where each is read', async () => {
  await renderApp({ path: statement, as: 'viewer' });
  const inForce = await panel('Version 1 in force');
  expect(within(inForce).getByDisplayValue(/^[0-9a-f]{64}$/)).toBe(within(inForce).getByLabelText('Hash (SHA-256)'));
  expect(within(inForce).getByRole('link', { name: 'Read the public page in Español' })).toHaveAttribute(
    'href',
    '/s/mispa-iv/es',
  );
  expect(within(inForce).getByRole('link', { name: 'PDF in Português' })).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Statement v1' })).toBeVisible();
  await expectAccessible();
});

test('each version tells what it changed', async () => {
  const { user, address } = await renderApp({ path: statement, as: 'viewer' });
  await user.click(await screen.findByRole('button', { name: 'What changed in version 1' }));
  expect(await within(await panel('What changed in version 1')).findByText(/nothing before it/)).toBeVisible();
  expect(address()).toContain('version=1');
});

test('with nothing new there is nothing to publish, and viewers are told who publishes', async () => {
  await renderApp({ path: nextStatement, as: 'viewer' });
  expect(await screen.findByText('Nothing to publish')).toBeVisible();
  expect(screen.getByText(/Administrators publish/)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Publish' })).toBeNull();
  await expectAccessible();
});

test('a language that is not ready says why and leads to the wording', async () => {
  const write = (db: Parameters<typeof reword>[0]) =>
    aWording(db, { key: KEY, locale: 'es', title: 'Dos', body: 'Otro texto.' });
  await openAfter(write, { path: nextStatement });
  const languages = await panel('Languages');
  const reasons = await within(languages).findAllByRole('link', {
    name: 'Demand 4 does not follow the approved source',
  });
  expect(reasons[0]).toHaveAttribute('href', '/c/mispa-iv/demands/decriminalization?locale=en');
  expect(within(languages).getByRole('checkbox', { name: 'English' })).toBeDisabled();
  expect(within(languages).getByRole('checkbox', { name: 'Español' })).toBeChecked();
  expect(await screen.findByText('Languages that are left out from now on: English and Portuguese')).toBeVisible();
});

test('an editorial version is published once a reason is given', async () => {
  const { user, address } = await openAfter((db) => reword(db, KEY, 'Two'), { path: nextStatement });
  const changes = await panel('What changes');
  expect(await within(changes).findByText('Two en', { exact: false })).toBeVisible();
  const publish = await panel('Publish');
  await user.click(within(publish).getByRole('radio', { name: /Editorial/ }));
  await user.click(within(publish).getByRole('button', { name: 'Publish version 2' }));
  expect(within(publish).getByRole('textbox', { name: /Reason/ })).toBeInvalid();
  await user.type(within(publish).getByRole('textbox', { name: /Reason/ }), 'Typing errors');
  await user.click(within(publish).getByRole('button', { name: 'Publish version 2' }));
  expect(await panel('Version 2 in force')).toBeVisible();
  expect(address()).toBe(statement);
  expect(screen.getAllByText(/Typing errors/).length).toBeGreaterThan(0);
});

test('words that were approved in the meantime are shown before anything is published', async () => {
  const { user, api } = await openAfter((db) => reword(db, KEY, 'Two'), { path: nextStatement });
  const publish = await panel('Publish');
  await user.click(within(publish).getByRole('radio', { name: /Editorial/ }));
  await user.type(within(publish).getByRole('textbox', { name: /Reason/ }), 'Typing errors');
  await reword(api.ports.db, KEY, 'Three');
  await user.click(within(publish).getByRole('button', { name: 'Publish version 2' }));
  expect(await within(publish).findByRole('alert')).toHaveTextContent(/newer version/);
  expect(await within(await panel('What changes')).findByText('Three en', { exact: false })).toBeVisible();
  expect(within(publish).getByRole('textbox', { name: /Reason/ })).toHaveValue('Typing errors');
});

test('a material version goes to a second administrator with its round, who reads it all and approves', async () => {
  const first = await openAfter((db) => reword(db, KEY, 'Two'), { path: nextStatement });
  const publish = await panel('Publish');
  expect(within(publish).getByRole('radio', { name: /Material/ })).toBeChecked();
  expect(within(publish).getByDisplayValue(/Su organización firmó «Frenar la guerra/)).toBeVisible();
  await expectAccessible();
  await first.user.type(within(publish).getByRole('textbox', { name: /Reason/ }), 'A demand says more');
  // The clock of the form is the browser's; that of the API stands in 2013, so any day of ours is still to come.
  await first.user.click(within(publish).getByRole('button', { name: 'Send to a second administrator' }));
  const mine = await panel('Version 2 waits for approval');
  expect(within(mine).getByText(/another administrator has to approve it/)).toBeVisible();
  expect(await within(mine).findByRole('button', { name: 'Withdraw' })).toBeVisible();
  expect(within(mine).queryByRole('button', { name: 'Approve and publish' })).toBeNull();

  cleanup();
  const second = await renderApp({ path: paths.overview(CAMPAIGN), as: 'organiser', fresh: false });
  await second.user.click(await screen.findByRole('link', { name: /waits for your approval: number 2/ }));
  const theirs = await panel('Version 2 waits for approval');
  expect(await within(theirs).findByText(/Reason: A demand says more/)).toBeVisible();
  expect(within(theirs).getByText('leaves the list of signatories')).toBeVisible();
  await second.user.click(within(theirs).getByRole('button', { name: 'Approve and publish' }));
  await second.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Publish' }));
  expect(await panel('Version 2 in force')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('region', { name: /waits for approval/ })).toBeNull());
});

test('a proposal is refused with a reason, which stays on record', async () => {
  const first = await openAfter((db) => reword(db, KEY, 'Two'), { path: nextStatement });
  const publish = await panel('Publish');
  await first.user.type(within(publish).getByRole('textbox', { name: /Reason/ }), 'A demand says more');
  await first.user.click(within(publish).getByRole('button', { name: 'Send to a second administrator' }));
  await panel('Version 2 waits for approval');
  cleanup();
  const { user } = await renderApp({ path: statement, as: 'organiser', fresh: false });
  await user.click(await screen.findByRole('button', { name: 'Refuse' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Not agreed yet');
  await user.click(within(dialog).getByRole('button', { name: 'Refuse' }));
  expect(await within(await panel('Proposals that were not published')).findByText('Not agreed yet')).toBeVisible();
});

test('versions that cannot be fetched are told, with a way to try again', async () => {
  server.use(http.get(/statement\/versions$/, () => HttpResponse.error()));
  await renderApp({ path: statement, as: 'viewer' });
  expect((await screen.findAllByRole('button', { name: 'Try again' })).length).toBeGreaterThan(0);
});
