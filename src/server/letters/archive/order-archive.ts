import { Problem } from '../../../domain/errors.ts';
import { EXPORT_KEPT_HOURS } from '../../../domain/exports/export-file.ts';
import { isRunning } from '../../../domain/exports/export-formats.ts';
import { record } from '../../audit/record.ts';
import type { Actor } from '../../context.ts';
import { onlyRow } from '../../db/rows.ts';
import { exportFile } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import type { LookNeeds } from '../look-at-letter.ts';
import { openWritten } from '../zip-letters.ts';
import { type ArchivePlace, findArchive } from './read-archive.ts';

/**
 * Has a letter's PDFs for all its offices set in the background, for whoever asks; who asks twice waits for the same.
 * @throws Problem `letter.variantMissing` where there is no text, `not.found`
 */
export async function orderArchive(
  ports: Omit<LookNeeds, 'db'> & Pick<Ports, 'db' | 'jobs'>,
  actor: Actor,
  place: ArchivePlace,
): Promise<void> {
  const { db, now, jobs } = ports;
  const at = now();
  const { offices, opened } = await openWritten(ports, place);
  if (offices.length === 0) throw new Problem('letter.variantMissing');
  await db.transaction(async (tx) => {
    const newest = await findArchive(tx, place, at);
    if (newest && isRunning(newest.state)) return;
    const { campaign, letterId } = place;
    const { id } = onlyRow(
      await tx
        .insert(exportFile)
        .values({
          campaignId: campaign.id,
          format: 'zip',
          locale: opened.defaultLocale,
          ordered: { letterId, names: [] },
          fileName: `${campaign.slug}-letters-${at.toISOString().slice(0, 10)}.zip`,
          state: 'running',
          total: offices.length,
          requestedBy: actor.id,
          createdAt: at,
          expiresAt: new Date(at.getTime() + EXPORT_KEPT_HOURS * 3_600_000),
        })
        .returning({ id: exportFile.id }),
    );
    await record(tx, {
      at,
      actor,
      campaignId: campaign.id,
      action: 'export.ordered',
      subject: { type: 'export', id, label: opened.row.title },
      to: { format: 'zip', total: offices.length },
    });
    await jobs.enqueue(tx, 'letter.archive', id);
  });
}
