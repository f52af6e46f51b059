import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { Db } from '../../src/server/db/connection.ts';
import { onlyRow, rowsOf } from '../../src/server/db/rows.ts';
import { differingFrom, recount } from '../../src/server/tally/recount.ts';
import { TALLIES } from '../../src/server/tally/tallies.ts';
import type { Figure } from '../load/figure.ts';
import { type AppOnPostgres, appOnPostgres } from '../support/app-on-postgres.ts';
import { addSignatures } from '../support/million-signatures.ts';
import { Writer } from './tally-writer.ts';

export interface TallyFaultOptions {
  /** How long everything goes on. */
  seconds?: number;
  /** Ends sooner, once the roller was killed so many times. */
  times?: number;
  writers?: number;
  tell?: (line: string) => void;
}

const ROLLER = fileURLToPath(new URL('./tally-roller.ts', import.meta.url));
/** A roller is killed at some moment within so long after it began. */
const LIFE_MS = 600;
const BETWEEN_SAMPLES_MS = 50;

/**
 * Sixteen writers sign, confirm, withdraw, edit and remove at once, alone and in bulk, some of it rolled back, while a
 * roller in a process of its own is killed again and again. At every sampled instant one statement compares all tallies and their tail with a
 * recount of the events in the same snapshot. `mismatches`: cells that differed, over all samples and at the end.
 */
export async function run(options: TallyFaultOptions = {}): Promise<Figure[]> {
  const { seconds = 60, times = Number.POSITIVE_INFINITY, writers = 16, tell = () => undefined } = options;
  const house = await appOnPostgres({ connections: writers + 4 });
  const until = Date.now() + seconds * 1000;
  let [kills, samples, mismatches] = [0, 0, 0];
  const isOver = () => Date.now() > until || kills >= times;
  try {
    const organiser = await house.caller('organiser');
    const bulkCampaign = await addSignatures(house.db, 'synthetic', 0);
    const all = Array.from({ length: writers }, (_, index) => new Writer(house, organiser, bulkCampaign, index));
    const killing = (async () => {
      while (!isOver()) {
        await killedRoller(house.pool);
        kills += 1;
      }
    })();
    const sampling = (async () => {
      while (!isOver()) {
        const found = await countMismatches(house.db);
        if (found > 0) tell(`sample ${samples + 1}: ${found} cells differ`);
        mismatches += found;
        samples += 1;
        await wait(BETWEEN_SAMPLES_MS);
      }
    })();
    const writing = all.map((one) => one.writeUntil(isOver));
    await Promise.all([killing, sampling, ...writing]);
    mismatches += (await recount(house.db)).length;
    const rolled = await countRolled(house);
    const acts = all.reduce((sum, { done }) => sum + done, 0);
    tell(`${acts} acts, ${rolled} rows of the tail folded, ${kills} rollers killed, ${samples} instants looked at`);
    if (acts === 0 || rolled === 0 || kills === 0 || samples === 0) throw new Error('Nothing was tried');
  } finally {
    await house.stop();
  }
  return [{ name: 'faults.tally.mismatches', value: mismatches, unit: 'cells' }];
}

async function killedRoller(pool: object): Promise<void> {
  const child = spawn(process.execPath, [ROLLER, JSON.stringify(pool)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    gone.then(() => {
      throw new Error('The roller ended by itself');
    }),
  ]);
  await wait(Math.random() * LIFE_MS);
  kill(child);
  await gone;
}

const kill = (child: ChildProcess): boolean => child.kill('SIGKILL');

/** One statement, one snapshot, every tally. */
async function countMismatches(db: Db): Promise<number> {
  const each = TALLIES.map((tally) => sql`SELECT count(*)::int AS cells FROM (${differingFrom(tally)}) d`);
  const { cells } = onlyRow(
    rowsOf<{ cells: number }>(
      await db.execute(sql`SELECT sum(cells)::int AS cells FROM (${sql.join(each, sql` UNION ALL `)}) every`),
    ),
  );
  return cells;
}

/** Rows that were in the tail and are no more. */
async function countRolled({ db }: AppOnPostgres): Promise<number> {
  const [row] = rowsOf<{ rolled: number }>(
    await db.execute(sql`
      SELECT (last_value - (SELECT count(*) FROM signature_tail))::int AS rolled FROM signature_tail_id_seq`),
  );
  return row?.rolled ?? 0;
}
