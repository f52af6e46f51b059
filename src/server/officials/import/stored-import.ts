import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../domain/errors.ts';
import {
  countsOf,
  type OfficeImport,
  officeImportSchema,
  officeMappingSchema,
  officeStateSchema,
  plannedOfficeRowSchema,
} from '../../../domain/officials/import/import-shapes.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { officeImport } from '../../db/schema/index.ts';

/** What `office_import.changes` holds. */
export const storedChangesSchema = z.object({
  header: z.array(z.string()),
  /** The file's rows; emptied once it is done, for then what it did says all. */
  cells: z.array(z.array(z.string())),
  mapping: officeMappingSchema,
  /** Rows that were not imported, to be mended and brought again. */
  refused: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })).default([]),
  rows: z.array(plannedOfficeRowSchema),
  /** Offices that it changed, as they were, with where each contact stood. */
  before: z.array(officeStateSchema.extend({ positions: z.record(z.string(), z.number()) })).default([]),
  /** Offices that it wrote, new ones too, and the version that each had then. */
  written: z.array(z.object({ id: z.string(), label: z.string(), version: z.number().int() })).default([]),
  kept: officeImportSchema.shape.kept.default([]),
});
export type StoredChanges = z.infer<typeof storedChangesSchema>;

export type StoredImport = Omit<typeof officeImport.$inferSelect, 'changes'> & { changes: StoredChanges };

export interface ImportPlace {
  campaignId: string;
  importId: string;
}

/** @throws Problem `not.found` */
export async function findImport(
  db: Db | Tx,
  { campaignId, importId }: ImportPlace,
  lock?: 'update',
): Promise<StoredImport> {
  const query = db
    .select()
    .from(officeImport)
    .where(and(eq(officeImport.id, importId), eq(officeImport.campaignId, campaignId)));
  const [found] = await (lock ? query.for(lock) : query);
  if (!found) throw new Problem('not.found');
  return { ...found, changes: storedChangesSchema.parse(found.changes) };
}

const SAMPLES = 3;

export function asOfficeImport({ changes, ...found }: StoredImport): OfficeImport {
  const { header, cells, mapping, rows, kept } = changes;
  const { id, fileName, state, createdByName, createdAt, undoneAt } = found;
  return {
    ...{ id, fileName, state, createdByName, mapping, rows, kept },
    createdAt: createdAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    counts: countsOf(rows),
    columns: header.map((heading, at) => ({
      heading,
      samples: cells
        .map((row) => row[at] ?? '')
        .filter((cell) => cell !== '')
        .slice(0, SAMPLES),
    })),
  };
}
