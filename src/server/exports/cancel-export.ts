import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { isRunning } from '../../domain/exports/export-formats.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { exportFile, exportPart } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

/**
 * Stops the writing of a file and drops what was written. Of one that is no longer being written nothing changes.
 * @throws Problem `not.found`
 */
export async function cancelExport(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  { campaignId, id }: { campaignId: string; id: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const mine = and(
      eq(exportFile.id, id),
      eq(exportFile.campaignId, campaignId),
      eq(exportFile.requestedBy, actor.id),
    );
    const [file] = await tx.select().from(exportFile).where(mine).for('update');
    if (!file) throw new Problem('not.found');
    if (!isRunning(file.state)) return;
    await tx.delete(exportPart).where(eq(exportPart.exportId, id));
    await tx.update(exportFile).set({ state: 'cancelled' }).where(mine);
    await record(tx, {
      at: now(),
      actor,
      campaignId,
      action: 'export.cancelled',
      subject: { type: 'export', id, label: file.format },
      from: { written: file.written },
    });
  });
}
