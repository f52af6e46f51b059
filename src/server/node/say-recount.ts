import type { Db } from '../db/connection.ts';
import { mendTallies } from '../tally/mend-tally.ts';
import { type Difference, recount, SIGNATURES } from '../tally/recount.ts';

const say = ({ campaign, source, cell, counted, recounted }: Difference): string =>
  `${campaign}: ${source} ${source === SIGNATURES ? 'say' : 'says'} ${counted} where the events add up to ${recounted} (${cell})`;

/**
 * Recounts, and says every difference in a line; mends the tallies when told to.
 *
 * @returns the exit code: 1 when there was any difference, mended or not
 */
export async function sayRecount(db: Db, mend: boolean, print = console.log): Promise<0 | 1> {
  const found = await recount(db);
  for (const one of found) print(say(one));
  if (found.length === 0) {
    print('All counts are what the events add up to.');
    return 0;
  }
  print(`${found.length} ${found.length === 1 ? 'number differs' : 'numbers differ'}.`);
  const isOfTallies = found.some(({ source }) => source !== SIGNATURES);
  if (mend) {
    await mendTallies(db);
    const left = await recount(db);
    print(`Tallies were mended; ${left.length === 0 ? 'nothing differs any more' : `${left.length} differ still`}.`);
  } else if (isOfTallies) print('Nothing was changed. With --mend the tallies are made what the events say.');
  if (found.some(({ source }) => source === SIGNATURES)) {
    print('Signatures that differ from their events are not mended: somebody has to look at what was done to them.');
  }
  return 1;
}
