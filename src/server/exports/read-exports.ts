import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import { may } from '../../domain/access/permissions.ts';
import { Problem } from '../../domain/errors.ts';
import type { ExportFile } from '../../domain/exports/export-file.ts';
import { EXPORT_FORMATS, type ExportFormat, isReady } from '../../domain/exports/export-formats.ts';
import { isListFile } from '../../domain/exports/ordered-export.ts';
import type { Actor } from '../context.ts';
import type { Db } from '../db/connection.ts';
import { exportFile, exportPart } from '../db/schema/index.ts';
import { FORMATS } from './format.ts';

const SHOWN = 20;

/** A file is its owner's alone; to everyone else there is none. */
export interface ExportPlace {
  campaignId: string;
  id: string;
  owner: Pick<Actor, 'id' | 'role'>;
  now: Date;
}

export async function readExports(
  db: Db,
  { campaignId, owner, now }: Omit<ExportPlace, 'id'>,
): Promise<{ items: ExportFile[] }> {
  const rows = await db
    .select()
    .from(exportFile)
    .where(
      and(
        eq(exportFile.campaignId, campaignId),
        inArray(exportFile.format, [...EXPORT_FORMATS]),
        eq(exportFile.requestedBy, owner.id),
        gt(exportFile.expiresAt, now),
      ),
    )
    .orderBy(desc(exportFile.createdAt), desc(exportFile.id))
    .limit(SHOWN);
  return { items: rows.filter(isListFile).map(asAnswer) };
}

/** @throws Problem `not.found` also of one that is somebody else's, or has expired */
export async function readExport(db: Db, place: ExportPlace): Promise<ExportFile> {
  return asAnswer(await rowOf(db, place));
}

/**
 * The file itself, a piece at a time.
 * @throws Problem `not.found` as above, and of one that is not ready, or holds addresses that its owner may no longer read
 */
export async function openExport(
  db: Db,
  place: ExportPlace,
): Promise<{ contentType: string; fileName: string; bytes: AsyncGenerator<Uint8Array> }> {
  const { id, format, fileName, state, ordered } = await rowOf(db, place);
  const { mayReadContact, parts } = ordered;
  if (!isReady(state)) throw new Problem('not.found');
  if (mayReadContact && !may(place.owner.role, 'signatory.readContact')) throw new Problem('not.found');
  const { contentType, bytes } = FORMATS[format];
  return { contentType, fileName, bytes: bytes(piecesOf(db, id, parts)) };
}

/** One more than the rows' pieces: the end of the file. */
async function* piecesOf(db: Db, exportId: string, parts: number): AsyncGenerator<string> {
  for (let number = 0; number <= parts; number += 1) {
    const [part] = await db
      .select({ bytes: exportPart.bytes })
      .from(exportPart)
      .where(and(eq(exportPart.exportId, exportId), eq(exportPart.number, number)))
      .orderBy(asc(exportPart.number));
    if (part) yield new TextDecoder('utf-8', { ignoreBOM: true }).decode(part.bytes);
  }
}

async function rowOf(db: Db, { campaignId, id, owner, now }: ExportPlace) {
  const [found] = await db
    .select()
    .from(exportFile)
    .where(
      and(
        eq(exportFile.id, id),
        eq(exportFile.campaignId, campaignId),
        eq(exportFile.requestedBy, owner.id),
        gt(exportFile.expiresAt, now),
      ),
    );
  if (!found || !isListFile(found)) throw new Problem('not.found');
  return found;
}

type ListFile = Omit<typeof exportFile.$inferSelect, 'format'> & { format: ExportFormat };

const asAnswer = ({
  id,
  format,
  locale,
  fileName,
  state,
  total,
  written,
  createdAt,
  expiresAt,
}: ListFile): ExportFile => ({
  ...{ id, format, locale, fileName, state, total, written },
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
