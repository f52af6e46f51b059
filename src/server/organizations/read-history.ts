import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { OrganizationDetail } from '../../domain/organizations/organization.ts';
import type { Db, Tx } from '../db/connection.ts';
import { auditEvent, campaign, signature, signatureEvent } from '../db/schema/index.ts';

const SHOWN = 100;

/** What was done with an entry itself (the audit log) and with its signatures (their events), newest first. */
export async function readHistory(db: Db | Tx, organizationId: string): Promise<OrganizationDetail['history']> {
  const acts = await db
    .select({
      id: auditEvent.id,
      at: auditEvent.at,
      actorName: auditEvent.actorName,
      action: auditEvent.action,
      from: auditEvent.from,
      to: auditEvent.to,
    })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subjectId, organizationId),
        or(eq(auditEvent.subjectType, 'organization'), eq(auditEvent.subjectType, 'person')),
      ),
    )
    .orderBy(desc(auditEvent.id))
    .limit(SHOWN);
  const events = await readEvents(db, organizationId);
  return [
    ...acts.map(({ id, at, from, to, ...act }) => ({
      ...act,
      id: `audit-${id}`,
      at: at.toISOString(),
      campaign: null,
      fields: [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])],
    })),
    ...events,
  ]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, SHOWN);
}

async function readEvents(db: Db | Tx, organizationId: string): Promise<OrganizationDetail['history']> {
  const own = db.select({ id: signature.id }).from(signature).where(eq(signature.organizationId, organizationId));
  const rows = await db
    .select({
      id: signatureEvent.id,
      at: signatureEvent.at,
      actorName: signatureEvent.actorName,
      type: signatureEvent.type,
      note: signatureEvent.note,
      campaign: campaign.slug,
    })
    .from(signatureEvent)
    .innerJoin(campaign, eq(campaign.id, signatureEvent.campaignId))
    .where(inArray(signatureEvent.signatureId, own))
    .orderBy(desc(signatureEvent.id))
    .limit(SHOWN);
  return rows.map(({ id, at, type, note, ...row }) => ({
    ...row,
    id: `event-${id}`,
    at: at.toISOString(),
    action: `signature.${type}`,
    // The note of an edit names the fields that it changed.
    fields: type === 'edited' && note !== '' ? note.split(', ') : [],
  }));
}
