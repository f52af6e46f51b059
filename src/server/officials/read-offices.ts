import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { holderOn, type Office } from '../../domain/officials/office.ts';
import type { Db, Tx } from '../db/connection.ts';
import { office, officeContact, officeHolder } from '../db/schema/index.ts';

/** A campaign's offices in order, or the one with `officeId`, each with who holds it on `day` (`YYYY-MM-DD`). */
export async function readOffices(db: Db | Tx, campaignId: string, day: string, officeId?: string): Promise<Office[]> {
  const wanted = and(eq(office.campaignId, campaignId), officeId === undefined ? undefined : eq(office.id, officeId));
  const offices = await db.select().from(office).where(wanted).orderBy(asc(office.position), asc(office.id));
  const holders = await readHolders(db, wanted);
  const contacts = await readContacts(db, wanted);
  return offices.map(({ campaignId: _, ...found }) => {
    const own = holders.get(found.id) ?? [];
    return { ...found, holder: holderOn(own, day), holders: own, contacts: contacts.get(found.id) ?? [] };
  });
}

type Wanted = ReturnType<typeof and>;

async function readHolders(db: Db | Tx, wanted: Wanted): Promise<Map<string, Office['holders']>> {
  const rows = await db
    .select({ holder: officeHolder })
    .from(officeHolder)
    .innerJoin(office, eq(office.id, officeHolder.officeId))
    .where(wanted)
    .orderBy(sql`${desc(officeHolder.heldFrom)} NULLS LAST`, asc(officeHolder.id));
  return grouped(rows.map(({ holder }) => holder));
}

async function readContacts(db: Db | Tx, wanted: Wanted): Promise<Map<string, Office['contacts']>> {
  const rows = await db
    .select({ contact: officeContact })
    .from(officeContact)
    .innerJoin(office, eq(office.id, officeContact.officeId))
    .where(wanted)
    .orderBy(asc(officeContact.position), asc(officeContact.id));
  return grouped(
    rows.map(({ contact: { position: _, bouncedAt, ...contact } }) => ({
      ...contact,
      bouncedAt: bouncedAt?.toISOString() ?? null,
    })),
  );
}

function grouped<Row extends { officeId: string }>(rows: readonly Row[]): Map<string, Omit<Row, 'officeId'>[]> {
  const found = new Map<string, Omit<Row, 'officeId'>[]>();
  for (const { officeId, ...row } of rows) {
    const own = found.get(officeId);
    if (own) own.push(row);
    else found.set(officeId, [row]);
  }
  return found;
}
