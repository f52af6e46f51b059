import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { OfficeFields } from '../../domain/officials/office-fields.ts';
import type { Actor } from '../context.ts';
import { isUniqueViolation, type Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { office } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockSeenOffice, type OfficePlace, recordOffice } from './lock-office.ts';

type Needs = Pick<Ports, 'db' | 'now'>;

const columns = ({ timeZone, ...fields }: OfficeFields) => ({ ...fields, timeZone: timeZone || null });

/** Adds an office after the others of its campaign. @returns its id; @throws Problem `office.exists` */
export async function addOffice(
  { db, now }: Needs,
  actor: Actor,
  campaign: OfficePlace['campaign'],
  fields: OfficeFields,
): Promise<string> {
  return db.transaction(async (tx) => {
    const position = sql`(SELECT coalesce(max(position), 0) + 1 FROM office WHERE campaign_id = ${campaign.id})`;
    const [added] = await tx
      .insert(office)
      .values({ ...columns(fields), campaignId: campaign.id, position })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new Problem('office.exists');
    await recordOffice(tx, { at: now(), actor, place: { campaign }, office: added }, 'office.added', {
      to: columns(fields),
    });
    return added.id;
  });
}

/** Writes an office's own fields. @throws Problem `edit.conflict`, `office.exists`, `not.found` */
export async function editOffice(
  { db, now }: Needs,
  actor: Actor,
  place: OfficePlace,
  seen: number,
  fields: OfficeFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const before = await lockSeenOffice(tx, place, seen, at);
    const after = onlyRow(await written(tx, before.id, seen, fields));
    await recordOffice(tx, { at, actor, place, office: after }, 'office.edited', {
      from: columns({ ...before, timeZone: before.timeZone ?? '' }),
      to: columns(fields),
    });
  });
}

const written = (tx: Tx, id: string, seen: number, fields: OfficeFields) =>
  tx
    .update(office)
    .set({ ...columns(fields), version: sql`${office.version} + 1` })
    .where(and(eq(office.id, id), eq(office.version, seen)))
    .returning()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new Problem('office.exists') : error;
    });
