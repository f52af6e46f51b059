import { recogniseDateOrder } from '../../../domain/imports/recognise-date-order.ts';
import type { OfficeState } from '../../../domain/officials/import/import-shapes.ts';
import type { OfficeMapping } from '../../../domain/officials/import/office-columns.ts';
import { type OfficePlan, planOffices } from '../../../domain/officials/import/plan-offices.ts';
import { readOfficeRow } from '../../../domain/officials/import/read-office-row.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { readOffices } from '../read-offices.ts';

export interface OfficeFile {
  fileName: string;
  cells: readonly (readonly string[])[];
  mapping: OfficeMapping;
}

/** What a file would do to a campaign's offices as they are. */
export function planImport({ fileName, cells, mapping }: OfficeFile, existing: readonly OfficeState[]): OfficePlan {
  const days = [mapping.heldFrom, mapping.heldTo, mapping.validUntil].filter((at) => at !== undefined);
  const { order } = recogniseDateOrder(cells.flatMap((row) => days.map((at) => row[at] ?? '')));
  const rows = cells.map((row, at) => ({ line: at + 2, ...readOfficeRow(row, mapping, order) }));
  return planOffices(rows, existing, fileName);
}

/** A campaign's offices whole, as a plan needs them. */
export async function readOfficeStates(db: Db | Tx, campaignId: string, day: string): Promise<OfficeState[]> {
  const offices = await readOffices(db, campaignId, day);
  return offices.map(({ position: _, version: __, holder: ___, holders, contacts, ...office }) => ({
    ...office,
    holders,
    contacts: contacts.map(({ id, kind, value, source, validUntil }) => ({ id, kind, value, source, validUntil })),
  }));
}
