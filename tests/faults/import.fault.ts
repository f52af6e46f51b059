import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../load/figure.ts';
import { rosterOf } from '../support/imports.ts';
import { KillableHouse, VICTIMS } from './killable-house.ts';

export interface ImportFaultOptions {
  /** How many imports are killed midway. */
  times?: number;
  /** Rows of each import. */
  rows?: number;
  port?: number;
  /** Told after each, for who waits. */
  tell?: (line: string) => void;
}

const PATIENCE_MS = 180_000;

/**
 * `kill -9` of Node, of PostgreSQL, or of both, at a random moment of an import; then everything is opened again.
 * The batch must come to its end by itself, with every row written once. `lost`: rows without a standing signature or
 * without its event; `double`: signatures, events or organisations beyond one a row.
 */
export async function run(options: ImportFaultOptions = {}): Promise<Figure[]> {
  const { times = 10, rows = 600, port = 4390, tell = () => undefined } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'cs-fault-'));
  const house = new KillableHouse(dataDir, port);
  let [lost, double] = [0, 0];
  try {
    await house.open();
    await house.signIn();
    for (let round = 0; round < times; round++) {
      const victim = VICTIMS[round % VICTIMS.length] ?? 'node';
      const batch = await startImport(house, rosterOf(rows, round * rows));
      const target = Math.floor(Math.random() * rows);
      await untilApplied(house, batch, target);
      await wait(Math.random() * 40);
      await house.kill(victim);
      if (victim !== 'postgres') await house.open();
      await untilDone(house, batch);
      const found = await judge(house, batch, rows);
      lost += found.lost;
      double += found.double;
      tell(`${round + 1}/${times} ${victim} killed near row ${target}: ${found.lost} lost, ${found.double} double`);
    }
  } finally {
    await house.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  return [
    { name: 'faults.import.lost', value: lost, unit: 'rows' },
    { name: 'faults.import.double', value: double, unit: 'rows' },
  ];
}

async function startImport(house: KillableHouse, roster: string): Promise<string> {
  const batch = await house.call('POST', '/imports', roster, { type: 'text/csv' });
  if (!(typeof batch === 'object' && batch !== null && 'id' in batch)) throw new Error('No batch was answered');
  const id = String(batch.id);
  await house.call('POST', `/imports/${id}/start`, '{}');
  return id;
}

async function untilApplied(house: KillableHouse, batch: string, target: number): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const [found] = await house.query<{ applied: number }>(
      'SELECT count(*)::int AS applied FROM import_row WHERE batch_id = $1 AND applied_at IS NOT NULL',
      [batch],
    );
    if ((found?.applied ?? 0) >= target) return;
    if (Date.now() > patience) throw new Error(`The import does not reach row ${target}`);
  }
}

async function untilDone(house: KillableHouse, batch: string): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const [found] = await house.query<{ state: string }>('SELECT state FROM import_batch WHERE id = $1', [batch]);
    if (found?.state === 'done') return;
    if (Date.now() > patience) throw new Error(`The import is still ${found?.state}`);
    await wait(100);
  }
}

/** Counted in the database itself, past all code of the house. */
async function judge(house: KillableHouse, batch: string, rows: number): Promise<{ lost: number; double: number }> {
  const [found] = await house.query<Record<'wanted' | 'signatures' | 'organizations' | 'names' | 'events', number>>(
    `SELECT
      (SELECT count(*)::int FROM import_row WHERE batch_id = $1 AND include) AS wanted,
      (SELECT count(*)::int FROM signature WHERE batch_id = $1) AS signatures,
      (SELECT count(DISTINCT organization_id)::int FROM signature WHERE batch_id = $1) AS organizations,
      (SELECT count(*)::int FROM organization WHERE name IN
        (SELECT o.name FROM organization o JOIN signature s ON s.organization_id = o.id WHERE s.batch_id = $1)) AS names,
      (SELECT coalesce(sum((to_state IS NOT NULL)::int - (from_state IS NOT NULL)::int), 0)::int FROM signature_event
        WHERE signature_id IN (SELECT id FROM signature WHERE batch_id = $1)) AS events`,
    [batch],
  );
  if (!found || found.wanted < rows * 0.9) throw new Error('The roster was not taken as it was meant');
  const counts = [found.signatures, found.organizations, found.names, found.events];
  return {
    lost: Math.max(0, found.wanted - Math.min(...counts)),
    double: Math.max(0, Math.max(...counts) - found.wanted),
  };
}
