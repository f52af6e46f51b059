import { and, desc, eq } from 'drizzle-orm';
import type { ReservableDemand } from '../../domain/signatories/signatory.ts';
import type { StatementContent, StatementKind } from '../../domain/statements/statement.ts';
import type { Db, Tx } from '../db/connection.ts';
import { statementVersion } from '../db/schema/index.ts';

/** The demands of a published text, by the titles under which one recognises them. */
export const reservableDemands = ({ demands }: StatementContent): ReservableDemand[] =>
  demands.map(({ key, wordings }) => ({ key, titles: wordings.map(({ locale, title }) => ({ locale, title })) }));

/** Those of the newest version, or of the newest of one kind; `undefined` before anything was published. */
export async function readNewestDemands(db: Db | Tx, campaignId: string, kind?: StatementKind) {
  const [newest] = await db
    .select({ number: statementVersion.number, content: statementVersion.content })
    .from(statementVersion)
    .where(
      and(
        eq(statementVersion.campaignId, campaignId),
        kind === undefined ? undefined : eq(statementVersion.kind, kind),
      ),
    )
    .orderBy(desc(statementVersion.number))
    .limit(1);
  return newest && { number: newest.number, demands: reservableDemands(newest.content) };
}
