import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KillableHouse } from './killable-house.ts';

const PATIENCE_MS = 600_000;

/** Opens a house on an empty folder, with the organiser signed in, and leaves nothing of it behind. */
export async function inAHouse<Result>(act: (house: KillableHouse) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cs-house-'));
  const house = new KillableHouse(dataDir);
  try {
    await house.open();
    await house.signIn();
    return await act(house);
  } finally {
    await house.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Looks until it is so.
 * @param every milliseconds between two looks
 * @throws Error that it never came to `what`
 */
export async function until(what: string, look: () => Promise<boolean>, every = 0): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (!(await look())) {
    if (Date.now() > patience) throw new Error(`It never came to this: ${what}`);
    if (every > 0) await wait(every);
  }
}
