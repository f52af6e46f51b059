import { and, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { meaningInForce, meaningOf, type PublishedVersions, sameMeaning } from '../../domain/consent/consent.ts';
import type { Letter } from '../../domain/letters/letter.ts';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { StatementContent } from '../../domain/statements/statement.ts';
import { readPublishedVersions } from '../consent/published-versions.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { signature, statementVersion } from '../db/schema/index.ts';

export interface Attached {
  id: string;
  number: number;
  content: StatementContent;
  versions: PublishedVersions;
}

/** The version that a letter attaches, or the newest where it names none; `undefined` before anything was published. */
export async function readAttached(
  db: Db | Tx,
  campaignId: string,
  statementVersionId: string | null,
): Promise<Attached | undefined> {
  const [found] = await db
    .select({ id: statementVersion.id, number: statementVersion.number, content: statementVersion.content })
    .from(statementVersion)
    .where(
      and(
        eq(statementVersion.campaignId, campaignId),
        statementVersionId === null ? undefined : eq(statementVersion.id, statementVersionId),
      ),
    )
    .orderBy(desc(statementVersion.number))
    .limit(1);
  return found && { ...found, versions: await readPublishedVersions(db, campaignId) };
}

/** Letters count and name organisations; persons who signed for themselves are kept apart. */
const stands = (campaignId: string): SQL | undefined =>
  and(eq(signature.campaignId, campaignId), inArray(signature.state, [...STANDING]), ne(signature.type, INDIVIDUAL));

/** `standsBehind` of the domain, for queries over `signature`: it stands, and consented to a text of that meaning. */
export function standingBehind(campaignId: string, attached: Attached | undefined): SQL | undefined {
  if (!attached) return sql`false`;
  const numbers = sameMeaning(attached.number, attached.versions);
  return and(
    stands(campaignId),
    sql`EXISTS (SELECT 1 FROM ${statementVersion} WHERE ${statementVersion.id} = ${signature.statementVersionId}
      AND ${inArray(statementVersion.number, numbers)})`,
  );
}

/** What a letter's page says of the version it attaches, and of those who are not cited under it. */
export async function describeAttached(
  db: Db | Tx,
  campaignId: string,
  statementVersionId: string | null,
): Promise<Letter['attaches']> {
  const attached = await readAttached(db, campaignId, statementVersionId);
  if (!attached) return null;
  const { number, versions } = attached;
  const countWhere = async (where: SQL | undefined): Promise<number> =>
    onlyRow(await db.select({ count: count() }).from(signature).where(where)).count;
  const standing = await countWhere(stands(campaignId));
  return {
    number,
    newest: Math.max(...versions.map((one) => one.number)),
    isOutdated: meaningOf(number, versions) < meaningInForce(versions),
    notCited: standing - (await countWhere(standingBehind(campaignId, attached))),
  };
}
