import { Problem } from '../../domain/errors.ts';
import type { SavedView, SaveView } from '../../domain/views/saved-view.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { savedView } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { asView, subjectOf } from './read-views.ts';

/** Keeps a filter under a name. @throws Problem `view.nameTaken` where the reader has one of that name on the screen */
export async function saveView(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  fields: SaveView,
): Promise<SavedView> {
  return db.transaction(async (tx) => {
    const at = now();
    const [saved] = await tx
      .insert(savedView)
      .values({ ...fields, campaignId: scope.id, ownerId: actor.id, ownerName: actor.name, createdAt: at })
      .onConflictDoNothing()
      .returning();
    if (!saved) throw new Problem('view.nameTaken');
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'view.saved',
      subject: subjectOf(saved),
      to: { room: saved.room, shared: saved.shared },
    });
    return asView(saved, actor);
  });
}
