import { meaningInForce } from '../../domain/consent/consent.ts';
import type { ConsentCounts } from '../../domain/consent/consent-counts.ts';
import { readRound } from '../consent/read-rounds.ts';
import type { Db, Tx } from '../db/connection.ts';
import type { Frame } from './read-frame.ts';

/** The round about the meaning in force, while it is open or paused. */
export async function readOpenRound(
  db: Db | Tx,
  campaignId: string,
  { versions, openRounds }: Frame,
  now: Date,
): Promise<ConsentCounts['round']> {
  const found = openRounds.find(({ number }) => number === meaningInForce(versions));
  if (!found) return null;
  const { id, daysLeft, state, counts } = await readRound(db, campaignId, found.id, now);
  return { id, daysLeft, isPaused: state === 'paused', withoutAddress: counts.withoutAddress };
}
