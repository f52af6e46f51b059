import { cleanup, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { mockedApi } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { aRoundPlan, publishVersion } from '../../../../tests/support/statements.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { askSignatories } from '../../../server/consent/ask-signatories.ts';
import { paths } from '../../shared/paths.ts';

/** Opens the page of a round that has asked everybody: fourteen signatories, none of which has an address. */
async function openRound(as: Role = 'organiser') {
  const { ports } = await mockedApi(as);
  const { roundId } = await publishVersion(ports, 'material', { plan: aRoundPlan() });
  await askSignatories(ports, roundId);
  return { roundId, ...(await renderApp({ path: paths.consentRound(CAMPAIGN, roundId), as, fresh: false })) };
}

async function expectAccessible() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}

test('before there is a second meaning the room says why it is empty', async () => {
  await renderApp({ path: paths.consent(CAMPAIGN), as: 'viewer' });
  expect(await screen.findByText('Nobody had to be asked yet')).toBeVisible();
  await expectAccessible();
});

test('a round tells how far it is, on what terms, in whose words, and who has to be asked by other means', async () => {
  const { user, address, roundId } = await openRound('viewer');
  expect(await screen.findByRole('heading', { name: 'Consent to version 2', level: 1 })).toBeVisible();
  const answers = screen.getByRole('region', { name: 'Answers' });
  expect(within(answers).getByRole('link', { name: /awaiting 14/ })).toBeVisible();
  const terms = screen.getByRole('region', { name: 'Terms' });
  expect(terms).toHaveTextContent('28 days left');
  expect(terms).toHaveTextContent('the signatory leaves the list');
  expect(terms).toHaveTextContent('14 days before and 3 days before');
  expect(screen.getByText('La cuarta demanda dice más que antes.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  await user.click(await screen.findByRole('checkbox', { name: /Without an address/ }));
  await waitFor(() => expect(address()).toBe(`${paths.consentRound(CAMPAIGN, roundId)}?without=address`));
  expect((await screen.findAllByText('no address')).length).toBe(14);
  await user.click(within(answers).getByRole('link', { name: /declined 0/ }));
  expect(await screen.findByText('Nobody here is like that')).toBeVisible();
  await expectAccessible();
});

test('a round is paused and resumed, and its deadline put off', async () => {
  const { user } = await openRound();
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Pause' }));
  expect(await screen.findByText('paused')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Resume' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Resume' }));
  expect(await screen.findByText('open')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Put the deadline off' }));
  const dialog = await screen.findByRole('dialog');
  const field = within(dialog).getByLabelText(/Deadline/);
  expect(field).toHaveValue('2014-01-27');
  await user.clear(field);
  await user.type(field, '2014-01-10');
  await user.click(within(dialog).getByRole('button', { name: 'Put off' }));
  expect(await within(dialog).findByText(/A deadline can only be put off/)).toBeVisible();
  await user.clear(field);
  await user.type(field, '2014-02-02');
  await user.click(within(dialog).getByRole('button', { name: 'Put off' }));
  expect(await screen.findByText('41 days left')).toBeVisible();
});

test('an answer by telephone is recorded at the signatory and counts in the round', async () => {
  const { user, roundId } = await openRound();
  await user.click(await screen.findByRole('link', { name: 'Dejusticia' }));
  const card = await screen.findByRole('dialog', { name: 'Dejusticia' });
  expect(await within(card).findByText('awaited for version 2')).toBeVisible();
  await user.click(within(card).getByRole('button', { name: 'Record an answer' }));
  const dialog = await screen.findByRole('dialog', { name: 'What did Dejusticia answer?' });
  await user.click(within(dialog).getByRole('button', { name: 'Record' }));
  expect(within(dialog).getByText('Choose what it answered.')).toBeVisible();
  await user.click(within(dialog).getByRole('radio', { name: 'It renews, with reservations' }));
  await user.click(within(dialog).getByRole('button', { name: 'Record' }));
  expect(within(dialog).getByRole('alert')).toHaveTextContent('Tick at least one demand.');
  await user.click(within(dialog).getByRole('checkbox', { name: /^4 · / }));
  await user.type(within(dialog).getByRole('textbox', { name: /Why \(optional\)/ }), 'Not before our assembly');
  await expectAccessible();
  await user.click(within(dialog).getByRole('button', { name: 'Record' }));
  expect(await within(card).findByText(/consent renewed/)).toBeVisible();
  expect(within(card).getByText('Not before our assembly', { selector: 'q' })).toBeVisible();
  await waitFor(() => expect(within(card).queryByRole('button', { name: 'Record an answer' })).toBeNull());
  cleanup();
  await renderApp({ path: paths.consentRound(CAMPAIGN, roundId), as: 'organiser', fresh: false });
  expect(await screen.findByRole('link', { name: /with reservations 1/ })).toBeVisible();
  expect(await screen.findByText('written down by Omar Organiza')).toBeVisible();
});
