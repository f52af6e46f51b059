import { Problem } from '../../domain/errors.ts';
import type { OfficeDetail } from '../../domain/officials/office-detail.ts';
import type { Db, Tx } from '../db/connection.ts';
import { officeSeenBy, seenBy } from './hide-contacts.ts';
import type { OfficePlace } from './lock-office.ts';
import { readHolderConflicts } from './read-holder-conflicts.ts';
import { readOfficeLetters } from './read-office-letters.ts';
import { readOffices } from './read-offices.ts';

/** An office with all letters to it, as `role` may see it. @param today `YYYY-MM-DD`; @throws Problem `not.found` */
export async function readOfficeDetail(
  db: Db | Tx,
  { campaign, officeId, role }: OfficePlace,
  today: string,
): Promise<OfficeDetail> {
  const [found] = await readOffices(db, campaign.id, today, officeId);
  if (!found) throw new Problem('not.found');
  return {
    ...officeSeenBy(role, found),
    today,
    letters: seenBy(role, (await readOfficeLetters(db, campaign.id, officeId)).get(officeId) ?? []),
    conflicts: await readHolderConflicts(db, campaign.id, { officeId, today }),
  };
}
