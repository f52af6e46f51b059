import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../load/figure.ts';
import { rosterOf } from '../support/imports.ts';
import { inAHouse, until } from './in-a-house.ts';
import { type KillableHouse, VICTIMS } from './killable-house.ts';

export interface ImportFaultOptions {
  /** How many imports are killed midway. */
  times?: number;
  /** Rows of each import. */
  rows?: number;
  /** Told after each, for who waits. */
  tell?: (line: string) => void;
}

/**
 * `kill -9` of Node, of PostgreSQL, or of both, at a random moment while a roster is written, read or compared; then
 * everything is opened again.
 * The batch must come to its end by itself, with every row written once. `lost`: rows without a standing signature or
 * without its event; `double`: signatures, events or organisations beyond one a row.
 */
export async function run(options: ImportFaultOptions = {}): Promise<Figure[]> {
  const { times = 9, rows = 3000, tell = () => undefined } = options;
  return inAHouse(async (house) => {
    let [lost, double] = [0, 0];
    for (let round = 0; round < times; round++) {
      const victim = VICTIMS[round % VICTIMS.length] ?? 'node';
      const stage = STAGES[Math.floor(round / VICTIMS.length) % STAGES.length] ?? 'running';
      const batch = await uploadRoster(house, rosterOf(rows, round * rows));
      if (stage === 'running') await start(house, batch);
      const target = Math.floor(Math.random() * rows);
      await until(`row ${target} ${stage}`, () => isAt(house, batch, stage, target));
      await wait(Math.random() * 40);
      await house.kill(victim);
      if (victim !== 'postgres') await house.open();
      if (stage !== 'running') await start(house, batch);
      await until('done', () => isIn(house, batch, 'done'), 100);
      const found = await judge(house, batch, rows);
      lost += found.lost;
      double += found.double;
      tell(
        `${round + 1}/${times} ${victim} killed while ${stage}, near row ${target}: ${found.lost} lost, ${found.double} double`,
      );
    }
    return [
      { name: 'faults.import.lost', value: lost, unit: 'rows' },
      { name: 'faults.import.double', value: double, unit: 'rows' },
    ];
  });
}

/** When it is killed. */
const STAGES = ['running', 'reading', 'planning'] as const;
type Stage = (typeof STAGES)[number];

async function uploadRoster(house: KillableHouse, roster: string): Promise<string> {
  const batch = await house.call('POST', '/imports', roster, { type: 'text/csv' });
  if (!(typeof batch === 'object' && batch !== null && 'id' in batch)) throw new Error('No batch was answered');
  return String(batch.id);
}

async function start(house: KillableHouse, batch: string): Promise<void> {
  await until('reviewing', () => isIn(house, batch, 'reviewing'), 20);
  await house.call('POST', `/imports/${batch}/start`, '{}');
}

async function isIn(house: KillableHouse, batch: string, state: string): Promise<boolean> {
  const [found] = await house.query<{ state: string }>('SELECT state FROM import_batch WHERE id = $1', [batch]);
  return found?.state === state;
}

/** Whether so many rows are through, or the stage is over before anybody could see it. */
async function isAt(house: KillableHouse, batch: string, stage: Stage, target: number): Promise<boolean> {
  const [found] = await house.query<{ state: string; progress: number }>(
    'SELECT state, progress FROM import_batch WHERE id = $1',
    [batch],
  );
  const order = ['reading', 'planning', 'reviewing', 'running', 'done'];
  const beyond = order.indexOf(found?.state ?? '') > order.indexOf(stage);
  return beyond || (found?.state === stage && found.progress >= target);
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
