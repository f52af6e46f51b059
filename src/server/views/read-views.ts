import { and, asc, eq, or } from 'drizzle-orm';
import type { SavedView, ViewRoom } from '../../domain/views/saved-view.ts';
import type { Actor } from '../context.ts';
import type { Db } from '../db/connection.ts';
import { savedView } from '../db/schema/index.ts';

/** The reader's own views of a screen and those that colleagues share, by name. */
export async function readViews(db: Db, campaignId: string, reader: Actor, room: ViewRoom): Promise<SavedView[]> {
  const rows = await db
    .select()
    .from(savedView)
    .where(
      and(
        eq(savedView.campaignId, campaignId),
        eq(savedView.room, room),
        or(eq(savedView.ownerId, reader.id), eq(savedView.shared, true)),
      ),
    )
    .orderBy(asc(savedView.name), asc(savedView.id));
  return rows.map((row) => asView(row, reader));
}

export const asView = (
  { id, room, name, query, shared, ownerName, ownerId }: typeof savedView.$inferSelect,
  reader: Actor,
): SavedView => ({ id, room, name, query, shared, ownerName, own: ownerId === reader.id });

/** How audit records name a view. What it filters by stays out of them: it may be somebody's name. */
export const subjectOf = ({ id, name }: { id: string; name: string }) => ({ type: 'view', id, label: name });
