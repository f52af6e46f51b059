import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../domain/errors.ts';
import { IMPORTED_STATES, importSettingsSchema, plannedRowSchema } from '../../domain/imports/batch.ts';
import { IMPORT_ACTS, type ImportAct, type ImportState } from '../../domain/imports/import-state.ts';
import type { PlannedRow } from '../../domain/imports/planned-row.ts';
import type { Actor } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { importBatch } from '../db/schema/index.ts';

/** What `import_batch.settings` holds: staff's settings and what the work needs to remember. */
export const storedSettingsSchema = importSettingsSchema.extend({
  dateOrderCertain: z.boolean(),
  /** When rows were last compared with the registry; what came later is compared again while writing. */
  plannedAt: z.iso.datetime(),
  importAs: z.enum(IMPORTED_STATES).optional(),
  /** Who started it, or its undoing: the work in the background is theirs. */
  actor: z.object({ id: z.string(), name: z.string() }).optional(),
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

/** @throws Problem `not.found` */
export async function findBatch(db: Db | Tx, campaignId: string, id: string): Promise<StoredBatch> {
  const [found] = await db
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.campaignId, campaignId), eq(importBatch.id, id)));
  if (!found) throw new Problem('not.found');
  return found;
}

type Change = Partial<Pick<StoredBatch, 'state' | 'finishedAt' | 'settings' | 'version'>>;

/**
 * Moves a batch on, if its state still allows the act. The guard stands in the WHERE: of two who act at once one
 * waits for the other and is then refused.
 * @throws Problem `import.wrongState`, `not.found`
 */
export async function moveBatch(
  tx: Tx,
  place: { campaignId: string; id: string },
  act: ImportAct,
  change: (found: StoredBatch) => Change,
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
  ...storedSettingsSchema.parse(batch.settings),
  ...more,
  actor: { id: actor.id, name: actor.name },
});

/** How audit records name a batch. */
export const subjectOf = ({ id, fileName }: Pick<StoredBatch, 'id' | 'fileName'>) => ({
  type: 'import',
  id,
  label: fileName,
});
