import { and, eq } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { letter } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { readVariants } from './read-letters.ts';

/**
 * Throws a draft away. Its texts stay readable in the audit log.
 * @throws Problem `letter.wrongState` for anything but a draft, `not.found`
 */
export async function deleteLetter(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  letterId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { title, parentLetterId, datedOn, replyBy } = await lockEditableLetter(tx, scope, letterId);
    const variants = await readVariants(tx, letterId);
    await tx.delete(letter).where(and(eq(letter.id, letterId), eq(letter.campaignId, scope.id)));
    await record(tx, {
      at: now(),
      actor,
      campaignId: scope.id,
      action: 'letter.deleted',
      subject: { type: 'letter', id: letterId, label: title },
      from: { title, parentLetterId, datedOn, replyBy, variants },
    });
  });
}
