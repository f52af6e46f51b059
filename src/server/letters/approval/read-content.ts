import { and, asc, desc, eq } from 'drizzle-orm';
import { Problem } from '../../../domain/errors.ts';
import type { Hands } from '../../../domain/letters/letter-acts.ts';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';
import type { CampaignScope } from '../../context.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { letter, letterAttachment, letterRecipient, letterVariant, letterVersion } from '../../db/schema/index.ts';
import { readAttached } from '../attached-version.ts';

export type LetterRow = typeof letter.$inferSelect;

/** One letter of a campaign. */
export interface LetterPlace {
  campaign: CampaignScope;
  letterId: string;
}

const isAt = ({ campaign, letterId }: LetterPlace) => and(eq(letter.id, letterId), eq(letter.campaignId, campaign.id));

/** @throws Problem `not.found` */
export async function findLetter(db: Db | Tx, place: LetterPlace): Promise<LetterRow> {
  const [found] = await db.select().from(letter).where(isAt(place));
  if (!found) throw new Problem('not.found');
  return found;
}

/**
 * The letter, locked until the transaction ends, whatever its state: its text is then still what was hashed.
 * @throws Problem `not.found`
 */
export async function lockLetter(tx: Tx, place: LetterPlace): Promise<LetterRow> {
  const [found] = await tx.select().from(letter).where(isAt(place)).for('update');
  if (!found) throw new Problem('not.found');
  return found;
}

/** Everything of a letter that an approval is for. */
export async function readContent(db: Db | Tx, row: LetterRow): Promise<LetterContent> {
  const texts = await db
    .select({ locale: letterVariant.locale, subject: letterVariant.subject, body: letterVariant.body })
    .from(letterVariant)
    .where(eq(letterVariant.letterId, row.id));
  const attachments = await db
    .select({ name: letterAttachment.name, sha256: letterAttachment.sha256 })
    .from(letterAttachment)
    .where(eq(letterAttachment.letterId, row.id))
    .orderBy(asc(letterAttachment.position), asc(letterAttachment.id));
  const offices = await db
    .select({ officeId: letterRecipient.officeId })
    .from(letterRecipient)
    .where(eq(letterRecipient.letterId, row.id));
  const attached = await readAttached(db, row.campaignId, row.statementVersionId);
  const { sourceLocale, datedOn, replyBy, parentLetterId } = row;
  return {
    ...{ sourceLocale, datedOn, replyBy, parentLetterId, texts, attachments },
    statementVersion: attached?.number ?? null,
    offices: offices.map(({ officeId }) => officeId),
  };
}

/** Who handed it in, and who saved the newest text of each language. */
export async function readHands(db: Db | Tx, { id, submittedBy }: LetterRow): Promise<Hands> {
  const newest = await db
    .selectDistinctOn([letterVersion.locale], { savedBy: letterVersion.savedBy })
    .from(letterVersion)
    .where(eq(letterVersion.letterId, id))
    .orderBy(asc(letterVersion.locale), desc(letterVersion.version));
  return { submittedBy, savedBy: newest.map(({ savedBy }) => savedBy) };
}
