import type { Ports } from '../ports.ts';
import { planRoster } from './plan-roster.ts';
import { readRoster } from './read-roster.ts';

/**
 * Brings an uploaded file to where a person can review it: its rows are read, then each is compared. Whatever kills it,
 * the next call goes on from what was stored; several at once take turns.
 */
export async function prepareImport(ports: Pick<Ports, 'db' | 'now'>, batchId: string): Promise<void> {
  await readRoster(ports, batchId);
  await planRoster(ports, batchId);
}
