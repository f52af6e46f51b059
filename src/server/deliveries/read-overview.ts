import { sql } from 'drizzle-orm';
import type { DeliveriesOverview } from '../../domain/deliveries/delivery.ts';
import type { Db } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { ledgerRows } from './ledger-sql.ts';
import { type Reader, readLedgerRows } from './read-ledger.ts';

const OVERDUE_SHOWN = 10;

/** Who was written to and who answered, by country, and what is overdue. An office counts once, however many letters it got. */
export async function readDeliveriesOverview(db: Db, reader: Reader): Promise<DeliveriesOverview> {
  const byCountry = rowsOf<{ country: string; addressed: number; replied: number }>(
    await db.execute(sql`
      SELECT country, count(DISTINCT "officeId")::int AS addressed,
        (count(DISTINCT "officeId") FILTER (WHERE "receivedOn" IS NOT NULL))::int AS replied
      FROM (${ledgerRows(reader)}) row WHERE state IN ('none', 'sent', 'delivered')
      GROUP BY country ORDER BY country`),
  );
  const [counted] = rowsOf<{ uncertain: number; failed: number; overdue: number }>(
    await db.execute(sql`
      SELECT (count(*) FILTER (WHERE state = 'uncertain'))::int AS uncertain,
        (count(*) FILTER (WHERE state IN ('refused', 'bounced')))::int AS failed,
        (count(*) FILTER (WHERE overdue))::int AS overdue
      FROM (${ledgerRows(reader)}) row`),
  );
  const sum = (of: 'addressed' | 'replied') => byCountry.reduce((so, row) => so + row[of], 0);
  return {
    ...{ addressed: sum('addressed'), replied: sum('replied'), byCountry },
    ...{ uncertain: counted?.uncertain ?? 0, failed: counted?.failed ?? 0 },
    overdueCount: counted?.overdue ?? 0,
    overdue: await readLedgerRows(db, reader, sql`overdue`, OVERDUE_SHOWN, 0),
  };
}
