import { and, eq, inArray } from 'drizzle-orm';
import type { RosterField } from '../../domain/imports/roster-fields.ts';
import { ERASED, scrub } from '../../domain/privacy/scrub.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { Tx } from '../db/connection.ts';
import { importBatch, importRow } from '../db/schema/index.ts';
import type { Person } from './find-person.ts';
import { findImportRows } from './person-traces.ts';

const OF_THE_PERSON: readonly RosterField[] = ['representativeName', 'representativeRole', 'email'];

/** Lines of rosters keep the organisation and lose who signed for it: also where first and last name stand apart. */
export async function eraseFromImports(tx: Tx, person: Person): Promise<void> {
  const rows = await findImportRows(tx, person);
  if (rows.length === 0) return;
  const batches = await tx
    .select({ id: importBatch.id, settings: importBatch.settings })
    .from(importBatch)
    .where(inArray(importBatch.id, [...new Set(rows.map(({ batchId }) => batchId))]));
  const columns = new Map(batches.map(({ id, settings }) => [id, columnsOf(settings)]));
  const theirs = new Map(person.signatures.map((one) => [one.id, one]));
  for (const { batchId, number, cells, planned, signatureId } of rows) {
    const signed = signatureId === null ? undefined : theirs.get(signatureId);
    const mapping = columns.get(batchId) ?? [];
    const isTheirs = signed !== undefined || holdsAddress(cells, mapping, person.email);
    const fields = [...(isTheirs ? OF_THE_PERSON : []), ...(signed && isIndividual(signed.type) ? ['name'] : [])];
    const emptied = cells.map((cell, column) => (fields.includes(mapping[column] ?? '') ? '' : cell));
    await tx
      .update(importRow)
      .set({ cells: scrub(emptied, person), planned: scrub(withoutFields(planned, fields), person) })
      .where(and(eq(importRow.batchId, batchId), eq(importRow.number, number)));
  }
}

function columnsOf(settings: Record<string, unknown>): string[] {
  return Array.isArray(settings.mapping) ? settings.mapping.map(String) : [];
}

const holdsAddress = (cells: readonly string[], mapping: readonly string[], email: string | null): boolean =>
  email !== null &&
  cells.some((cell, column) => mapping[column] === 'email' && cell.trim().toLowerCase() === email.toLowerCase());

/** The row as it was understood, and what was noted of the same cells. */
function withoutFields(planned: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  const { row } = planned;
  if (fields.length === 0 || typeof row !== 'object' || row === null) return planned;
  const remarks = (list: unknown) =>
    Array.isArray(list) ? list.map((one) => (fields.includes(String(one?.field)) ? { ...one, value: '' } : one)) : list;
  const kept: Record<string, unknown> = { ...row };
  return {
    ...planned,
    row: {
      ...kept,
      representative: { name: '', role: '' },
      email: '',
      notes: remarks(kept.notes),
      refusals: remarks(kept.refusals),
      ...(fields.includes('name') ? { name: ERASED } : {}),
    },
  };
}
