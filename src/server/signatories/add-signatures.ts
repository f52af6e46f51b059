import { asc, sql } from 'drizzle-orm';
import type { Channel } from '../../domain/signatories/channel.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import type { Display } from '../../domain/signatories/signature-state.ts';
import { asJson } from '../db/as-json.ts';
import type { Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import { withMatchKeys } from '../duplicates/with-match-keys.ts';
import { newestVersion } from '../statements/newest-version.ts';
import type { NewOrganization, NewSignature } from './add-signature.ts';
import { checkIndividualsAllowed } from './individuals-allowed.ts';
import { tellEvents } from './tell-event.ts';

/** What all signatures of one call have in common. */
export interface Common extends Pick<NewSignature, 'campaignId' | 'at' | 'actor' | 'state' | 'locale'> {
  source: string;
  batchId: string;
  channel: Channel;
}

export interface Signatory {
  /** The caller's own name for it, in the answer. */
  key: number;
  organization: { id: string } | NewOrganization;
  representative: { name: string; role: string; email: string };
  display: Display;
  signedOn: string;
}

export interface Added {
  key: number;
  signatureId: string;
  organizationId: string;
  createdOrganization: boolean;
}

/**
 * `addSignature` for many at once: a handful of statements whatever their number. An organisation of the registry that
 * has a signature of this campaign is left out, without an error.
 * @returns those that were added
 * @throws Problem `statement.notPublished`, `signature.individualsNotAllowed` for a person where the campaign takes none
 */
export async function addSignatures(tx: Tx, common: Common, signatories: readonly Signatory[]): Promise<Added[]> {
  if (signatories.length === 0) return [];
  const version = await newestVersion(tx, common.campaignId);
  const entries = await placed(tx, signatories);
  if (entries.some(({ type }) => isIndividual(type))) await checkIndividualsAllowed(tx, [common.campaignId]);
  await insertOrganizations(tx, common, entries);
  await insertRepresentatives(tx, common, entries);
  const signed = await insertSignatures(tx, common, version.id, entries);
  const added = entries.filter(({ signatureId }) => signed.has(signatureId));
  if (added.length < entries.length) {
    await forget(
      tx,
      entries.filter(({ signatureId }) => !signed.has(signatureId)).map((one) => one.representativeId),
    );
  }
  const { campaignId, at, actor, state, source, locale, channel } = common;
  await tellEvents(
    tx,
    added.map(({ signatureId, country, type, signatory }) => ({
      ...{ signatureId, campaignId, at, actor, locale, type: 'signed' as const },
      day: signatory.signedOn,
      note: source,
      from: null,
      to: { state, country, type, version: version.number, declined: null, reserves: [], channel },
    })),
  );
  return added.map(({ signatory: { key }, signatureId, organizationId, isNew }) => ({
    key,
    signatureId,
    organizationId,
    createdOrganization: isNew,
  }));
}

/** A signatory with the ids that it gets. */
interface Entry {
  signatory: Signatory;
  isNew: boolean;
  organizationId: string;
  representativeId: string;
  signatureId: string;
  country: string;
  type: OrgType;
}

/** Entries of the registry are locked first, in one order: their country and type must not change before they are counted. */
async function placed(tx: Tx, signatories: readonly Signatory[]): Promise<Entry[]> {
  const wanted = signatories.flatMap(({ organization: one }) => ('id' in one ? [one.id] : []));
  const known = await lockEntries(tx, wanted);
  const ids = rowsOf<Record<'a' | 'b' | 'c', string>>(
    await tx.execute(
      sql`SELECT new_id() AS a, new_id() AS b, new_id() AS c FROM generate_series(1, ${signatories.length})`,
    ),
  );
  return signatories.flatMap((signatory, at) => {
    const { a = '', b = '', c = '' } = ids[at] ?? {};
    const given = signatory.organization;
    const entry = 'id' in given ? known.get(given.id) : { ...given, id: a };
    if (!entry) return [];
    const { id: organizationId, country, type } = entry;
    return [{ signatory, isNew: !('id' in given), organizationId, representativeId: b, signatureId: c, country, type }];
  });
}

type Known = Pick<typeof organization.$inferSelect, 'id' | 'country' | 'type' | 'mergedIntoId'>;

/** Each entry by its id, or that which it was merged into. */
async function lockEntries(tx: Tx, ids: readonly string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const { id, country, type, mergedIntoId } = organization;
  const rows = await tx
    .select({ id, country, type, mergedIntoId })
    .from(organization)
    .where(sql`${organization.id} = ANY(${`{${ids.join(',')}}`}::uuid[])`)
    .orderBy(asc(organization.id))
    .for('share');
  const kept = await lockEntries(
    tx,
    rows.flatMap((row) => row.mergedIntoId ?? []),
  );
  return new Map(rows.map((row) => [row.id, kept.get(row.mergedIntoId ?? '') ?? row]));
}

async function insertOrganizations(tx: Tx, { at }: Common, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap(({ signatory: { organization: given }, organizationId }) => {
    if ('id' in given) return [];
    const { name, acronym = null, aliases = [], country, type, website = null } = given;
    return [{ id: organizationId, ...withMatchKeys({ name, acronym, aliases, country, type, website }) }];
  });
  if (rows.length === 0) return;
  await tx.execute(sql`
    INSERT INTO ${organization} (id, name, acronym, aliases, country, type, website, match_keys, created_at)
    SELECT id, name, acronym, aliases, country, type, website, "matchKeys", ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(id uuid, name text, acronym text, aliases text[], country text,
      type text, website text, "matchKeys" int[])`);
}

async function insertRepresentatives(tx: Tx, { at, locale }: Common, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ signatory: { representative: person }, organizationId, representativeId }) => ({
    ...person,
    id: representativeId,
    org: organizationId,
  }));
  await tx.execute(sql`
    INSERT INTO ${representative} (id, organization_id, name, role, email, locale, created_at)
    SELECT id, org, name, role, nullif(email, ''), ${locale}, ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(id uuid, org uuid, name text, role text, email text)`);
}

/** @returns the ids of those that were written; an organisation's second signature is not */
async function insertSignatures(tx: Tx, common: Common, versionId: string, entries: readonly Entry[]) {
  const rows = entries.map(({ signatory: { display, signedOn }, ...entry }) => ({
    id: entry.signatureId,
    org: entry.organizationId,
    person: entry.representativeId,
    display,
    day: signedOn,
  }));
  const { campaignId, at, state, locale, source, batchId, channel } = common;
  const written = rowsOf<{ id: string }>(
    await tx.execute(sql`
      INSERT INTO ${signature} (id, campaign_id, organization_id, representative_id, statement_version_id, locale, state,
        display, signed_on, source, batch_id, channel, created_at)
      SELECT id, ${campaignId}::uuid, org, person, ${versionId}::uuid, ${locale}, ${state}, display, day, ${source},
        ${batchId}::uuid, ${channel}, ${at.toISOString()}::timestamptz
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(id uuid, org uuid, person uuid, display text, day date)
      ON CONFLICT (campaign_id, organization_id) DO NOTHING RETURNING id`),
  );
  return new Set(written.map(({ id }) => id));
}

/** A signature that was left out leaves no person's data behind. */
async function forget(tx: Tx, representatives: readonly string[]): Promise<void> {
  await tx.delete(representative).where(sql`${representative.id} = ANY(${`{${representatives.join(',')}}`}::uuid[])`);
}
