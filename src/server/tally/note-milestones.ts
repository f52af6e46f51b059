import { sql } from 'drizzle-orm';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { dayReached, milestonesUpTo } from '../../domain/signatories/milestones.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { milestone } from '../db/schema/index.ts';
import { tellTopic } from '../live/tell.ts';
import { counted } from './counted-sql.ts';
import { sumOf } from './state-columns.ts';
import { BY_DAY, BY_TOTAL } from './tallies.ts';

export interface Milestone {
  kind: 'signatories' | 'firstInCountry';
  value: number;
  country: string;
  day: string;
}

const keyOf = ({ kind, value, country }: Pick<Milestone, 'kind' | 'value' | 'country'>) =>
  `${kind} ${value} ${country}`;

/**
 * Makes a campaign's milestones what its series says: those it has reached, each on the first day that ended so. What an
 * undone import alone had reached goes again. Doing it twice does nothing more.
 *
 * @param countries where it may have become the first, or ceased to be; left out: look everywhere
 */
export async function noteMilestones(
  db: Db | Tx,
  campaignId: string,
  at: Date,
  countries?: readonly string[],
): Promise<void> {
  const reached = [
    ...(await reachedNumbers(db, campaignId)),
    ...(countries?.length === 0 ? [] : await firstDays(db, campaignId, countries)),
  ];
  const noted = await readNoted(db, campaignId, countries);
  const before = new Map(noted.map((one) => [keyOf(one), one.day]));
  const after = new Set(reached.map(keyOf));
  const added = reached.filter((one) => before.get(keyOf(one)) !== one.day);
  const gone = noted.filter((one) => !after.has(keyOf(one)));
  if (added.length === 0 && gone.length === 0) return;
  for (const { id } of gone) await db.execute(sql`DELETE FROM milestone WHERE id = ${id}`);
  if (added.length > 0) {
    await db
      .insert(milestone)
      .values(added.map((one) => ({ ...one, campaignId, notedAt: at })))
      .onConflictDoUpdate({
        target: [milestone.campaignId, milestone.kind, milestone.value, milestone.country],
        set: { day: sql`excluded.day` },
      });
  }
  await tellTopic(db, campaignId, 'signature');
}

async function reachedNumbers(db: Db | Tx, campaignId: string): Promise<Milestone[]> {
  const series = rowsOf<{ day: string; total: number }>(
    await db.execute(sql`
      SELECT to_char(day, 'YYYY-MM-DD') AS day, (sum(sum(${sumOf(STANDING)})) OVER (ORDER BY day))::int AS total
      FROM (${counted(BY_TOTAL, { campaignId, filter: {} })}) one WHERE NOT individual GROUP BY day ORDER BY day`),
  );
  const most = series.reduce((max, { total }) => Math.max(max, total), 0);
  return milestonesUpTo(most).flatMap((value) => {
    const day = dayReached(series, value);
    return day === undefined ? [] : [{ kind: 'signatories' as const, value, country: '', day }];
  });
}

async function firstDays(db: Db | Tx, campaignId: string, countries?: readonly string[]): Promise<Milestone[]> {
  const rows = rowsOf<{ country: string; day: string }>(
    await db.execute(sql`
      SELECT country, to_char(min(day), 'YYYY-MM-DD') AS day FROM (
        SELECT country, day, sum(sum(${sumOf(STANDING)})) OVER (PARTITION BY country ORDER BY day) AS total
        FROM (${counted(BY_DAY, { campaignId, filter: countries ? { country: [...countries] } : {} })}) one
        WHERE type <> ${INDIVIDUAL} GROUP BY country, day
      ) series WHERE total > 0 GROUP BY country ORDER BY 2, 1`),
  );
  return rows.map(({ country, day }) => ({ kind: 'firstInCountry' as const, value: 0, country, day }));
}

/** The noted first day of each country that has one. */
export async function readFirstDays(db: Db | Tx, campaignId: string): Promise<Map<string, string>> {
  const noted = await readNoted(db, campaignId);
  return new Map(noted.filter(({ kind }) => kind === 'firstInCountry').map(({ country, day }) => [country, day]));
}

async function readNoted(db: Db | Tx, campaignId: string, countries?: readonly string[]) {
  const rows = rowsOf<Milestone & { id: string }>(
    await db.execute(sql`
      SELECT id, kind, value, trim(country) AS country, to_char(day, 'YYYY-MM-DD') AS day FROM milestone
      WHERE campaign_id = ${campaignId}`),
  );
  return rows.filter(({ kind, country }) => kind === 'signatories' || (countries?.includes(country) ?? true));
}
