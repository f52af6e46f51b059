import { and, eq, or } from 'drizzle-orm';
import { may } from '../../domain/access/permissions.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { savedView } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { subjectOf } from './read-views.ts';

/** Removes a view of one's own or, for who may tidy up, one that is shared. @throws Problem `not.found` */
export async function removeView(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  id: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [removed] = await tx
      .delete(savedView)
      .where(
        and(
          eq(savedView.id, id),
          eq(savedView.campaignId, scope.id),
          or(eq(savedView.ownerId, actor.id), may(actor.role, 'view.manage') ? eq(savedView.shared, true) : undefined),
        ),
      )
      .returning();
    if (!removed) throw new Problem('not.found');
    await record(tx, {
      at: now(),
      actor,
      campaignId: scope.id,
      action: 'view.removed',
      subject: subjectOf(removed),
      from: { room: removed.room, shared: removed.shared },
    });
  });
}
