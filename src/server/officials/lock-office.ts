import { and, eq, sql } from 'drizzle-orm';
import type { Role } from '../../domain/access/roles.ts';
import type { AuditAction } from '../../domain/audit/actions.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { office } from '../db/schema/index.ts';
import { readOfficeDetail } from './read-office-detail.ts';

/** One office of a campaign, as somebody looks at it. */
export interface OfficePlace {
  campaign: CampaignScope;
  officeId: string;
  /** Decides what of its contacts an answer has. */
  role: Role;
}

export type OfficeRecord = typeof office.$inferSelect;

/** The office, locked until the transaction ends, whatever its version. @throws Problem `not.found` */
export async function lockOffice(tx: Tx, { campaign, officeId }: OfficePlace): Promise<OfficeRecord> {
  const [found] = await tx
    .select()
    .from(office)
    .where(and(eq(office.id, officeId), eq(office.campaignId, campaign.id)))
    .for('update');
  if (!found) throw new Problem('not.found');
  return found;
}

/**
 * As {@link lockOffice}, for an edit of what was `seen`. The version is of the office with its holders and contacts: two
 * who change any of it at once hear of each other.
 * @throws Problem `edit.conflict` with the office as it stands, `not.found`
 */
export async function lockSeenOffice(tx: Tx, place: OfficePlace, seen: number, at: Date): Promise<OfficeRecord> {
  const found = await lockOffice(tx, place);
  if (found.version !== seen) {
    throw new Problem('edit.conflict', { current: await readOfficeDetail(tx, place, dayOf(at)) });
  }
  return found;
}

/** The office is another than before: whoever edits it next has to have seen that. For who has locked it. */
export async function raiseVersion(tx: Tx | Db, officeId: string): Promise<void> {
  await tx
    .update(office)
    .set({ version: sql`${office.version} + 1` })
    .where(eq(office.id, officeId));
}

export interface Told {
  at: Date;
  actor: Actor;
  place: Pick<OfficePlace, 'campaign'>;
  office: Pick<OfficeRecord, 'id' | 'country' | 'titleEn'>;
}

/** What was done with an office, for the audit log. */
export const recordOffice = (
  tx: Tx,
  { at, actor, place, office: { id, country, titleEn } }: Told,
  action: AuditAction,
  change: { from?: Record<string, unknown>; to?: Record<string, unknown> },
): Promise<void> =>
  record(tx, {
    at,
    actor,
    campaignId: place.campaign.id,
    action,
    subject: { type: 'office', id, label: `${country}: ${titleEn}` },
    ...change,
  });

/** The calendar day of a moment, in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
