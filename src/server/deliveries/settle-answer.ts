import { and, eq, sql } from 'drizzle-orm';
import { retryAt } from '../../domain/deliveries/back-off.ts';
import type { DeliveryEventKind, SmtpLine } from '../../domain/deliveries/delivery.ts';
import { moveOf, statesFor } from '../../domain/deliveries/delivery-acts.ts';
import { nextMoment } from '../../domain/deliveries/sending-plan.ts';
import { type HandedOver, reasonOf, verdictOf } from '../../domain/deliveries/smtp-answer.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { delivery, letter, letterSending } from '../db/schema/index.ts';
import { tellTopic } from '../live/tell.ts';
import type { Ports } from '../ports.ts';
import type { Claimed } from './claim-next.ts';
import { endSendingIfDone } from './end-sending.ts';
import { markBounced } from './mark-bounced.ts';
import { writeEvent } from './write-event.ts';

type Row = typeof delivery.$inferSelect;
type Outcome = { kind: DeliveryEventKind; set: Partial<Row> };

/**
 * Writes down what came of handing a letter over: its state, its line in the ledger with the whole conversation, and what
 * follows for its sending. An answer that comes when the delivery was given up for uncertain is noted beside it, and no more.
 */
export async function settleAnswer(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  claimed: Claimed,
  ended: HandedOver & { conversation: SmtpLine[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const [row] = await tx.select().from(letter).where(eq(letter.id, claimed.letterId)).for('update');
    if (!row) return;
    const said = 'answer' in ended ? ended.answer.text : `(${ended.lost})`;
    const { kind, set } = outcomeOf(claimed, ended, at);
    const moved = await tx
      .update(delivery)
      .set({ ...set, serverSaid: said, version: sql`${delivery.version} + 1` })
      .where(and(eq(delivery.id, claimed.id), eq(delivery.state, 'handing'), eq(delivery.version, claimed.version)))
      .returning({ id: delivery.id });
    await writeEvent(tx, {
      ...{ deliveryId: claimed.id, at, said, conversation: ended.conversation },
      kind: moved.length > 0 ? kind : 'answeredLate',
    });
    if (moved.length > 0) {
      if (kind === 'halted') await halt(tx, row, at);
      if (kind === 'refused' && reasonOf(said) === 'mailboxUnknown')
        await markBounced(tx, claimed.officeId, claimed.address, at);
      await endSendingIfDone(tx, row, at);
    }
    await tellTopic(tx, claimed.campaignId, 'delivery');
  });
}

function outcomeOf({ attempts, plan, timeZone }: Claimed, ended: HandedOver, at: Date): Outcome {
  switch (verdictOf(ended)) {
    case 'sent':
      return { kind: 'accepted', set: { ...to('accept'), arrivedAt: at } };
    case 'refused':
      return { kind: 'refused', set: to('refuse') };
    case 'uncertain':
      return { kind: 'uncertain', set: to('lose') };
    case 'halt':
      // It is not the letter's fault, and the attempt was none.
      return { kind: 'halted', set: { ...to('defer'), attempts: attempts - 1, handedAt: null } };
    case 'later': {
      const again = retryAt(attempts, at);
      if (again === null) return { kind: 'gaveUp', set: to('refuse') };
      return { kind: 'deferred', set: { ...to('defer'), notBefore: nextMoment(plan, timeZone, again) } };
    }
  }
}

const to = (act: 'accept' | 'refuse' | 'lose' | 'defer'): Pick<Row, 'state'> => {
  const [from] = statesFor(act);
  const state = from && moveOf(act, from);
  if (!state) throw new TypeError('The table of deliveries has a hole');
  return { state };
};

/** The mail server does not want to hear us: going on would not help, and a person has to mend it. */
async function halt(tx: Tx, row: typeof letter.$inferSelect, at: Date): Promise<void> {
  const paused = await tx
    .update(letterSending)
    .set({ state: 'paused', version: sql`${letterSending.version} + 1` })
    .where(and(eq(letterSending.letterId, row.id), eq(letterSending.state, 'running')))
    .returning({ id: letterSending.letterId });
  if (paused.length === 0) return;
  await record(tx, {
    at,
    actor: null,
    campaignId: row.campaignId,
    action: 'letter.sendingPaused',
    subject: { type: 'letter', id: row.id, label: row.title },
    from: { sending: 'running' },
    to: { sending: 'paused' },
  });
}
