import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { REQUEST_STATUSES, type RequestStatus } from '../../domain/consent/round-state.ts';
import type { Round, RoundCounts, RoundSummary } from '../../domain/consent/round-view.ts';
import { daysLeft, isOver } from '../../domain/consent/schedule.ts';
import { Problem } from '../../domain/errors.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { consentRequest, consentRound, representative, signature, statementVersion } from '../db/schema/index.ts';
import { isSuppressed } from '../mail/bulk-mail.ts';

/** How a signatory of a round stands; for queries over `consent_request` joined with `signature`. */
export const statusOf: SQL<RequestStatus> = sql<RequestStatus>`CASE
  WHEN ${consentRequest.answer} IS NOT NULL THEN ${consentRequest.answer}
  WHEN ${consentRequest.answeredThrough} IS NOT NULL THEN 'silent'
  WHEN ${signature.state} NOT IN (${sql.join(
    STANDING.map((state) => sql`${state}`),
    sql`, `,
  )}) THEN 'left'
  ELSE 'awaiting' END`;

/** A campaign's rounds, the newest first; or the one with `roundId`. */
async function readRows(db: Db | Tx, campaignId: string, now: Date, roundId?: string): Promise<Round[]> {
  const rows = await db
    .select({ round: consentRound, number: statementVersion.number, reason: statementVersion.reason })
    .from(consentRound)
    .innerJoin(statementVersion, eq(statementVersion.id, consentRound.statementVersionId))
    .where(
      and(eq(consentRound.campaignId, campaignId), roundId === undefined ? undefined : eq(consentRound.id, roundId)),
    )
    .orderBy(desc(statementVersion.number));
  const counts = await countRequests(
    db,
    rows.map(({ round }) => round.id),
  );
  return rows.map(({ round, number, reason }) => ({
    id: round.id,
    number,
    reason,
    state: round.state,
    deadline: round.deadline,
    daysLeft: daysLeft(round.deadline, now),
    over: isOver(round.deadline, now),
    onSilence: round.onSilence,
    openedByName: round.openedByName,
    openedAt: round.openedAt.toISOString(),
    closedAt: round.closedAt?.toISOString() ?? null,
    askedAllAt: round.askedAllAt?.toISOString() ?? null,
    counts: counts.get(round.id) ?? NONE,
    version: round.version,
    reminderDays: [...round.reminderDays].sort((a, b) => b - a),
    messages: round.messages,
  }));
}

export async function readRounds(db: Db | Tx, campaignId: string, now: Date): Promise<RoundSummary[]> {
  return readRows(db, campaignId, now);
}

/** @throws Problem `not.found` also for another campaign's round */
export async function readRound(db: Db | Tx, campaignId: string, roundId: string, now: Date): Promise<Round> {
  const [found] = await readRows(db, campaignId, now, roundId);
  if (!found) throw new Problem('not.found');
  return found;
}

const NONE: RoundCounts = {
  ...{ total: 0, awaiting: 0, renewed: 0, renewedWithReservations: 0 },
  ...{ declined: 0, silent: 0, left: 0, withoutAddress: 0, unsubscribed: 0 },
};

async function countRequests(db: Db | Tx, roundIds: readonly string[]): Promise<Map<string, RoundCounts>> {
  if (roundIds.length === 0) return new Map();
  const rows = await db
    .select({
      roundId: consentRequest.roundId,
      status: statusOf.as('status'),
      count: sql<number>`count(*)::int`,
      unsubscribed: sql<number>`(count(*) FILTER (WHERE ${isSuppressed(representative.email)}))::int`,
      unasked: sql<number>`(count(*) FILTER (WHERE ${consentRequest.askedAt} IS NULL))::int`,
    })
    .from(consentRequest)
    .innerJoin(signature, eq(signature.id, consentRequest.signatureId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .where(inArray(consentRequest.roundId, [...roundIds]))
    .groupBy(consentRequest.roundId, sql`2`);
  return new Map(
    roundIds.map((id) => {
      const of = rows.filter(({ roundId }) => roundId === id);
      const one = (status: RequestStatus) => of.find((row) => row.status === status);
      const byStatus = Object.fromEntries(REQUEST_STATUSES.map((status) => [status, one(status)?.count ?? 0]));
      const total = of.reduce((sum, { count }) => sum + count, 0);
      return [
        id,
        {
          ...NONE,
          ...byStatus,
          total,
          withoutAddress: one('awaiting')?.unasked ?? 0,
          unsubscribed: one('awaiting')?.unsubscribed ?? 0,
        },
      ];
    }),
  );
}
