import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { SIGNATURE_STATES } from '../../src/domain/signatories/signature-state.ts';
import { inAHouse, until } from '../faults/in-a-house.ts';
import type { KillableHouse } from '../faults/killable-house.ts';
import type { Figure } from './figure.ts';
import { syntheticEntries, syntheticRoster } from './synthetic-roster.ts';

const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const REGISTRY = Number(process.env.BENCH_REGISTRY ?? 100_000);
/** So many rows of the roster are of the registry already. */
const KNOWN = Math.round(ROWS / 100);
const CHUNK = 5000;

/**
 * A roster of 100,000 rows into a registry of 100,000, by a server in a process of its own: from the first byte sent to
 * the last row written, with what is asked meanwhile; then its undoing, compared with what was there; and the same rows
 * by plain SQL. Nobody reviews in between.
 */
export async function run(): Promise<Figure[]> {
  return inAHouse(async (house) => {
    await seed(house);
    const before = await fingerprint(house);
    const others = new Others(house);
    const started = performance.now();
    const id = await upload(house);
    await until('reviewing', () => isIn(house, id, 'reviewing'), 50);
    const reviewed = performance.now();
    await house.call('POST', `/imports/${id}/start`, '{}');
    await until('done', () => isIn(house, id, 'done'), 50);
    const done = performance.now();
    const latencies = await others.stop();
    const imported = await countSignatures(house, id);
    if (imported < ROWS - KNOWN - 10 || imported > ROWS) throw new Error(`${imported} rows were imported`);
    const sql = await plainSql(house, id);
    const undoing = performance.now();
    await house.call('POST', `/imports/${id}/undo`);
    await until('undone', () => isIn(house, id, 'undone'), 50);
    const undone = performance.now();
    const after = await fingerprint(house);
    const perSecond = (rows: number, from: number, to: number) => Math.round((rows / (to - from)) * 1000);
    return [
      { name: 'import.rows_per_s', value: perSecond(ROWS, started, done), unit: 'rows/s' },
      { name: 'import.read_and_compare_rows_per_s', value: perSecond(ROWS, started, reviewed), unit: 'rows/s' },
      { name: 'import.write_rows_per_s', value: perSecond(imported, reviewed, done), unit: 'rows/s' },
      { name: 'import.write_sql_rows_per_s', value: Math.round((imported / sql) * 1000), unit: 'rows/s' },
      { name: 'import.undo_rows_per_s', value: perSecond(imported, undoing, undone), unit: 'rows/s' },
      { name: 'import.undo_differences', value: differences(before, after), unit: 'tables' },
      { name: 'import.peak_rss_mb', value: peakRss(house.pid), unit: 'MB' },
      { name: 'import.others_p95_ms', value: percentile(latencies, 0.95), unit: 'ms' },
      { name: 'import.others_max_ms', value: percentile(latencies, 1), unit: 'ms' },
    ];
  });
}

/** An id as it would have been given a day ago: what came in while a roster is compared is compared once more. */
const OF_YESTERDAY = `(lpad(to_hex(((extract(epoch FROM now()) - 86400) * 1000)::bigint), 12, '0')
  || substr(replace(new_id()::text, '-', ''), 13))::uuid`;

async function seed(house: KillableHouse): Promise<void> {
  for (let at = 0; at < REGISTRY; at += CHUNK) {
    await house.query(
      `INSERT INTO organization (id, name, country, type, website, match_keys, created_at)
       SELECT ${OF_YESTERDAY}, name, country, 'women', website, keys, now()
       FROM jsonb_to_recordset($1::jsonb) AS r(name text, country text, website text, keys int[])`,
      [syntheticEntries(at, Math.min(CHUNK, REGISTRY - at))],
    );
  }
  await house.query('VACUUM ANALYZE organization');
}

async function upload(house: KillableHouse): Promise<string> {
  const roster = syntheticRoster(REGISTRY - KNOWN, ROWS);
  const batch = await house.call('POST', '/imports', roster, { type: 'text/csv' });
  if (!(typeof batch === 'object' && batch !== null && 'id' in batch)) throw new Error('No batch was answered');
  return String(batch.id);
}

async function isIn(house: KillableHouse, batch: string, state: string): Promise<boolean> {
  const [found] = await house.query<{ state: string }>('SELECT state FROM import_batch WHERE id = $1', [batch]);
  return found?.state === state;
}

async function countSignatures(house: KillableHouse, batch: string): Promise<number> {
  const [found] = await house.query<{ n: number }>('SELECT count(*)::int AS n FROM signature WHERE batch_id = $1', [
    batch,
  ]);
  return found?.n ?? 0;
}

