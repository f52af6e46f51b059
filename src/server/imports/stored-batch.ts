import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../domain/errors.ts';
import {
  IMPORTED_STATES,
  importFiguresSchema,
  importSettingsSchema,
  plannedRowSchema,
  readingSchema,
} from '../../domain/imports/batch.ts';
import { IMPORT_ACTS, type ImportAct, type ImportState } from '../../domain/imports/import-state.ts';
import type { PlannedRow } from '../../domain/imports/planned-row.ts';
import { readingProblemSchema } from '../../domain/imports/reading-problem.ts';
import type { Actor } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { importBatch } from '../db/schema/index.ts';

/** Figures of a batch, kept with it by whoever changes its rows: counting them anew would read all of them each time. */
export type Figures = z.infer<typeof importFiguresSchema>;
export const NO_FIGURES: Figures = {
  total: 0,
  counts: { new: 0, duplicate: 0, refused: 0 },
  included: 0,
  applied: 0,
  standing: 0,
};

/** What `import_batch.settings` holds: staff's settings and what the work needs to remember. */
export const storedSettingsSchema = importSettingsSchema.extend({
  /** What staff said of how it is read. */
  reading: readingSchema.default({}),
  /** How it was read, besides encoding and delimiter. */
  headerRow: z.number().int().default(1),
  /** False once it was seen that a quotation mark never closes. */
  quotes: z.boolean().default(true),
  sheets: z.array(z.string()).default([]),
  sheet: z.string().optional(),
  remembered: z.boolean().default(false),
  problem: readingProblemSchema.optional(),
  dateOrderCertain: z.boolean(),
  /** An id given when rows were last compared with the registry; entries with a later one are compared again while writing. */
  comparedAt: z.uuid().optional(),
  importAs: z.enum(IMPORTED_STATES).optional(),
  /** Who last told it to work: the work in the background is theirs. */
  actor: z.object({ id: z.string(), name: z.string() }).optional(),
  figures: importFiguresSchema.default(NO_FIGURES),
});
export type StoredSettings = z.infer<typeof storedSettingsSchema>;

/** What `import_row.planned` holds. `score` is of the match. */
export interface StoredPlan extends Record<string, unknown> {
  row: PlannedRow;
  score: number;
}
const storedPlanSchema = z.object({ row: plannedRowSchema, score: z.number() });
export const readPlan = (planned: Record<string, unknown>): StoredPlan => {
  const { row, score } = storedPlanSchema.parse(planned);
  return { row: withoutAbsent(row), score };
};

/** JSON has no `undefined`: what is absent is absent. */
function withoutAbsent({ acronym, country, website, signedOn, ...row }: z.infer<typeof plannedRowSchema>): PlannedRow {
  return {
    ...row,
    ...(acronym === undefined ? {} : { acronym }),
    ...(country === undefined ? {} : { country }),
    ...(website === undefined ? {} : { website }),
    ...(signedOn === undefined ? {} : { signedOn }),
  };
}

export type StoredBatch = typeof importBatch.$inferSelect;

export const settingsOf = ({ settings }: Pick<StoredBatch, 'settings'>): StoredSettings =>
  storedSettingsSchema.parse(settings);

/** @throws Problem `not.found` */
export async function findBatch(db: Db | Tx, campaignId: string, id: string): Promise<StoredBatch> {
  const [found] = await db
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.campaignId, campaignId), eq(importBatch.id, id)));
  if (!found) throw new Problem('not.found');
  return found;
}

/**
 * The batch, if it is in this state; nobody else works on it until the transaction ends. Its key is not locked: signatures
 * that name it can be written beside.
 */
export async function lockBatch(tx: Tx, id: string, state: ImportState): Promise<StoredBatch | undefined> {
  const [found] = await tx
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.id, id), eq(importBatch.state, state)))
    .for('no key update');
  return found;
}

export type BatchChange = Partial<
  Pick<
    StoredBatch,
    | 'state'
    | 'finishedAt'
    | 'settings'
    | 'version'
    | 'progress'
    | 'rowCount'
    | 'format'
    | 'encoding'
    | 'delimiter'
    | 'header'
  >
>;

/** For who has locked it. */
export async function changeBatch(tx: Tx, { id }: Pick<StoredBatch, 'id'>, change: BatchChange): Promise<void> {
  await tx.update(importBatch).set(change).where(eq(importBatch.id, id));
}

/**
 * Moves a batch on, if its state still allows the act. The guard stands in the WHERE: of two who act at once one
 * waits for the other and is then refused.
 * @throws Problem `import.wrongState`, `not.found`
 */
export async function moveBatch(
  tx: Tx,
  place: { campaignId: string; id: string },
  act: ImportAct,
  change: (found: StoredBatch) => BatchChange,
): Promise<StoredBatch> {
  const [found] = await tx
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.campaignId, place.campaignId), eq(importBatch.id, place.id)))
    .for('update');
  if (!found) throw new Problem('not.found');
  const from: readonly ImportState[] = IMPORT_ACTS[act];
  const [moved] = await tx
    .update(importBatch)
    .set({ version: found.version + 1, ...change(found) })
    .where(and(eq(importBatch.id, found.id), inArray(importBatch.state, [...from])))
    .returning();
  if (!moved) throw new Problem('import.wrongState', { params: { state: found.state } });
  return moved;
}

export const withActor = (batch: StoredBatch, actor: Actor, more: Partial<StoredSettings> = {}): StoredSettings => ({
  ...settingsOf(batch),
  ...more,
  actor: { id: actor.id, name: actor.name },
});

/** How audit records name a batch. */
export const subjectOf = ({ id, fileName }: Pick<StoredBatch, 'id' | 'fileName'>) => ({
  type: 'import',
  id,
  label: fileName,
});
