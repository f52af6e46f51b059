import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { AT_ONCE } from '../../../../tests/support/a-sending.ts';
import { CAMPAIGN, TODAY } from '../../../../tests/support/furnish.ts';
import { mockedApi } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import type { Role } from '../../../domain/access/roles.ts';
import type { DeliveryState } from '../../../domain/deliveries/delivery-state.ts';
import type { LetterState } from '../../../domain/letters/letter-state.ts';
import { onlyRow } from '../../../server/db/rows.ts';
import { campaign, delivery, letter, letterRecipient, letterSending, office } from '../../../server/db/schema/index.ts';
import { paths } from '../../shared/paths.ts';

const STATES: readonly DeliveryState[] = ['sent', 'queued', 'refused', 'uncertain'];

/** A letter that is going out, with an office in each of these states. */
async function openLetter(as: Role, state: LetterState = 'sending') {
  const { ports } = await mockedApi(as);
  const { db } = ports;
  const { id: campaignId } = onlyRow(await db.select().from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  const [at, name] = [TODAY, 'Omar Organiza'];
  const { id: letterId } = onlyRow(
    await db
      .insert(letter)
      .values({ campaignId, title: 'Carta de prueba', state, createdByName: name, createdAt: at, updatedAt: at })
      .returning(),
  );
  const offices = await db.select().from(office).where(eq(office.campaignId, campaignId)).limit(STATES.length);
  await db.insert(letterRecipient).values(offices.map(({ id: officeId }) => ({ letterId, officeId })));
  if (state === 'sending') {
    await db
      .insert(letterSending)
      .values({ letterId, state: 'running', plan: AT_ONCE, startedByName: name, startedAt: at });
    await db.insert(delivery).values(
      offices.map(({ id: officeId }, index) => ({
        ...{ campaignId, letterId, officeId, channel: 'email' as const, locale: 'es' as const, createdAt: at },
        ...{ address: `despacho-${index}@office.example`, messageId: `<${index}@desk.example>` },
        state: STATES[index] ?? 'queued',
        serverSaid: index === 2 ? '550 5.1.1 <despacho-2@office.example> unknown' : '',
        ...(index === 1 ? { notBefore: at } : { handedAt: at }),
      })),
    );
  }
  const opened = await renderApp({ path: paths.letterDeliveries(CAMPAIGN, letterId), as, fresh: false });
  return { db, letterId, ...opened };
}

async function expectAccessible() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}

test('what is uncertain comes first, with what to do, and a person settles it', async () => {
  const { user, db, letterId, address } = await openLetter('organiser');
  const ledger = await screen.findByRole('region', { name: 'Ledger' });
  expect(await screen.findByText('1 letter is uncertain')).toBeVisible();
  const [first] = within(within(ledger).getByRole('table')).getAllByRole('row').slice(1);
  expect(first).toHaveTextContent('Uncertain');
  await expectAccessible();
  await user.click(within(first ?? ledger).getByRole('button'));
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('Did it arrive?')).toBeVisible();
  expect(within(drawer).getAllByText('<3@desk.example>').length).toBeGreaterThan(0);
  expect(address()).toContain('open=');
  await expectAccessible();
  await user.click(within(drawer).getByRole('button', { name: 'It arrived' }));
  await user.click(
    within(await screen.findByRole('dialog', { name: 'It arrived?' })).getByRole('button', { name: 'It arrived' }),
  );
  await waitFor(async () => {
    const left = await db
      .select()
      .from(delivery)
      .where(and(eq(delivery.letterId, letterId), eq(delivery.state, 'uncertain')));
    expect(left).toEqual([]);
  });
});

test('the ledger is filtered in the address, and pausing asks first', async () => {
  const { user, address } = await openLetter('organiser');
  await user.selectOptions(await screen.findByLabelText('State'), 'refused');
  await waitFor(() => expect(address()).toContain('state=refused'));
  expect(await screen.findByText(/550 5\.1\.1/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Pause' }));
  expect(await screen.findByText(/^Paused\./)).toBeVisible();
});

test('whoever only looks on sees no address and nothing to press', async () => {
  await openLetter('viewer');
  expect(await screen.findByText('550 5.1.1 <…@…> unknown')).toBeVisible();
  expect(document.body.textContent).not.toContain('@office.example');
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
});

test('an approved letter offers its plan, and what keeps it from going', async () => {
  const { user } = await openLetter('organiser', 'approved');
  await user.click(await screen.findByRole('button', { name: 'Send the letter…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Send the letter' });
  expect(await within(dialog).findByText('To mend before it can go')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Send now' })).toBeDisabled();
  expect(within(dialog).getByLabelText('Letters an hour')).toHaveValue(60);
  await expectAccessible();
});

test('an answer to a letter of long ago is written down where no delivery was kept', async () => {
  const { ports } = await mockedApi('organiser');
  const { id: campaignId } = onlyRow(await ports.db.select().from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  const old = onlyRow(
    await ports.db
      .select()
      .from(letter)
      .where(and(eq(letter.campaignId, campaignId), eq(letter.state, 'sent'))),
  );
  const { user } = await renderApp({ path: paths.letterDeliveries(CAMPAIGN, old.id), as: 'organiser', fresh: false });
  expect(await screen.findByText(/before deliveries were kept/)).toBeVisible();
  const ledger = screen.getByRole('region', { name: 'Ledger' });
  const [first] = within(within(ledger).getByRole('table')).getAllByRole('row').slice(1);
  await user.click(within(first ?? ledger).getByRole('button'));
  await user.click(await screen.findByRole('button', { name: 'Answer…' }));
  const dialog = await screen.findByRole('dialog', { name: 'What the office answered' });
  await user.type(within(dialog).getByLabelText('What it says'), 'Ofrece una reunión.');
  await user.selectOptions(within(dialog).getByLabelText('Answer'), 'meeting');
  const day = within(dialog).getByLabelText('Answered on');
  await user.clear(day);
  await user.type(day, '2013-12-20');
  await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
  expect(await screen.findByText('Ofrece una reunión.')).toBeVisible();
  const { outcome } = onlyRow(await ports.db.query.deliveryReply.findMany());
  expect(outcome).toBe('meeting');
});
