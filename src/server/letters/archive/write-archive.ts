import { eq } from 'drizzle-orm';
import { Problem } from '../../../domain/errors.ts';
import { isRunning } from '../../../domain/exports/export-formats.ts';
import { isLettersFile } from '../../../domain/exports/ordered-export.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { onlyRow } from '../../db/rows.ts';
import { campaign, exportFile, exportPart } from '../../db/schema/index.ts';
import type { JobNeeds } from '../../jobs/run-job.ts';
import { openWritten, setFor } from '../zip-letters.ts';

const LETTERS_A_PIECE = 12;

/**
 * Sets the letters of an ordered archive, a few a transaction. How many are done and which are stored together, so that
 * whoever takes it up after an interruption goes on behind the last of them, and none is there twice.
 * @throws Problem `document.unavailable`, `not.found` where the letter was thrown away
 */
export async function writeArchive(ports: JobNeeds, id: string): Promise<void> {
  try {
    await writeLetters(ports, id);
  } catch (error) {
    // What a rule refuses now it refuses later too: nobody waits for it.
    if (error instanceof Problem)
      await ports.db.update(exportFile).set({ state: 'cancelled' }).where(eq(exportFile.id, id));
    throw error;
  }
}

async function writeLetters(ports: JobNeeds, id: string): Promise<void> {
  const file = await readRunning(ports.db, id);
  if (!file) return;
  const { slug } = onlyRow(
    await ports.db.select({ slug: campaign.slug }).from(campaign).where(eq(campaign.id, file.campaignId)),
  );
  const place = { campaign: { id: file.campaignId, slug }, letterId: file.ordered.letterId };
  // The day of the order, however long it takes: all letters bear the same date.
  const { opened, offices } = await openWritten({ ...ports, now: () => file.createdAt }, place);
  const set = (from: number) => {
    const piece = Promise.all(
      offices.slice(from, from + LETTERS_A_PIECE).map((office) => setFor(ports, opened, office)),
    );
    // Whoever waits for it hears of its failure; nobody does where it was stopped meanwhile.
    piece.catch(() => undefined);
    return piece;
  };
  // The next letters are set while these are stored.
  let next = set(file.written);
  for (let done = file.written; done < offices.length; done += LETTERS_A_PIECE) {
    const letters = await next;
    next = set(done + LETTERS_A_PIECE);
    if (!(await ports.db.transaction((tx) => addLetters(tx, id, done, letters)))) return;
  }
  await ports.db.transaction(async (tx) => {
    if (await readRunning(tx, id, true))
      await tx.update(exportFile).set({ state: 'done' }).where(eq(exportFile.id, id));
  });
}

async function readRunning(db: Db | Tx, id: string, lock = false) {
  const query = db.select().from(exportFile).where(eq(exportFile.id, id));
  const [file] = await (lock ? query.for('update') : query);
  return file && isLettersFile(file) && isRunning(file.state) ? file : undefined;
}

/** @returns whether to go on: it was not cancelled, and nobody else is at it */
async function addLetters(
  tx: Tx,
  id: string,
  done: number,
  letters: readonly { name: string; bytes: Uint8Array }[],
): Promise<boolean> {
  const file = await readRunning(tx, id, true);
  if (file?.written !== done) return false;
  await tx
    .insert(exportPart)
    .values(letters.map(({ bytes }, place) => ({ exportId: id, number: done + place, bytes })));
  const names = [...file.ordered.names, ...letters.map(({ name }) => name)];
  await tx
    .update(exportFile)
    .set({ written: done + letters.length, ordered: { ...file.ordered, names } })
    .where(eq(exportFile.id, id));
  return true;
}
