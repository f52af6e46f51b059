import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/running-server.ts';
import type { Figure } from './figure.ts';

/** Seconds from the command to the address, on an empty data folder and on one that is furnished. The app is built. */
export async function run(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cs-bench-'));
  try {
    const warmUp = await startServer({ dataDir: join(dataDir, 'warm-up') });
    await warmUp.stop();
    const first = await seconds(join(dataDir, 'data'));
    const second = await seconds(join(dataDir, 'data'));
    return [
      { name: 'start.first_s', value: first, unit: 's' },
      { name: 'start.second_s', value: second, unit: 's' },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function seconds(dataDir: string): Promise<number> {
  const started = performance.now();
  const house = await startServer({ dataDir });
  const taken = performance.now() - started;
  await house.stop();
  return Math.round(taken / 100) / 10;
}
