import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { EditLetter } from '../../domain/letters/letter.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { letter } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { readLetter } from './read-letters.ts';

/**
 * Changes a draft's title and dates.
 * @throws Problem `edit.conflict` with the letter as it stands, `letter.wrongState`, `not.found`
 */
export async function editLetter(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  letterId: string,
  seen: number,
  edit: EditLetter,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { title, datedOn, replyBy, version } = await lockEditableLetter(tx, scope, letterId);
    const before = { title, datedOn, replyBy };
    const after = { ...before, ...definedOnly(edit) };
    const changed = await tx
      .update(letter)
      .set({ ...after, version: sql`${letter.version} + 1`, updatedAt: now() })
      .where(and(eq(letter.id, letterId), eq(letter.campaignId, scope.id), eq(letter.version, seen)))
      .returning({ id: letter.id });
    if (changed.length === 0 || version !== seen) {
      throw new Problem('edit.conflict', { current: await readLetter(tx, scope.id, letterId) });
    }
    await record(tx, {
      at: now(),
      actor,
      campaignId: scope.id,
      action: 'letter.edited',
      subject: { type: 'letter', id: letterId, label: after.title },
      from: before,
      to: after,
    });
  });
}

function definedOnly({ title, datedOn, replyBy }: EditLetter) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(datedOn === undefined ? {} : { datedOn }),
    ...(replyBy === undefined ? {} : { replyBy }),
  };
}
