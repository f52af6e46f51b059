import { eq } from 'drizzle-orm';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, type letter, rosterSnapshot } from '../db/schema/index.ts';
import { readAttached } from './attached-version.ts';
import { readCited } from './read-cited.ts';
import { readEarlier } from './read-earlier.ts';
import { readEvidence, withEvidence } from './read-evidence.ts';

/** What a letter can say, to whichever office. */
export type CommonFacts = Omit<LetterFacts, 'office'>;

type Of = Pick<
  typeof letter.$inferSelect,
  'campaignId' | 'parentLetterId' | 'statementVersionId' | 'snapshotId' | 'replyBy'
> & {
  /** The date printed on it, `YYYY-MM-DD`. */
  day: string;
};

/** What a letter can say to whichever office; once it is approved, what was frozen then, but for its date. */
export async function readFacts(db: Db | Tx, letter: Of): Promise<CommonFacts> {
  const { snapshotId, day } = letter;
  if (snapshotId === null) return readTodaysFacts(db, letter);
  const { content } = onlyRow(
    await db.select({ content: rosterSnapshot.content }).from(rosterSnapshot).where(eq(rosterSnapshot.id, snapshotId)),
  );
  return { ...content.facts, day, signatories: content.roster.signatories };
}

/** What it could say today, whatever was frozen. */
export async function readTodaysFacts(
  db: Db | Tx,
  { campaignId, parentLetterId, statementVersionId, replyBy, day }: Omit<Of, 'snapshotId'>,
): Promise<CommonFacts> {
  const { title, occasion, countryLabels } = onlyRow(
    await db
      .select({ title: campaign.title, occasion: campaign.occasion, countryLabels: campaign.countryLabels })
      .from(campaign)
      .where(eq(campaign.id, campaignId)),
  );
  const attached = await readAttached(db, campaignId, statementVersionId);
  const demands = attached?.content.demands ?? [];
  const earlier = parentLetterId === null ? null : await readEarlier(db, campaignId, parentLetterId);
  return {
    day,
    replyBy,
    earlier,
    campaign: { title, occasion, countryLabels },
    statementVersion: attached?.number ?? null,
    demands: withEvidence(demands, await readEvidence(db, campaignId)),
    signatories: await readCited(db, campaignId, attached, earlier?.sentOn ?? null),
  };
}
