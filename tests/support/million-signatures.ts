import { sql } from 'drizzle-orm';
import { ORG_TYPES } from '../../src/domain/signatories/org-type.ts';
import type { Db, Tx } from '../../src/server/db/connection.ts';
import { onlyRow, rowsOf } from '../../src/server/db/rows.ts';
import { CAMPAIGN } from './furnish.ts';

const ROWS_A_STATEMENT = 100_000;

/** Many in the first ones, few in the last ones. */
const COUNTRIES =
  'MX BR CO AR US PE CL GT EC BO UY CA VE HN SV CR DO PY NI PA CU JM HT TT PR BS BB GY SR BZ LC GD AG DM KN VC ES PT FR DE GB IT NL BE CH AT SE NO DK FI IE PL CZ RO GR ZA KE NG IN JP AU NZ'.split(
    ' ',
  );

/**
 * Adds a campaign with so many synthetic signatures, straight by SQL: organisations named `Synthetic organisation 17`, spread
 * unevenly over countries, types, channels, states and 400 days, a few with reservations, some of them individuals; each
 * with the events that lead to where it is. The same call makes the same rows. For measuring; nothing of it is real.
 *
 * The counts wait in the tail, as after any act: fold them with `rollTally`.
 *
 * @returns the campaign's id
 */
export async function addSignatures(db: Db, slug: string, count: number): Promise<string> {
  const campaignId = await addCampaign(db, slug);
  for (let from = 1; from <= count; from += ROWS_A_STATEMENT) {
    await db.transaction((tx) => addRows(tx, campaignId, from, Math.min(count, from + ROWS_A_STATEMENT - 1)));
  }
  return campaignId;
}

/**
 * Does `fill` without the indexes that rows can do without, and makes them again afterwards: a fraction of the time where a
 * million rows are written. `VACUUM ANALYZE` follows, as autovacuum would do in its own time.
 */
export async function withoutIndexes(db: Db, fill: () => Promise<void>): Promise<void> {
  const tables = ['organization', 'signature', 'signature_event'];
  const indexes = rowsOf<{ name: string; definition: string }>(
    await db.execute(sql`
      SELECT c.relname AS name, pg_get_indexdef(c.oid) AS definition
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid::regclass::text IN (${sql.join(
        tables.map((table) => sql`${table}`),
        sql`, `,
      )}) AND NOT i.indisunique`),
  );
  for (const { name } of indexes) await db.execute(sql`DROP INDEX ${sql.identifier(name)}`);
  await fill();
  await db.execute(sql`SET maintenance_work_mem = '256MB'`);
  for (const { definition } of indexes) await db.execute(sql.raw(definition));
  await db.execute(sql`VACUUM ANALYZE`);
}

/** The first campaign's statement, under another name. */
async function addCampaign(db: Db, slug: string): Promise<string> {
  const { id } = onlyRow(
    rowsOf<{ id: string }>(
      await db.execute(sql`
        INSERT INTO campaign (slug, title, occasion, signatory_goal, default_locale, locales, allows_individuals, created_at)
        SELECT ${slug}, title, occasion, signatory_goal, default_locale, locales, true, created_at
        FROM campaign WHERE slug = ${CAMPAIGN} RETURNING id`),
    ),
  );
  await db.execute(sql`
    INSERT INTO statement_version (campaign_id, number, kind, reason, content, sha256, published_at, proposed_by_name)
    SELECT ${id}, 1, v.kind, v.reason, v.content, v.sha256, v.published_at, v.proposed_by_name
    FROM statement_version v JOIN campaign c ON c.id = v.campaign_id WHERE c.slug = ${CAMPAIGN} AND v.number = 1`);
  return id;
}

/** A number from 0 to below 1 that depends on `n` and `salt` alone. */
const chance = (salt: number) => sql.raw(`((hashint8extended(n, ${salt}) & 1048575) / 1048576.0)`);

const list = (values: readonly string[]) => sql.raw(`string_to_array('${values.join(' ')}', ' ')`);

