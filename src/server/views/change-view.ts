import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { ChangeView, SavedView } from '../../domain/views/saved-view.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { isUniqueViolation } from '../db/connection.ts';
import { savedView } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { asView, subjectOf } from './read-views.ts';

/**
 * Renames, shares or rewrites a view of one's own.
 * @throws Problem `view.nameTaken`, `not.found` also for a colleague's view
 */
export async function changeView(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  id: string,
  { name, query, shared }: ChangeView,
): Promise<SavedView> {
  const own = and(eq(savedView.id, id), eq(savedView.campaignId, scope.id), eq(savedView.ownerId, actor.id));
  try {
    return await db.transaction(async (tx) => {
      const [before] = await tx.select().from(savedView).where(own).for('update');
      if (!before) throw new Problem('not.found');
      const after = {
        name: name ?? before.name,
        query: query ?? before.query,
        shared: shared ?? before.shared,
      };
      await tx.update(savedView).set(after).where(own);
      await record(tx, {
        at: now(),
        actor,
        campaignId: scope.id,
        action: 'view.changed',
        subject: subjectOf(before),
        from: { name: before.name, shared: before.shared },
        to: { name: after.name, shared: after.shared },
      });
      return asView({ ...before, ...after }, actor);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Problem('view.nameTaken') : error;
  }
}
