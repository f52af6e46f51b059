import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { Problem } from '../../../domain/errors.ts';
import { isReady } from '../../../domain/exports/export-formats.ts';
import { isLettersFile } from '../../../domain/exports/ordered-export.ts';
import type { LetterArchive } from '../../../domain/letters/letter-archive.ts';
import type { Actor, CampaignScope } from '../../context.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { exportFile, exportPart } from '../../db/schema/index.ts';
import { zipOf } from '../zip-of.ts';

/** An archive is whoever's who ordered it; to everyone else there is none. */
export interface ArchivePlace {
  campaign: CampaignScope;
  letterId: string;
  owner: Pick<Actor, 'id'>;
}

/** The newest that has not expired. */
export async function findArchive(db: Db | Tx, { campaign, letterId, owner }: ArchivePlace, now: Date) {
  const [found] = await db
    .select()
    .from(exportFile)
    .where(
      and(
        eq(exportFile.campaignId, campaign.id),
        eq(exportFile.requestedBy, owner.id),
        eq(exportFile.format, 'zip'),
        sql`${exportFile.ordered} ->> 'letterId' = ${letterId}`,
        gt(exportFile.expiresAt, now),
      ),
    )
    .orderBy(desc(exportFile.createdAt), desc(exportFile.id))
    .limit(1);
  return found && isLettersFile(found) ? found : undefined;
}

export async function readArchive(db: Db, place: ArchivePlace, now: Date): Promise<LetterArchive | null> {
  const found = await findArchive(db, place, now);
  if (!found) return null;
  const { state, total, written, createdAt, expiresAt } = found;
  return { state, total, written, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

/**
 * The archive itself, a letter at a time.
 * @throws Problem `not.found` also of one that is not ready
 */
export async function openArchive(db: Db, place: ArchivePlace, now: Date) {
  const found = await findArchive(db, place, now);
  if (!found || !isReady(found.state)) throw new Problem('not.found');
  const { id, fileName, ordered, createdAt } = found;
  return { fileName, bytes: zipOf(partsOf(db, id, ordered.names), createdAt) };
}

async function* partsOf(db: Db, exportId: string, names: readonly string[]) {
  for (const [number, name] of names.entries()) {
    const [part] = await db
      .select({ bytes: exportPart.bytes })
      .from(exportPart)
      .where(and(eq(exportPart.exportId, exportId), eq(exportPart.number, number)));
    if (part) yield { name, bytes: new Uint8Array(part.bytes) };
  }
}
