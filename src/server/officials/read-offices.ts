import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { holderOn, type Office } from '../../domain/officials/office.ts';
import type { Db, Tx } from '../db/connection.ts';
import { office, officeHolder } from '../db/schema/index.ts';

/** A campaign's offices in order, or the one with `officeId`, each with who holds it on `day` (`YYYY-MM-DD`). */
export async function readOffices(db: Db | Tx, campaignId: string, day: string, officeId?: string): Promise<Office[]> {
  const offices = await db
    .select()
    .from(office)
    .where(and(eq(office.campaignId, campaignId), officeId === undefined ? undefined : eq(office.id, officeId)))
    .orderBy(asc(office.position), asc(office.id));
  const holders = await db
    .select({ holder: officeHolder })
    .from(officeHolder)
    .innerJoin(office, eq(office.id, officeHolder.officeId))
    .where(eq(office.campaignId, campaignId))
    .orderBy(sql`${desc(officeHolder.heldFrom)} NULLS LAST`, asc(officeHolder.id));
  return offices.map(({ campaignId: _, ...found }) => {
    const own = holders
      .filter(({ holder }) => holder.officeId === found.id)
      .map(({ holder: { name, heldFrom, heldTo, source } }) => ({ name, heldFrom, heldTo, source }));
    return { ...found, holder: holderOn(own, day), holders: own };
  });
}
