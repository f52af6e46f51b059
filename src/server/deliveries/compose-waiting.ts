import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { canActOn, statesFor } from '../../domain/deliveries/delivery-acts.ts';
import { sha256OfBytes } from '../../domain/sha256.ts';
import { campaign, delivery, deliveryMessage, letterSending } from '../db/schema/index.ts';
import { tellTopic } from '../live/tell.ts';
import { mailFrom } from '../mail/mail-from.ts';
import type { Ports } from '../ports.ts';
import { type Compose, type ComposeNeeds, compose as composeLetter } from './composer.ts';
import { writeEvent } from './write-event.ts';

type Needs = ComposeNeeds & Pick<Ports, 'signMail'>;

/** How many messages between two signs of life to the open screens. */
const TOLD_EVERY = 20;

/**
 * Makes the messages of a letter that have none yet: the very bytes that will be handed to the mail server, signed where
 * a key is configured. Whatever kills it, the next call goes on; what was made stays as it is.
 * @throws Problem where documents cannot be made here
 */
export async function composeWaiting(ports: Needs, letterId: string, compose: Compose = composeLetter): Promise<void> {
  const { db } = ports;
  const waiting = await db
    .select({ id: delivery.id, campaignId: delivery.campaignId })
    .from(delivery)
    .innerJoin(letterSending, eq(letterSending.letterId, delivery.letterId))
    .leftJoin(deliveryMessage, eq(deliveryMessage.deliveryId, delivery.id))
    .where(
      and(
        eq(delivery.letterId, letterId),
        eq(delivery.channel, 'email'),
        sql`${delivery.state} IN (${sql.join(
          statesFor('claim').map((state) => sql`${state}`),
          sql`, `,
        )})`,
        isNull(deliveryMessage.deliveryId),
      ),
    )
    .orderBy(asc(delivery.notBefore), asc(delivery.id));
  for (const [done, { id, campaignId }] of waiting.entries()) {
    await composeOne(ports, id, compose);
    if (done % TOLD_EVERY === TOLD_EVERY - 1 || done === waiting.length - 1)
      await tellTopic(db, campaignId, 'delivery');
  }
}

async function composeOne(ports: Needs, deliveryId: string, compose: Compose): Promise<void> {
  const { db, now, settings, signMail } = ports;
  const [found] = await db
    .select({ delivery, slug: campaign.slug })
    .from(delivery)
    .innerJoin(campaign, eq(campaign.id, delivery.campaignId))
    .where(eq(delivery.id, deliveryId));
  if (!found || !canActOn('claim', found.delivery.state) || found.delivery.messageId === null) return;
  const { campaignId, letterId, officeId, address: to, messageId, notBefore, version } = found.delivery;
  const at = now();
  const made = await compose(ports, {
    ...{ campaign: { id: campaignId, slug: found.slug }, letterId, officeId, to, messageId },
    from: mailFrom(settings),
    // The moment for which it is planned, should that lie ahead: nobody is written to from the past.
    date: notBefore !== null && notBefore > at ? notBefore : at,
  });
  const eml = signMail ? await signMail(made.eml) : made.eml;
  await db.transaction(async (tx) => {
    const moved = await tx
      .update(delivery)
      .set({ letterHash: made.letterHash, pdfHash: made.pdfHash, version: sql`${delivery.version} + 1` })
      // Whoever cancelled it, or changed where it goes, meanwhile was faster.
      .where(and(eq(delivery.id, deliveryId), eq(delivery.version, version)))
      .returning({ id: delivery.id });
    if (moved.length === 0) return;
    await tx.insert(deliveryMessage).values({ deliveryId, eml, sha256: sha256OfBytes(eml) });
    await writeEvent(tx, { deliveryId, kind: 'composed', at });
  });
}
