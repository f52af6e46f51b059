import type { Db } from '../db/connection.ts';
import { campaign } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { noteMilestones, readFirstDays } from './note-milestones.ts';
import { rollTally, type Touched } from './roll-tally.ts';

/** All milestones are looked at anew this often: a server may have been killed between folding and noting. */
const EVERYWHERE_EVERY_MS = 600_000;

/**
 * What keeps counts cheap: folds the tail, then notes the milestones that this brought. Doing it on several servers does
 * nothing more.
 */
export function tallyTender(ports: Pick<Ports, 'db' | 'now'>): (isStopping: () => boolean) => Promise<void> {
  let lookedEverywhere = 0;
  return async (isStopping) => {
    const { touched } = await rollTally(ports.db, isStopping);
    const now = ports.now();
    if (now.getTime() - lookedEverywhere >= EVERYWHERE_EVERY_MS) {
      for (const { id } of await ports.db.select({ id: campaign.id }).from(campaign)) {
        await noteMilestones(ports.db, id, now);
      }
      lookedEverywhere = now.getTime();
      return;
    }
    for (const [campaignId, places] of Map.groupBy(touched, (one) => one.campaignId)) {
      await noteMilestones(ports.db, campaignId, now, await worthLooking(ports.db, campaignId, places));
    }
  };
}

/** Countries whose first day may have changed: where none was noted, where some left, or where an earlier day came to count. */
async function worthLooking(db: Db, campaignId: string, places: readonly Touched[]): Promise<string[]> {
  const noted = await readFirstDays(db, campaignId);
  const isWorth = ({ country, day, hasFewer }: Touched) => hasFewer || day < (noted.get(country) ?? '9999');
  return [...new Set(places.filter(isWorth).map(({ country }) => country))];
}
