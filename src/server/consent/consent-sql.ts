import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Consent } from '../../domain/consent/consent.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { reservation, signature } from '../db/schema/index.ts';

/** Without parameters, so that a query may group by what it selects. */
const STANDS = sql.raw(STANDING.map((state) => `'${state}'`).join(', '));

const IN_FORCE = sql`(SELECT coalesce(max(newer.number), 0) FROM statement_version newer
  WHERE newer.campaign_id = ${signature.campaignId} AND newer.kind = 'material')`;

const GIVEN_FOR = sql`(SELECT given.number FROM statement_version given WHERE given.id = ${signature.statementVersionId})`;

/**
 * `consentSaid` of the domain, for queries over `signature`.
 * @param inForce the number of the campaign's newest material version, 0 without one
 * @param givenFor the number of the version that a signature was last given for
 */
export const consentFrom = (inForce: SQL, givenFor: SQL): SQL<Consent | null> => sql<Consent | null>`(CASE
  WHEN ${inForce} > 0 AND ${signature.declinedVersion} >= ${inForce} THEN 'declined'
  WHEN ${signature.state} NOT IN (${STANDS}) THEN NULL
  WHEN ${givenFor} < ${inForce} THEN 'awaiting'
  WHEN ${signature.renewedAt} IS NOT NULL THEN 'renewed'
  ELSE 'current' END)`;

/** The same where a query has neither number at hand. */
export const CONSENT: SQL<Consent | null> = consentFrom(IN_FORCE, GIVEN_FOR);

/** The keys of the demands that a signature does not endorse, for queries over `signature`. */
export const RESERVES: SQL<string[]> = sql<string[]>`ARRAY(SELECT reserved.demand_key FROM reservation reserved
  WHERE reserved.signature_id = ${signature.id} ORDER BY reserved.demand_key)`;

/** Whether a signature does not endorse any of these demands. */
export const reservesAny = (demandKeys: readonly string[]): SQL =>
  sql`EXISTS (SELECT 1 FROM ${reservation} WHERE ${reservation.signatureId} = ${signature.id}
    AND ${inArray(reservation.demandKey, [...demandKeys])})`;
