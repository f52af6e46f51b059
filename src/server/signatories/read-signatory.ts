import { and, asc, eq } from 'drizzle-orm';
import { withoutAddresses } from '../../domain/access/without-addresses.ts';
import { Problem } from '../../domain/errors.ts';
import type { SignatoryDetail } from '../../domain/signatories/signatory.ts';
import type { Db, Tx } from '../db/connection.ts';
import { organization, representative, signature, signatureEvent, statementVersion } from '../db/schema/index.ts';
import { dayAgreed } from './agreement.ts';
import { signatoryColumns } from './list-signatories.ts';
import { readNewestDemands, reservableDemands } from './reservable-demands.ts';
import { readReservations } from './reservations.ts';

/** Which signatory, and whether its representative's address may be read: without that it never leaves the database. */
export interface SignatoryPlace {
  campaignId: string;
  id: string;
  mayReadContact: boolean;
}

/** @throws Problem `not.found` */
export async function readSignatory(
  db: Db | Tx,
  { campaignId, id, mayReadContact }: SignatoryPlace,
): Promise<SignatoryDetail> {
  const [found] = await db
    .select({
      ...signatoryColumns,
      aliases: organization.aliases,
      website: organization.website,
      locale: signature.locale,
      mailDomainMatches: signature.mailDomainMatches,
      verifiedGround: signature.verifiedGround,
      askedBackAt: signature.askedBackAt,
      renewedAt: signature.renewedAt,
      declinedVersion: signature.declinedVersion,
      content: statementVersion.content,
      source: signature.source,
      note: signature.note,
      purpose: signature.purpose,
      purposeAgreedAt: signature.purposeAgreedAt,
      representative: {
        name: representative.name,
        role: representative.role,
        ...(mayReadContact ? { email: representative.email } : {}),
      },
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .where(and(eq(signature.id, id), eq(signature.campaignId, campaignId)));
  if (!found) throw new Problem('not.found');
  const { content, renewedAt, askedBackAt, verifiedGround, purposeAgreedAt, ...rest } = found;
  const detail = {
    ...rest,
    renewedAt: renewedAt?.toISOString() ?? null,
    askedBackAt: askedBackAt?.toISOString() ?? null,
    purposeAgreedOn: dayAgreed({ purposeAgreedAt }) || null,
    verifiedGround: verifiedGround === '' ? null : verifiedGround,
    reservations: await readReservations(db, id),
    demands: reservableDemands(content),
    // Asked about is the material version whose meaning is in force.
    awaited: rest.consent === 'awaiting' ? ((await readNewestDemands(db, campaignId, 'material')) ?? null) : null,
    events: await readEvents(db, id),
  };
  // Colleagues write addresses into notes and sources too.
  return mayReadContact ? detail : withoutAddresses(detail);
}

async function readEvents(db: Db | Tx, signatureId: string): Promise<SignatoryDetail['events']> {
  const rows = await db
    .select({
      id: signatureEvent.id,
      type: signatureEvent.type,
      at: signatureEvent.at,
      actorName: signatureEvent.actorName,
      note: signatureEvent.note,
      fromState: signatureEvent.fromState,
      toState: signatureEvent.toState,
      fromCountry: signatureEvent.fromCountry,
      toCountry: signatureEvent.toCountry,
      fromType: signatureEvent.fromType,
      toType: signatureEvent.toType,
      fromVersion: signatureEvent.fromVersion,
      toVersion: signatureEvent.toVersion,
      toDeclined: signatureEvent.toDeclined,
      toReserves: signatureEvent.toReserves,
      locale: signatureEvent.locale,
    })
    .from(signatureEvent)
    .where(eq(signatureEvent.signatureId, signatureId))
    .orderBy(asc(signatureEvent.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