/** Rows `from` to `to` of such a campaign. */
export async function addRows(tx: Tx, campaignId: string, from: number, to: number): Promise<void> {
  const types = ORG_TYPES.filter((type) => type !== 'individual');
  await tx.execute(sql`
    CREATE TEMP TABLE synthetic ON COMMIT DROP AS
    SELECT n, new_id() AS organization_id, new_id() AS signature_id,
      (${list(COUNTRIES)})[1 + floor(${COUNTRIES.length}::int * power(${chance(1)}, 3))::int] AS country,
      CASE WHEN ${chance(2)} < 0.05 THEN 'individual'
        ELSE (${list(types)})[1 + floor(${types.length}::int * power(${chance(3)}, 2))::int] END AS type,
      CASE WHEN ${chance(4)} < 0.6 THEN 'public' WHEN ${chance(4)} < 0.9 THEN 'import' ELSE 'staff' END AS channel,
      CASE WHEN ${chance(5)} < 0.7 THEN 'confirmed' WHEN ${chance(5)} < 0.87 THEN 'verified'
        WHEN ${chance(5)} < 0.95 AND ${chance(4)} < 0.6 THEN 'pending' WHEN ${chance(5)} < 0.98 THEN 'withdrawn'
        ELSE 'rejected' END AS state,
      CASE WHEN ${chance(6)} < 0.04 THEN (keys.all_keys)[1 + floor(5 * ${chance(7)})::int : 1 + floor(5 * ${chance(7)})::int]
        WHEN ${chance(6)} < 0.05 THEN (keys.all_keys)[1:2] ELSE '{}' END AS reserves,
      date '2012-11-01' + floor(400 * power(${chance(8)}, 0.7))::int AS day
    FROM generate_series(${from}::bigint, ${to}::bigint) n, (
      SELECT array_agg(one ->> 'key' ORDER BY one ->> 'key') AS all_keys
      FROM statement_version, jsonb_array_elements(content -> 'demands') one WHERE campaign_id = ${campaignId}
    ) keys`);
  await tx.execute(sql`
    INSERT INTO organization (id, name, country, type, website, created_at)
    SELECT organization_id, 'Synthetic ' || CASE type WHEN 'individual' THEN 'person ' ELSE 'organisation ' END || n,
      country, type, 'https://synthetic-' || n || '.example', day FROM synthetic ORDER BY n`);
  await tx.execute(sql`
    INSERT INTO signature (id, campaign_id, organization_id, statement_version_id, locale, state, display, signed_on,
      source, channel, created_at)
    SELECT signature_id, v.campaign_id, organization_id, v.id, 'es', state, 'public', day, 'Synthetic', channel, day
    FROM synthetic, statement_version v WHERE v.campaign_id = ${campaignId} ORDER BY n`);
  await tx.execute(sql`
    INSERT INTO reservation (signature_id, demand_key) SELECT signature_id, unnest(reserves) FROM synthetic`);
  await addEvents(tx, campaignId);
}

/** Signed; confirmed where it came by the public page; then whatever else has become of it. */
async function addEvents(tx: Tx, campaignId: string): Promise<void> {
  const step = (type: ReturnType<typeof sql>, later: string, fromState: string, toState: string, where: string) => sql`
    INSERT INTO signature_event (signature_id, campaign_id, type, day, at, actor_name, channel, from_state, to_state,
      from_country, to_country, from_type, to_type, from_version, to_version, from_reserves, to_reserves)
    SELECT signature_id, ${campaignId}::uuid, ${type}, on_day, on_day, 'Synthetic', channel, before, after,
      CASE WHEN before IS NOT NULL THEN country END, country, CASE WHEN before IS NOT NULL THEN type END, type,
      CASE WHEN before IS NOT NULL THEN 1 END, 1, CASE WHEN before IS NOT NULL THEN reserves END, reserves
    FROM (
      SELECT *, day + ${sql.raw(later)} AS on_day, ${sql.raw(fromState)} AS before, ${sql.raw(toState)} AS after FROM synthetic
    ) told WHERE ${sql.raw(where)} ORDER BY n`;
  const first = `CASE channel WHEN 'public' THEN 'pending' ELSE 'confirmed' END`;
  await tx.execute(step(sql`'signed'`, '0', 'NULL::text', first, 'true'));
  await tx.execute(
    step(sql`'confirmed'`, 'n::int % 4', `'pending'`, `'confirmed'`, `channel = 'public' AND state <> 'pending'`),
  );
  await tx.execute(step(sql`state`, '4 + n::int % 9', `'confirmed'`, 'state', `state NOT IN ('pending', 'confirmed')`));
}
