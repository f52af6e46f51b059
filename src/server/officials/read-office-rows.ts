import type { Role } from '../../domain/access/roles.ts';
import type { OfficeRow } from '../../domain/officials/office-detail.ts';
import { standingOf } from '../../domain/officials/standing.ts';
import type { Db, Tx } from '../db/connection.ts';
import { officeSeenBy } from './hide-contacts.ts';
import { readOfficeLetters } from './read-office-letters.ts';
import { readOffices } from './read-offices.ts';

/** A campaign's offices in order, with how each stands, as `role` may see them. @param today `YYYY-MM-DD` */
export async function readOfficeRows(db: Db | Tx, campaignId: string, role: Role, today: string): Promise<OfficeRow[]> {
  const offices = await readOffices(db, campaignId, today);
  const letters = await readOfficeLetters(db, campaignId);
  return offices.map((office) => ({
    ...officeSeenBy(role, office),
    standing: standingOf(letters.get(office.id) ?? []),
  }));
}
