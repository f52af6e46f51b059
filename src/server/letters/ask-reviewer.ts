import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { mayBeReviewed } from '../../domain/letters/reviewer.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { letter, user } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { readLetter } from './read-letters.ts';

/**
 * Asks a colleague to look at a letter, or nobody any more.
 * @throws Problem `edit.conflict` with the letter as it stands, `letter.wrongState` once it is approved, `request.invalid`
 *   for somebody who is no colleague, `not.found`
 */
export async function askReviewer(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  letterId: string,
  seen: number,
  reviewerId: string | null,
): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    const ours = and(eq(letter.id, letterId), eq(letter.campaignId, scope.id));
    const [found] = await tx.select().from(letter).where(ours).for('update');
    if (!found) throw new Problem('not.found');
    if (!mayBeReviewed(found.state)) throw new Problem('letter.wrongState', { params: { state: found.state } });
    const [colleague] =
      reviewerId === null
        ? [{ name: null }]
        : await tx.select({ name: user.name }).from(user).where(eq(user.id, reviewerId));
    if (!colleague) throw new Problem('request.invalid', { fields: [{ path: 'reviewerId', code: 'field.notOneOf' }] });
    const changed = await tx
      .update(letter)
      .set({ reviewerId, reviewerName: colleague.name, version: seen + 1, updatedAt: at })
      .where(and(ours, eq(letter.version, seen)))
      .returning({ id: letter.id });
    if (changed.length === 0) throw new Problem('edit.conflict', { current: await readLetter(tx, scope.id, letterId) });
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'letter.reviewerAsked',
      subject: { type: 'letter', id: letterId, label: found.title },
      from: { reviewer: found.reviewerName },
      to: { reviewer: colleague.name },
    });
  });
}
