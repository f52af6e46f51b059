import { eq } from 'drizzle-orm';
import { isRunning } from '../../domain/exports/export-formats.ts';
import { isListFile } from '../../domain/exports/ordered-export.ts';
import { readCountryLabels } from '../campaigns/country-labels.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, exportFile, exportPart } from '../db/schema/index.ts';
import type { JobNeeds } from '../jobs/run-job.ts';
import { rowReader } from './exported-rows.ts';
import { FORMATS } from './format.ts';
import { nextOfWalk } from './walk-list.ts';

const ROWS_A_PIECE = 2_000;

/**
 * Writes an ordered file, a piece a transaction. A piece and how far the walk has come are written together, so that
 * whoever takes it up after an interruption goes on behind the last piece, and none is there twice.
 */
export async function writeExport({ db }: JobNeeds, id: string): Promise<void> {
  let more = true;
  while (more) more = await db.transaction((tx) => writePiece(tx, id));
}

type File = Pick<typeof exportFile.$inferSelect, 'id'>;

/** @returns whether there is more to write */
async function writePiece(tx: Tx, id: string): Promise<boolean> {
  const [file] = await tx.select().from(exportFile).where(eq(exportFile.id, id)).for('update');
  if (!file || !isListFile(file) || !isRunning(file.state)) return false;
  const { slug } = onlyRow(
    await tx.select({ slug: campaign.slug }).from(campaign).where(eq(campaign.id, file.campaignId)),
  );
  const { ordered } = file;
  const scope = {
    campaign: slug,
    locale: file.locale,
    mayReadContact: ordered.mayReadContact,
    at: file.createdAt,
    countryLabels: await readCountryLabels(tx, file.campaignId),
  };
  const format = FORMATS[file.format];
  const opening = ordered.parts === 0 ? format.head(scope) : '';
  if (ordered.walk === null) {
    await addPiece(tx, file, ordered.parts, opening + format.tail(file.written));
    await tx.update(exportFile).set({ state: 'done' }).where(eq(exportFile.id, id));
    return false;
  }
  const list = {
    campaignId: file.campaignId,
    mayReadContact: ordered.mayReadContact,
    actorId: file.requestedBy,
  };
  const { ids, walk } = await nextOfWalk(tx, list, ordered.query, ordered.walk, ROWS_A_PIECE);
  const rows = await rowReader(tx, list)(ids);
  const added = await addPiece(tx, file, ordered.parts, opening + format.rows(rows, file.written, scope));
  await tx
    .update(exportFile)
    .set({
      written: file.written + rows.length,
      ordered: { ...ordered, walk, parts: ordered.parts + (added ? 1 : 0) },
    })
    .where(eq(exportFile.id, id));
  return true;
}

async function addPiece(tx: Tx, { id }: File, number: number, text: string): Promise<boolean> {
  if (text === '') return false;
  await tx.insert(exportPart).values({ exportId: id, number, bytes: new TextEncoder().encode(text) });
  return true;
}
