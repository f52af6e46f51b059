import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { daySchema } from '../../domain/campaigns/campaign.ts';
import { Problem } from '../../domain/errors.ts';
import { isOut } from '../../domain/letters/letter-acts.ts';
import type { Db } from '../db/connection.ts';
import { campaign, letter, rosterSnapshot, statementVersion } from '../db/schema/index.ts';
import { readReference } from '../letters/approval/reference.ts';
import { readAttached } from '../letters/attached-version.ts';
import { readCited } from '../letters/read-cited.ts';

const counts = z.object({ organizations: z.number().int(), countries: z.number().int() });

/** What anyone may know of a letter that went out: no text, no recipient, no name. */
export const sentLetterSchema = z.object({
  reference: z.string(),
  campaign: z.string(),
  /** The day it is dated, and the first day of sending where it bears none; `null`: not known. */
  date: daySchema.nullable(),
  /** SHA-256 of everything in it that was approved. */
  contentSha256: z.string(),
  statementVersion: z.object({ number: z.number().int(), sha256: z.string() }),
  /** Whom it cites, frozen when it was approved. */
  roster: counts.extend({ takenAt: z.string(), sha256: z.string() }),
  /** The same counted now. */
  today: counts,
});
export type SentLetter = z.infer<typeof sentLetterSchema>;

/** @throws Problem `not.found` for a reference that nothing was sent under */
export async function readSentLetter(db: Db, typed: string): Promise<SentLetter> {
  const reference = readReference(typed);
  if (reference === undefined) throw new Problem('not.found');
  const [found] = await db
    .select({ letter, snapshot: rosterSnapshot, slug: campaign.slug, statement: statementVersion })
    .from(letter)
    .innerJoin(rosterSnapshot, eq(rosterSnapshot.id, letter.snapshotId))
    .innerJoin(campaign, eq(campaign.id, letter.campaignId))
    .innerJoin(statementVersion, eq(statementVersion.id, rosterSnapshot.statementVersionId))
    .where(eq(letter.reference, reference));
  if (!found || !isOut(found.letter.state)) throw new Problem('not.found');
  const { letter: row, snapshot, slug, statement } = found;
  const today = await readCited(db, row.campaignId, await readAttached(db, row.campaignId, statement.id), null);
  const { count, countries } = snapshot.content.roster.signatories;
  return {
    reference,
    campaign: slug,
    date: row.datedOn ?? row.sentOn,
    contentSha256: row.approvedHash ?? '',
    statementVersion: { number: statement.number, sha256: statement.sha256 },
    roster: {
      ...{ organizations: count, countries },
      ...{ takenAt: snapshot.takenAt.toISOString(), sha256: snapshot.sha256 },
    },
    today: { organizations: today.count, countries: today.countries },
  };
}
