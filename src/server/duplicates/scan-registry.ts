import { and, asc, count, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { isScanning, type RegistryScan } from '../../domain/duplicates/duplicate.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, registryScan } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { noteDuplicates } from './note-duplicates.ts';

const ENTRIES_A_TRANSACTION = 100;
const ONE_AT_A_TIME = 7_401_311;

type Scan = typeof registryScan.$inferSelect;

/** Looks through the whole registry in the background. One look at a time: while one runs, this changes nothing. */
export async function startScan(
  { db, now, jobs }: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  campaignId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${ONE_AT_A_TIME})`);
    const last = await newest(tx);
    if (last && isScanning(last.state)) return;
    const { total } = onlyRow(
      await tx.select({ total: count() }).from(organization).where(isNull(organization.mergedIntoId)),
    );
    const { id } = onlyRow(
      await tx
        .insert(registryScan)
        .values({ campaignId, total, startedByName: actor.name, startedAt: now() })
        .returning({ id: registryScan.id }),
    );
    await record(tx, {
      at: now(),
      actor,
      campaignId,
      action: 'duplicate.scanStarted',
      subject: { type: 'duplicate', id, label: '' },
      to: { organizations: total },
    });
    await jobs.enqueue(tx, 'duplicates.scan', id);
  });
}

/** What was found until then stays. @throws Problem `duplicate.decided` when none runs */
export async function cancelScan(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  campaignId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [stopped] = await tx
      .update(registryScan)
      .set({ state: 'cancelled', finishedAt: now() })
      .where(eq(registryScan.state, 'running'))
      .returning();
    if (!stopped) throw new Problem('duplicate.decided');
    await record(tx, {
      at: now(),
      actor,
      campaignId,
      action: 'duplicate.scanCancelled',
      subject: { type: 'duplicate', id: stopped.id, label: '' },
      to: { looked: stopped.looked, found: stopped.found },
    });
  });
}

/** Some entries at a time, in the order of their ids; whatever ends it, the next call goes on where it was. */
export async function scanRegistry({ db, now }: Pick<Ports, 'db' | 'now'>, scanId: string): Promise<void> {
  let goesOn = true;
  while (goesOn) goesOn = await db.transaction((tx) => scanChunk(tx, now(), scanId));
}

async function scanChunk(tx: Tx, at: Date, scanId: string): Promise<boolean> {
  const [scan] = await tx.select().from(registryScan).where(eq(registryScan.id, scanId)).for('update');
  if (!scan || !isScanning(scan.state)) return false;
  const entries = await tx
    .select({ id: organization.id })
    .from(organization)
    .where(and(isNull(organization.mergedIntoId), scan.cursor === null ? undefined : gt(organization.id, scan.cursor)))
    .orderBy(asc(organization.id))
    .limit(ENTRIES_A_TRANSACTION);
  const last = entries.at(-1);
  if (!last) {
    await finish(tx, at, scan);
    return false;
  }
  const ids = entries.map(({ id }) => id);
  const found = await noteDuplicates(tx, scan.campaignId, ids, at);
  await tx
    .update(registryScan)
    .set({
      cursor: last.id,
      looked: sql`${registryScan.looked} + ${ids.length}`,
      found: sql`${registryScan.found} + ${found}`,
    })
    .where(eq(registryScan.id, scan.id));
  return true;
}

async function finish(tx: Tx, at: Date, { id, campaignId, looked, found }: Scan): Promise<void> {
  await tx.update(registryScan).set({ state: 'done', finishedAt: at }).where(eq(registryScan.id, id));
  await record(tx, {
    at,
    actor: null,
    campaignId,
    action: 'duplicate.scanFinished',
    subject: { type: 'duplicate', id, label: '' },
    to: { looked, found },
  });
}

async function newest(db: Db | Tx): Promise<Scan | undefined> {
  const [last] = await db.select().from(registryScan).orderBy(desc(registryScan.id)).limit(1);
  return last;
}

export async function lastScan(db: Db): Promise<RegistryScan | null> {
  const last = await newest(db);
  if (!last) return null;
  const { id, state, total, looked, found, startedByName, startedAt, finishedAt } = last;
  return {
    id,
    state,
    // Entries that came while it looked are looked at too.
    total: Math.max(total, looked),
    looked,
    found,
    startedByName,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