/** Colleagues who go on working: each of these is asked for in turn, as long as the import lasts. */
class Others {
  readonly #house: KillableHouse;
  readonly #latencies: number[] = [];
  #goesOn = true;
  #failed: unknown;
  readonly #asking: Promise<void>;

  constructor(house: KillableHouse) {
    this.#house = house;
    this.#asking = this.#ask();
  }

  async #ask(): Promise<void> {
    const paths = ['/signatories?page=1', '/demands', '/officials', '/imports'];
    for (let turn = 0; this.#goesOn; turn++) {
      const asked = performance.now();
      try {
        await this.#house.call('GET', paths[turn % paths.length] ?? '/demands');
      } catch (error) {
        // The house is closed when the import itself went wrong, which is then what is to be told.
        this.#failed ??= error;
        return;
      }
      this.#latencies.push(performance.now() - asked);
      await wait(50);
    }
  }

  async stop(): Promise<number[]> {
    this.#goesOn = false;
    await this.#asking;
    if (this.#failed) throw this.#failed;
    return this.#latencies;
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** The most that the process ever had, as Linux tells it. */
function peakRss(pid: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** The counts of a tally's row, a row for each state. */
const STATES = `LATERAL (VALUES ${SIGNATURE_STATES.map((state) => `('${state}', ${state})`).join(', ')}) AS side(state, n)`;

/** Every row of the tables that an import writes to, times aside; of tallies the sums, folded or not. */
const FINGERPRINTS = {
  organization: `SELECT to_jsonb(t) - 'created_at' AS r FROM organization t`,
  representative: `SELECT to_jsonb(t) - 'created_at' - 'erased_at' AS r FROM representative t`,
  signature: `SELECT to_jsonb(t) - 'created_at' - 'renewed_at' - 'asked_back_at' AS r FROM signature t`,
  reservation: 'SELECT to_jsonb(t) AS r FROM reservation t',
  tally: `SELECT to_jsonb(t) AS r FROM (
    SELECT campaign_id, country, type, state, version, declined, reserves, channel, sum(n) AS n FROM (
      SELECT campaign_id, country, type, state, version, declined, reserves, channel, n FROM signature_tally, ${STATES}
      UNION ALL SELECT campaign_id, country, type, state, version, declined, reserves, channel, delta FROM signature_tail) c
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(n) <> 0) t`,
  days: `SELECT to_jsonb(t) AS r FROM (
    SELECT campaign_id, day, country, type, state, sum(n) AS n FROM (
      SELECT campaign_id, day, country, type, state, n FROM signature_tally_day, ${STATES}
      UNION ALL SELECT campaign_id, day, country, type, state, delta FROM signature_tail) c
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0) t`,
} as const;

async function fingerprint(house: KillableHouse): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  for (const [table, rows] of Object.entries(FINGERPRINTS)) {
    const [found] = await house.query<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(r::text), '' ORDER BY md5(r::text))), '') AS print FROM (${rows}) x`,
    );
    prints.set(table, found?.print ?? '');
  }
  return prints;
}

const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number =>
  [...before].filter(([table, print]) => after.get(table) !== print).length;

/**
 * The same rows once more by one INSERT a table, in one transaction that is then rolled back.
 * @returns milliseconds
 */
async function plainSql(house: KillableHouse, batch: string): Promise<number> {
  const client = new Client(house.database);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE given ON COMMIT DROP AS
       SELECT new_id() AS oid, new_id() AS pid, new_id() AS sid, s.campaign_id, s.statement_version_id, s.signed_on,
         o.name, o.country, o.type, o.website, o.match_keys, p.name AS person, p.role, p.email
       FROM signature s JOIN organization o ON o.id = s.organization_id JOIN representative p ON p.id = s.representative_id
       WHERE s.batch_id = $1`,
      [batch],
    );
    const started = performance.now();
    for (const statement of PLAIN) await client.query(statement);
    return performance.now() - started;
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

const PLAIN = [
  `INSERT INTO organization (id, name, country, type, website, match_keys, created_at)
   SELECT oid, name, country, type, website, match_keys, now() FROM given`,
  `INSERT INTO representative (id, organization_id, name, role, email, locale, created_at)
   SELECT pid, oid, person, role, email, 'en', now() FROM given`,
  `INSERT INTO signature (id, campaign_id, organization_id, representative_id, statement_version_id, locale, state,
     display, signed_on, source, channel, created_at)
   SELECT sid, campaign_id, oid, pid, statement_version_id, 'en', 'pending', 'public', signed_on, 'x', 'import', now()
   FROM given`,
  `INSERT INTO signature_event (signature_id, campaign_id, type, day, at, actor_name, to_state, to_country, to_type,
     to_version, to_reserves, locale, channel)
   SELECT sid, campaign_id, 'signed', signed_on, now(), 'x', 'pending', country, type, 1, '{}', 'en', 'import' FROM given`,
];
