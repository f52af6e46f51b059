import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { ImportBatch, ImportListItem } from '../../domain/imports/batch.ts';
import type { Db } from '../db/connection.ts';
import { importBatch, importRow, organization, signature } from '../db/schema/index.ts';
import { findBatch, type StoredBatch, storedSettingsSchema } from './stored-batch.ts';

const SAMPLES = 3;
const SAMPLE_ROWS = 40;
const SAMPLE_LENGTH = 120;
const KEPT_SHOWN = 100;
const LIST_LENGTH = 100;

type Figures = Pick<ImportListItem, 'total' | 'counts' | 'included' | 'applied' | 'standing'>;
const NOTHING: Figures = {
  total: 0,
  counts: { new: 0, duplicate: 0, refused: 0 },
  included: 0,
  applied: 0,
  standing: 0,
};

/** A campaign's batches, newest first. */
export async function readBatches(db: Db, campaignId: string): Promise<ImportListItem[]> {
  const batches = await db
    .select()
    .from(importBatch)
    .where(eq(importBatch.campaignId, campaignId))
    .orderBy(desc(importBatch.createdAt), desc(importBatch.id))
    .limit(LIST_LENGTH);
  const figures = await figuresOf(db, eq(importBatch.campaignId, campaignId));
  return batches.map((batch) => asItem(batch, figures.get(batch.id)));
}

/** @throws Problem `not.found` */
export async function readBatch(db: Db, campaignId: string, id: string): Promise<ImportBatch> {
  const batch = await findBatch(db, campaignId, id);
  const figures = await figuresOf(db, eq(importBatch.id, id));
  const { dateOrderCertain, mapping, dateOrder, defaultCountry, defaultDisplay } = storedSettingsSchema.parse(
    batch.settings,
  );
  return {
    ...asItem(batch, figures.get(id)),
    version: batch.version,
    encoding: batch.encoding,
    delimiter: batch.delimiter,
    header: batch.header,
    samples: await samplesOf(db, batch),
    settings: { mapping, dateOrder, defaultCountry, defaultDisplay },
    dateOrderCertain,
    kept: batch.state === 'undone' ? await keptOf(db, id) : [],
  };
}

function asItem(batch: StoredBatch, figures: Figures = NOTHING): ImportListItem {
  const { id, fileName, state, createdByName } = batch;
  const createdAt = batch.createdAt.toISOString();
  return {
    id,
    fileName,
    state,
    createdAt,
    createdByName,
    finishedAt: batch.finishedAt?.toISOString() ?? null,
    ...figures,
  };
}

const countWhere = (condition: SQL) => sql<number>`count(*) FILTER (WHERE ${condition})::int`;

async function figuresOf(db: Db, where: SQL): Promise<Map<string, Figures>> {
  const rows = await db
    .select({
      batchId: importRow.batchId,
      total: sql<number>`count(*)::int`,
      new: countWhere(sql`${importRow.outcome} = 'new'`),
      duplicate: countWhere(sql`${importRow.outcome} = 'duplicate'`),
      refused: countWhere(sql`${importRow.outcome} = 'refused'`),
      included: countWhere(sql`${importRow.include}`),
      applied: countWhere(sql`${importRow.appliedAt} IS NOT NULL`),
      standing: countWhere(sql`${importRow.signatureId} IS NOT NULL`),
    })
    .from(importRow)
    .innerJoin(importBatch, eq(importBatch.id, importRow.batchId))
    .where(where)
    .groupBy(importRow.batchId);
  return new Map(
    rows.map(({ batchId, new: fresh, duplicate, refused, ...rest }) => [
      batchId,
      { ...rest, counts: { new: fresh, duplicate, refused } },
    ]),
  );
}

/** The first few different values of every column, so that a person sees what it holds. */
async function samplesOf(db: Db, { id, header }: StoredBatch): Promise<string[][]> {
  const rows = await db
    .select({ cells: importRow.cells })
    .from(importRow)
    .where(eq(importRow.batchId, id))
    .orderBy(asc(importRow.number))
    .limit(SAMPLE_ROWS);
  return header.map((_, column) => {
    const values = rows.map(({ cells }) => (cells[column] ?? '').trim().slice(0, SAMPLE_LENGTH)).filter(Boolean);
    return [...new Set(values)].slice(0, SAMPLES);
  });
}

async function keptOf(db: Db, batchId: string): Promise<ImportBatch['kept']> {
  return db
    .select({ row: importRow.number, signatureId: signature.id, name: organization.name })
    .from(importRow)
    .innerJoin(signature, eq(signature.id, importRow.signatureId))
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .where(and(eq(importRow.batchId, batchId), isNotNull(importRow.appliedAt)))
    .orderBy(asc(importRow.number))
    .limit(KEPT_SHOWN);
}
