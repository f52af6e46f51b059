import { and, asc, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { ImportBatch, ImportListItem } from '../../domain/imports/batch.ts';
import { cleanCell } from '../../domain/imports/clean-cell.ts';
import type { Db } from '../db/connection.ts';
import { importBatch, importRow, organization, signature } from '../db/schema/index.ts';
import { findBatch, type StoredBatch, settingsOf } from './stored-batch.ts';

const SAMPLES = 3;
const SAMPLE_ROWS = 40;
const SAMPLE_LENGTH = 120;
const KEPT_SHOWN = 100;
const LIST_LENGTH = 100;

/** A campaign's batches, newest first; those whose file is still coming are not yet among them. */
export async function readBatches(db: Db, campaignId: string): Promise<ImportListItem[]> {
  const batches = await db
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.campaignId, campaignId), ne(importBatch.state, 'uploading')))
    .orderBy(desc(importBatch.createdAt), desc(importBatch.id))
    .limit(LIST_LENGTH);
  return batches.map(asItem);
}

/** @throws Problem `not.found` */
export async function readBatch(db: Db, campaignId: string, id: string): Promise<ImportBatch> {
  const batch = await findBatch(db, campaignId, id);
  const { dateOrderCertain, headerRow, sheets, sheet = null, problem = null, ...settings } = settingsOf(batch);
  const { mapping, dateOrder, defaultCountry, defaultDisplay, values, remembered } = settings;
  const { version, format, encoding, delimiter, header, progress } = batch;
  return {
    ...asItem(batch),
    ...{ version, format, encoding, delimiter, header, headerRow, sheets, sheet, progress, problem, dateOrderCertain },
    samples: await samplesOf(db, batch),
    settings: { mapping, dateOrder, defaultCountry, defaultDisplay, values },
    remembered,
    kept: batch.state === 'undone' ? await keptOf(db, id) : [],
  };
}

function asItem(batch: StoredBatch): ImportListItem {
  const { id, fileName, state, createdByName, rowCount } = batch;
  return {
    id,
    fileName,
    state,
    createdAt: batch.createdAt.toISOString(),
    createdByName,
    finishedAt: batch.finishedAt?.toISOString() ?? null,
    ...settingsOf(batch).figures,
    total: rowCount,
  };
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
    const values = rows.map(({ cells }) => cleanCell(cells[column] ?? '').slice(0, SAMPLE_LENGTH)).filter(Boolean);
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
