import { and, desc, eq, isNull, min, sql } from 'drizzle-orm';
import type { LedgerQuery, LetterLedger, Sending } from '../../domain/deliveries/delivery.ts';
import { sendingPlanSchema } from '../../domain/deliveries/sending-plan.ts';
import { withoutAddresses } from '../../domain/deliveries/smtp-answer.ts';
import { Problem } from '../../domain/errors.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, deliveryEvent, deliveryMessage, letter, letterSending } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { type Reader, readLedger } from './read-ledger.ts';

/**
 * The ledger of one letter with how its sending stands.
 * @throws Problem `not.found`
 */
export async function readLetterLedger(
  { db, mailServer }: Pick<Ports, 'db' | 'mailServer'>,
  reader: Reader & { letterId: string },
  query: LedgerQuery,
): Promise<LetterLedger> {
  const [found] = await db
    .select({ letterState: letter.state, letterVersion: letter.version, title: letter.title })
    .from(letter)
    .where(and(eq(letter.id, reader.letterId), eq(letter.campaignId, reader.campaignId)));
  if (!found) throw new Problem('not.found');
  return {
    ...(await readLedger(db, reader, query)),
    ...found,
    sending: await readSending(db, reader.letterId),
    hasMailServer: mailServer !== undefined,
  };
}

async function readSending(db: Db, letterId: string): Promise<Sending | null> {
  const [row] = await db.select().from(letterSending).where(eq(letterSending.letterId, letterId));
  if (!row) return null;
  const queued = and(eq(delivery.letterId, letterId), eq(delivery.state, 'queued'), eq(delivery.channel, 'email'));
  const { nextAt, composing } = onlyRow(
    await db
      .select({
        nextAt: min(delivery.notBefore),
        composing: sql<number>`(count(*) FILTER (WHERE ${isNull(deliveryMessage.deliveryId)}))::int`,
      })
      .from(delivery)
      .leftJoin(deliveryMessage, eq(deliveryMessage.deliveryId, delivery.id))
      .where(queued),
  );
  const { state, startedByName, startedAt, endedAt, version } = row;
  return {
    ...{ state, startedByName, version, composing },
    plan: sendingPlanSchema.parse(row.plan),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
    haltedBy: state === 'paused' ? await readHalt(db, letterId) : null,
  };
}

/** What the mail server said when the house stopped, if nothing was handed over since. */
async function readHalt(db: Db, letterId: string): Promise<string | null> {
  const [last] = await db
    .select({ kind: deliveryEvent.kind, said: sql<string | null>`${deliveryEvent.detail} ->> 'said'` })
    .from(deliveryEvent)
    .innerJoin(delivery, eq(delivery.id, deliveryEvent.deliveryId))
    .where(
      and(
        eq(delivery.letterId, letterId),
        sql`${deliveryEvent.kind} IN ('halted', 'accepted', 'deferred', 'refused', 'uncertain')`,
      ),
    )
    .orderBy(desc(deliveryEvent.at), desc(deliveryEvent.id))
    .limit(1);
  return last?.kind === 'halted' ? withoutAddresses(last.said ?? '') : null;
}
