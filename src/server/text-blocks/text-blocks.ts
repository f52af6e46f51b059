import { and, asc, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { SaveTextBlock, TextBlock } from '../../domain/letters/text-block.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { type Db, isUniqueViolation, type Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { textBlock } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'db' | 'now'>;

/** Every passage that the coalition keeps for its letters, by language and name. */
export async function readTextBlocks(db: Db | Tx): Promise<TextBlock[]> {
  const rows = await db.select().from(textBlock).orderBy(asc(textBlock.locale), asc(textBlock.name));
  return rows.map(shown);
}

const shown = ({ updatedAt, ...row }: typeof textBlock.$inferSelect): TextBlock => ({
  ...row,
  updatedAt: updatedAt.toISOString(),
});

/** Keeps a passage under a name. @throws Problem `textBlock.nameTaken` */
export async function addTextBlock(
  { db, now }: Needs,
  actor: Actor,
  scope: CampaignScope,
  { name, locale, content }: SaveTextBlock,
): Promise<TextBlock> {
  const at = now();
  return unlessTaken(() =>
    db.transaction(async (tx) => {
      const added = onlyRow(
        await tx
          .insert(textBlock)
          .values({ name, locale, content, updatedByName: actor.name, updatedAt: at })
          .returning(),
      );
      await record(tx, {
        at,
        actor,
        campaignId: scope.id,
        action: 'textBlock.added',
        subject: { type: 'textBlock', id: added.id, label: name },
        to: { locale, name, content },
      });
      return shown(added);
    }),
  );
}

/** Renames a passage or changes its words. @throws Problem `edit.conflict`, `textBlock.nameTaken`, `not.found` */
export async function editTextBlock(
  { db, now }: Needs,
  actor: Actor,
  scope: CampaignScope,
  { id, seen }: { id: string; seen: number },
  { name, locale, content }: SaveTextBlock,
): Promise<TextBlock> {
  const at = now();
  return unlessTaken(() =>
    db.transaction(async (tx) => {
      const before = await findBlock(tx, id);
      const [edited] = await tx
        .update(textBlock)
        .set({ name, locale, content, version: seen + 1, updatedByName: actor.name, updatedAt: at })
        .where(and(eq(textBlock.id, id), eq(textBlock.version, seen)))
        .returning();
      if (!edited) throw new Problem('edit.conflict', { current: shown(before) });
      await record(tx, {
        at,
        actor,
        campaignId: scope.id,
        action: 'textBlock.edited',
        subject: { type: 'textBlock', id, label: name },
        from: { locale: before.locale, name: before.name, content: before.content },
        to: { locale, name, content },
      });
      return shown(edited);
    }),
  );
}

/** Takes a passage out; letters that it was put into keep its words. @throws Problem `edit.conflict`, `not.found` */
export async function removeTextBlock(
  { db, now }: Needs,
  actor: Actor,
  scope: CampaignScope,
  { id, seen }: { id: string; seen: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await findBlock(tx, id);
    const removed = await tx
      .delete(textBlock)
      .where(and(eq(textBlock.id, id), eq(textBlock.version, seen)))
      .returning({ id: textBlock.id });
    if (removed.length === 0) throw new Problem('edit.conflict', { current: shown(before) });
    await record(tx, {
      at: now(),
      actor,
      campaignId: scope.id,
      action: 'textBlock.removed',
      subject: { type: 'textBlock', id, label: before.name },
      from: { locale: before.locale, name: before.name, content: before.content },
    });
  });
}

async function findBlock(tx: Tx, id: string) {
  const [found] = await tx.select().from(textBlock).where(eq(textBlock.id, id)).for('update');
  if (!found) throw new Problem('not.found');
  return found;
}

async function unlessTaken<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isUniqueViolation(error)) throw new Problem('textBlock.nameTaken');
    throw error;
  }
}
