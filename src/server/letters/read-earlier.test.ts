import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { CAMPAIGN } from '../../../tests/support/furnish.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { DeliveryState } from '../../domain/deliveries/delivery-state.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, delivery, deliveryReply, letter, letterRecipient, office } from '../db/schema/index.ts';
import { readEarlier } from './read-earlier.ts';

let house: TestApp;
let scope: { id: string; parent: string };
beforeEach(async () => {
  house = await testApp();
  const { id } = onlyRow(await house.db.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  const sent = onlyRow(await house.db.select({ id: letter.id }).from(letter).where(eq(letter.campaignId, id)));
  scope = { id, parent: sent.id };
});

const officeOf = async (country: string) =>
  onlyRow(
    await house.db
      .select()
      .from(office)
      .where(and(eq(office.campaignId, scope.id), eq(office.country, country))),
  );

async function delivered(country: string, state: DeliveryState, to = officeOf(country)): Promise<string> {
  const { id: officeId } = await to;
  const created = { campaignId: scope.id, letterId: scope.parent, officeId, channel: 'email', locale: 'es' } as const;
  const at = new Date('2013-11-19T12:00:00Z');
  return onlyRow(
    await house.db
      .insert(delivery)
      .values({ ...created, state, createdAt: at })
      .returning({ id: delivery.id }),
  ).id;
}

async function outcomeFor(country: string) {
  const earlier = await readEarlier(house.db, scope.id, scope.parent);
  const { id } = await officeOf(country);
  return earlier?.reached.find(({ officeId }) => officeId === id);
}

describe('the letter before', () => {
  it('reached every office it was addressed to, where no delivery says otherwise', async () => {
    const earlier = await readEarlier(house.db, scope.id, scope.parent);
    expect(earlier).toMatchObject({ sentOn: '2013-11-19', reference: null });
    expect(earlier?.reached).toHaveLength(20);
    await delivered('UY', 'sent');
    await delivered('AR', 'bounced');
    expect(await outcomeFor('UY')).toMatchObject({ answer: null });
    expect(await outcomeFor('AR')).toBeUndefined();
  });

  it('has each office’s last reply', async () => {
    const deliveryId = await delivered('UY', 'sent');
    const reply = { deliveryId, summary: '', recordedByName: 'Test', recordedAt: new Date('2013-12-05T12:00:00Z') };
    await house.db.insert(deliveryReply).values([
      { ...reply, receivedOn: '2013-12-04', outcome: 'meeting' },
      { ...reply, receivedOn: '2013-11-30', outcome: 'acknowledged' },
    ]);
    expect(await outcomeFor('UY')).toMatchObject({ answer: { outcome: 'meeting', on: '2013-12-04' } });
    expect(await outcomeFor('AR')).toMatchObject({ answer: null });
  });

  it('of another campaign counts for the same post in this one', async () => {
    const { id: otherId, ...uruguay } = await officeOf('UY');
    const before = onlyRow(await house.db.select().from(campaign).where(eq(campaign.slug, 'oas-antigua-2013')));
    const theirs = onlyRow(
      await house.db
        .insert(office)
        .values({ ...uruguay, campaignId: before.id })
        .returning(),
    );
    await house.db.delete(letterRecipient).where(eq(letterRecipient.letterId, scope.parent));
    await house.db.insert(letterRecipient).values({ letterId: scope.parent, officeId: theirs.id });
    const earlier = await readEarlier(house.db, scope.id, scope.parent);
    expect(earlier?.reached).toEqual([{ officeId: otherId, answer: null }]);
  });
});
