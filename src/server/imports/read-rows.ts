import { and, asc, count, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { ImportRow, importRowListSchema, RowMatch } from '../../domain/imports/batch.ts';
import { isPreparing, type RowOutcome } from '../../domain/imports/import-state.ts';
import { MATCH_REASONS } from '../../domain/signatories/matching/match.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { importRow, organization, signature } from '../db/schema/index.ts';
import { readPlan, type StoredBatch } from './stored-batch.ts';

const PAGE_SIZE = 50;
const other = alias(importRow, 'other_row');

/** The rows of a batch in the file's order, with what each will do, or did. */
export async function readRows(
  db: Db,
  batch: Pick<StoredBatch, 'id' | 'campaignId' | 'state'>,
  { outcome, remarks, page }: { outcome?: RowOutcome | undefined; remarks?: 'true' | undefined; page: number },
): Promise<z.infer<typeof importRowListSchema>> {
  if (isPreparing(batch.state)) return { items: [], total: 0, page, pageSize: PAGE_SIZE };
  const where = and(
    eq(importRow.batchId, batch.id),
    outcome ? eq(importRow.outcome, outcome) : undefined,
    remarks ? sql`jsonb_array_length(${importRow.planned} #> '{row,notes}') > 0` : undefined,
  );
  const rows = await db
    .select({
      row: importRow,
      known: {
        name: organization.name,
        country: organization.country,
        type: organization.type,
      },
      state: signature.state,
      otherPlanned: other.planned,
    })
    .from(importRow)
    .leftJoin(organization, eq(organization.id, importRow.matchOrganizationId))
    .leftJoin(signature, and(eq(signature.organizationId, organization.id), eq(signature.campaignId, batch.campaignId)))
    .leftJoin(other, and(eq(other.batchId, importRow.batchId), eq(other.number, importRow.matchRow)))
    .where(where)
    .orderBy(asc(importRow.number))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  const { total } = onlyRow(await db.select({ total: count() }).from(importRow).where(where));
  return { items: rows.map(asRow), total, page, pageSize: PAGE_SIZE };
}

interface Found {
  row: typeof importRow.$inferSelect;
  known: Pick<RowMatch, 'name' | 'country' | 'type'> | null;
  state: RowMatch['state'];
  otherPlanned: Record<string, unknown> | null;
}

function asRow(found: Found): ImportRow {
  const { number, outcome, include, appliedAt, signatureId, planned } = found.row;
  const plan = readPlan(planned);
  return {
    number,
    outcome,
    include,
    planned: plan.row,
    match: matchOf(found, plan.score),
    applied: appliedAt !== null,
    signatureId,
  };
}

function matchOf({ row, known, state, otherPlanned }: Found, score: number): RowMatch | null {
  const reasons = MATCH_REASONS.filter((reason) => row.matchReasons.includes(reason));
  if (known) return { organizationId: row.matchOrganizationId, row: null, ...known, state, score, reasons };
  if (!otherPlanned) return null;
  const { name, country = '', type } = readPlan(otherPlanned).row;
  return { organizationId: null, row: row.matchRow, name, country, type, state: null, score, reasons };
}
