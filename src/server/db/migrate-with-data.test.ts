import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/support/test-database.ts';
import { recount } from '../tally/recount.ts';
import { rollTally } from '../tally/roll-tally.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** Migrates as when `last` was the newest migration. */
async function migrateUntil(pool: Pool, last: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-migrations-'));
  try {
    cpSync(MIGRATIONS, folder, { recursive: true });
    const path = join(folder, 'meta/_journal.json');
    const journal: { entries: { idx: number }[] } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx <= last) }));
    await migrate(drizzle(pool), { migrationsFolder: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Three organisations as a house of before the tallies has them: imported and withdrawn, with a reservation, pending. */
const DATA = `
  INSERT INTO campaign (id, slug, title, occasion, default_locale, locales, created_at)
  VALUES ('00000000-0000-7000-8000-000000000001', 'old', '{"es": "Antigua"}', '{}', 'es', '{es}', now());
  INSERT INTO statement_version (id, campaign_id, number, kind, reason, content, sha256, published_at, proposed_by_name)
  VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 1, 'material', 'First', '{}', 'x',
    now(), 'Ada');
  INSERT INTO import_batch (id, campaign_id, file_name, encoding, delimiter, header, settings, state, created_by_name, created_at)
  VALUES ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000001', 'a.csv', 'utf-8', ',', '[]', '{}',
    'done', 'Ada', now());
  INSERT INTO organization (id, name, country, type, created_at) VALUES
    ('00000000-0000-7000-8000-00000000000a', 'Ámbar', 'UY', 'network', now()),
    ('00000000-0000-7000-8000-00000000000b', 'Berilo', 'BR', 'youth', now()),
    ('00000000-0000-7000-8000-00000000000c', 'Cuarzo', 'BR', 'youth', now());
  INSERT INTO signature (id, campaign_id, organization_id, statement_version_id, locale, state, display, signed_on, batch_id,
    created_at)
  SELECT o.id, '00000000-0000-7000-8000-000000000001', o.id, '00000000-0000-7000-8000-000000000002', 'es',
    CASE o.name WHEN 'Ámbar' THEN 'withdrawn' WHEN 'Berilo' THEN 'confirmed' ELSE 'pending' END, 'public', '2013-11-01',
    CASE o.name WHEN 'Ámbar' THEN '00000000-0000-7000-8000-000000000003'::uuid END, now()
  FROM organization o;
  INSERT INTO signature_event (signature_id, campaign_id, type, day, at, actor_name, to_state, to_country, to_type, to_version,
    to_reserves)
  SELECT id, campaign_id, 'signed', signed_on, now(), 'Ada', CASE state WHEN 'pending' THEN 'pending' ELSE 'confirmed' END,
    (SELECT country FROM organization o WHERE o.id = organization_id), (SELECT type FROM organization o WHERE o.id = organization_id),
    1, CASE state WHEN 'confirmed' THEN '{demilitarization,violence-reduction}'::text[] ELSE '{}' END
  FROM signature;
  INSERT INTO signature_event (signature_id, campaign_id, type, day, at, actor_name, from_state, from_country, from_type,
    from_version, from_reserves, to_state, to_country, to_type, to_version, to_reserves)
  SELECT id, campaign_id, 'withdrawn', '2013-12-01', now(), 'Ada', 'confirmed', 'UY', 'network', 1, '{}', 'withdrawn', 'UY',
    'network', 1, '{}'
  FROM signature WHERE state = 'withdrawn'`;

it('counts what was signed before there were tallies, and tells how it came', { timeout: 60_000 }, async () => {
  const { db, pool, migrate: bringUpToDate } = await emptyDatabase();
  await migrateUntil(pool, 2);
  await pool.query(DATA);
  await bringUpToDate();
  const { rows: signatures } = await pool.query(
    'SELECT sort_name, country, type, state, channel FROM signature ORDER BY sort_name',
  );
  expect(signatures).toEqual([
    { sort_name: 'ambar', country: 'UY', type: 'network', state: 'withdrawn', channel: 'import' },
    { sort_name: 'berilo', country: 'BR', type: 'youth', state: 'confirmed', channel: 'staff' },
    { sort_name: 'cuarzo', country: 'BR', type: 'youth', state: 'pending', channel: 'staff' },
  ]);
  expect(await recount(db)).toEqual([]);
  await rollTally(db);
  expect(await recount(db)).toEqual([]);
  const { rows: cells } = await pool.query(
    `SELECT country, reserves, channel, pending, confirmed, withdrawn FROM signature_tally ORDER BY country, reserves`,
  );
  expect(cells).toEqual([
    { country: 'BR', reserves: '', channel: 'staff', pending: 1, confirmed: 0, withdrawn: 0 },
    {
      ...{ country: 'BR', reserves: 'demilitarization,violence-reduction', channel: 'staff' },
      pending: 0,
      confirmed: 1,
      withdrawn: 0,
    },
    { country: 'UY', reserves: '', channel: 'import', pending: 0, confirmed: 0, withdrawn: 1 },
  ]);
});

/** Folds all of the tail as it was folded when a tally had a row for each state. */
const FOLD_TALL = `
  WITH taken AS (DELETE FROM signature_tail RETURNING *, type = 'individual' AS individual),
  cells AS (INSERT INTO signature_tally
    SELECT campaign_id, country, type, state, version, declined, reserves, channel, sum(delta) FROM taken
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(delta) <> 0),
  groups AS (INSERT INTO signature_tally_group
    SELECT campaign_id, country, type, state, version, declined, sum(delta) FROM taken
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(delta) <> 0),
  keys AS (INSERT INTO signature_tally_key
    SELECT campaign_id, side.kind, side.key, country, individual, state, sum(delta) FROM taken CROSS JOIN LATERAL (
      SELECT 'channel' AS kind, channel AS key
      UNION ALL SELECT 'reserves', unnest(string_to_array(nullif(reserves, ''), ','))) side
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(delta) <> 0),
  days AS (INSERT INTO signature_tally_day
    SELECT campaign_id, day, country, type, state, sum(delta) FROM taken GROUP BY 1, 2, 3, 4, 5 HAVING sum(delta) <> 0)
  INSERT INTO signature_tally_total
  SELECT campaign_id, day, individual, state, sum(delta) FROM taken GROUP BY 1, 2, 3, 4 HAVING sum(delta) <> 0`;

it('keeps every count where a tally had a row for each state, folded or not', { timeout: 60_000 }, async () => {
  const { db, pool, migrate: bringUpToDate } = await emptyDatabase();
  await migrateUntil(pool, 2);
  await pool.query(DATA);
  await migrateUntil(pool, 4);
  await pool.query(FOLD_TALL);
  await pool.query(`
    INSERT INTO signature_event (signature_id, campaign_id, type, day, at, actor_name, channel, from_state, from_country,
      from_type, from_version, from_reserves, to_state, to_country, to_type, to_version, to_reserves)
    SELECT signature_id, campaign_id, 'confirmed', '2013-12-02', now(), 'Ada', channel, to_state, to_country, to_type,
      to_version, to_reserves, 'confirmed', to_country, to_type, to_version, to_reserves
    FROM signature_event WHERE to_state = 'pending';
    UPDATE signature SET state = 'confirmed' WHERE state = 'pending'`);
  await bringUpToDate();
  const { rows: unfolded } = await pool.query('SELECT state, delta FROM signature_tail ORDER BY state');
  expect(unfolded).toEqual([
    { state: 'confirmed', delta: 1 },
    { state: 'pending', delta: -1 },
  ]);
  const { rows: folded } = await pool.query(
    `SELECT country, type, pending, confirmed, withdrawn FROM signature_tally_group ORDER BY country`,
  );
  expect(folded).toEqual([
    { country: 'BR', type: 'youth', pending: 1, confirmed: 1, withdrawn: 0 },
    { country: 'UY', type: 'network', pending: 0, confirmed: 0, withdrawn: 1 },
  ]);
  expect(await recount(db)).toEqual([]);
  await rollTally(db);
  expect(await recount(db)).toEqual([]);
});
