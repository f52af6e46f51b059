import { and, eq, sql } from 'drizzle-orm';
import { statesFor } from '../../domain/deliveries/delivery-acts.ts';
import { nextMoment, type SendingPlan } from '../../domain/deliveries/sending-plan.ts';
import { timeZoneOf } from '../../domain/officials/time-zone.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { delivery } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { writeEvent } from './write-event.ts';

/** A delivery that this process, and no other, is about to hand to the mail server. */
export interface Claimed {
  id: string;
  letterId: string;
  campaignId: string;
  officeId: string;
  address: string;
  timeZone: string;
  plan: SendingPlan;
  eml: Uint8Array;
  /** Including this one. */
  attempts: number;
  /** Of the row as this process left it: whoever changed it since has taken it away. */
  version: number;
}

/** House-wide: rates hold over all letters and all server processes, so claims are made one at a time. They are short. */
const CLAIM_LOCK = 7_401_310;
const HOUR_MS = 3_600_000;

/**
 * Claims the next delivery that is due and within the rates: `handing`, committed before anybody speaks with the mail
 * server. Its own lock is taken in `held`, the caller's transaction, before that; it says that somebody is at work on it.
 */
export async function claimNext({ db, now }: Pick<Ports, 'db' | 'now'>, held: Tx): Promise<Claimed | undefined> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${CLAIM_LOCK})`);
    for (;;) {
      const at = now();
      const due = await findDue(tx, at);
      if (!due) return undefined;
      const may = nextMoment(due.plan, timeZoneOf(due), at);
      if (may > at) {
        await tx.update(delivery).set({ notBefore: may }).where(eq(delivery.id, due.id));
        continue;
      }
      if (!(await lockInHand(held, due.id))) return undefined;
      const attempts = due.attempts + 1;
      await tx
        .update(delivery)
        .set({ state: 'handing', attempts, handedAt: null, version: due.version + 1 })
        .where(and(eq(delivery.id, due.id), eq(delivery.state, 'queued')));
      await writeEvent(tx, { deliveryId: due.id, kind: 'handing', at });
      return { ...due, attempts, version: due.version + 1, timeZone: timeZoneOf(due) };
    }
  });
}

/**
 * Writes down that the mail server is about to get the letter, committed before its first byte.
 * @throws Error when somebody else has taken the delivery away meanwhile; then the server must not get it
 */
export async function noteHandedOver({ db, now }: Pick<Ports, 'db' | 'now'>, claimed: Claimed): Promise<void> {
  const noted = await db
    .update(delivery)
    .set({ handedAt: now(), version: claimed.version + 1 })
    .where(and(eq(delivery.id, claimed.id), eq(delivery.state, 'handing'), eq(delivery.version, claimed.version)))
    .returning({ id: delivery.id });
  if (noted.length === 0) throw new Error('The delivery is not ours any more');
  claimed.version += 1;
}

/** Held as long as somebody speaks with the mail server about it; a process that dies lets go of it. */
export async function lockInHand(tx: Tx, deliveryId: string): Promise<boolean> {
  const { free } = onlyRow(
    rowsOf<{ free: boolean }>(
      await tx.execute(sql`SELECT pg_try_advisory_xact_lock(hashtextextended(${`delivery:${deliveryId}`}, 0)) AS free`),
    ),
  );
  return free;
}

type Due = Omit<Claimed, 'timeZone'> & { timeZone: string | null; country: string };

/** Rates count what was handed over within the last hour, whatever letter it was of. */
async function findDue(tx: Tx, at: Date): Promise<Due | undefined> {
  const since = new Date(at.getTime() - HOUR_MS).toISOString();
  const queued = sql.join(
    statesFor('claim').map((state) => sql`${state}`),
    sql`, `,
  );
  const [found] = rowsOf<Due>(
    await tx.execute(sql`
      WITH recent AS (
        SELECT domain, count(*) AS handed FROM delivery
        WHERE handed_at > ${since}::timestamptz OR state = 'handing' GROUP BY domain
      )
      SELECT d.id, d.letter_id AS "letterId", d.campaign_id AS "campaignId", d.office_id AS "officeId", d.address,
        d.attempts, d.version, s.plan, m.eml, o.time_zone AS "timeZone", o.country
      FROM delivery d
      JOIN letter_sending s ON s.letter_id = d.letter_id
      JOIN delivery_message m ON m.delivery_id = d.id
      JOIN office o ON o.id = d.office_id
      WHERE d.state IN (${queued}) AND d.channel = 'email' AND s.state = 'running'
        AND d.not_before <= ${at.toISOString()}::timestamptz
        AND (SELECT coalesce(sum(handed), 0) FROM recent) < (s.plan ->> 'perHour')::int
        AND coalesce((SELECT handed FROM recent r WHERE r.domain = d.domain), 0) < (s.plan ->> 'perDomainPerHour')::int
      ORDER BY d.not_before, d.id
      LIMIT 1
      FOR UPDATE OF d SKIP LOCKED
      FOR SHARE OF s SKIP LOCKED`),
  );
  return found;
}
