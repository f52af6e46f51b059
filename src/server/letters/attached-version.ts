import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { meaningInForce, meaningOf, type PublishedVersions, sameMeaning } from '../../domain/consent/consent.ts';
import type { Letter } from '../../domain/letters/letter.ts';
import { INDIVIDUAL } from '../../domain/signatories/individual.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { StatementContent } from '../../domain/statements/statement.ts';
import { readPublishedVersions } from '../consent/published-versions.ts';
import type { Db, Tx } from '../db/connection.ts';
import { signature, statementVersion } from '../db/schema/index.ts';
import { countBehind, countOrganizations, readStanding } from '../tally/read-standing.ts';

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

/** The numbers of the versions that mean what the attached one means. */
export const numbersOf = (attached: Attached | undefined): number[] =>
  attached ? sameMeaning(attached.number, attached.versions) : [];

/**
 * `standsBehind` of the domain, for queries over `signature`: an organisation that stands, and consented to a text of that
 * meaning. A letter cites organisations; individuals are not among them.
 */
export function standingBehind(campaignId: string, attached: Attached | undefined): SQL | undefined {
  if (!attached) return sql`false`;
  return and(
    eq(signature.campaignId, campaignId),
    inArray(signature.state, [...STANDING]),
    ne(signature.type, INDIVIDUAL),
    sql`EXISTS (SELECT 1 FROM ${statementVersion} WHERE ${statementVersion.id} = ${signature.statementVersionId}
      AND ${inArray(statementVersion.number, numbersOf(attached))})`,
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
  const standing = await readStanding(db, campaignId);
  return {
    number,
    newest: Math.max(...versions.map((one) => one.number)),
    isOutdated: meaningOf(number, versions) < meaningInForce(versions),
    notCited: countOrganizations(standing) - countBehind(standing, numbersOf(attached)),
  };
}
