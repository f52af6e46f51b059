import { and, asc, count, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { DUE_PAGE_SIZE, type DueList } from '../../domain/privacy/person.ts';
import { dueDay, dueOf } from '../../domain/privacy/retention.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, organization, representative, retentionFinding, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

const PERSONS_AT_ONCE = 500;

/**
 * Looks for persons whose data is kept longer than their campaigns say, and lists them. A dry run: nobody is erased.
 * What was listed and is not due any more (the campaign keeps longer now) is taken off the list.
 */
export async function findDuePersons({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<void> {
  const at = now();
  const today = at.toISOString().slice(0, 10);
  const days = await dueDays(db);
  await dropStale(db, days, today);
  if (![...days.values()].some((dueOn) => dueOn !== null && dueOn <= today)) return;
  for (let after = NOBODY; after !== undefined; ) after = await lookAt(db, { days, today, at }, after);
}

type After = string | undefined;
const NOBODY: After = '00000000-0000-0000-0000-000000000000';

interface Look {
  days: Map<string, string | null>;
  today: string;
  at: Date;
}

async function dueDays(db: Db): Promise<Map<string, string | null>> {
  const rows = await db
    .select({ id: campaign.id, closesAt: campaign.closesAt, months: campaign.retentionMonths })
    .from(campaign);
  return new Map(rows.map(({ id, closesAt, months }) => [id, dueDay(closesAt, months)]));
}

/** One piece of all persons, by id. @returns after whom to go on; `undefined` at the end */
async function lookAt(db: Db, { days, today, at }: Look, after: string): Promise<After> {
  const people = await db
    .select({
      id: representative.id,
      campaigns: sql<string[]>`array_agg(DISTINCT ${signature.campaignId}::text)`,
    })
    .from(representative)
    .innerJoin(signature, eq(signature.representativeId, representative.id))
    .where(and(gt(representative.id, after), isNull(representative.erasedAt)))
    .groupBy(representative.id)
    .orderBy(asc(representative.id))
    .limit(PERSONS_AT_ONCE);
  const found = people.flatMap(({ id, campaigns }) => {
    const due = dueOf(
      campaigns.map((one) => ({ id: one, dueOn: days.get(one) ?? null })),
      today,
    );
    return due ? [{ campaignId: due.id, representativeId: id, dueOn: due.dueOn, foundAt: at }] : [];
  });
  if (found.length > 0) await db.insert(retentionFinding).values(found).onConflictDoNothing();
  return people.length < PERSONS_AT_ONCE ? undefined : people.at(-1)?.id;
}

async function dropStale(db: Db, days: Map<string, string | null>, today: string): Promise<void> {
  for (const [id, dueOn] of days) {
    const own = eq(retentionFinding.campaignId, id);
    if (dueOn === null || dueOn > today) await db.delete(retentionFinding).where(own);
    else
      await db
        .update(retentionFinding)
        .set({ dueOn })
        .where(and(own, sql`${retentionFinding.dueOn} <> ${dueOn}`));
  }
  // Whoever signed another campaign since is kept by that one.
  const kept = [...days].filter(([, dueOn]) => dueOn === null || dueOn > today).map(([id]) => id);
  if (kept.length === 0) return;
  await db.delete(retentionFinding).where(
    inArray(
      retentionFinding.representativeId,
      db
        .select({ id: signature.representativeId })
        .from(signature)
        .where(and(inArray(signature.campaignId, kept), isNotNull(signature.representativeId))),
    ),
  );
}

/** Who is due in a campaign, the longest kept first. */
export async function readDue(db: Db, campaignId: string): Promise<DueList> {
  const items = await db
    .select({
      id: representative.id,
      name: representative.name,
      role: representative.role,
      organization: { id: organization.id, name: organization.name },
      dueOn: retentionFinding.dueOn,
    })
    .from(retentionFinding)
    .innerJoin(representative, eq(representative.id, retentionFinding.representativeId))
    .innerJoin(organization, eq(organization.id, representative.organizationId))
    .where(and(eq(retentionFinding.campaignId, campaignId), isNull(representative.erasedAt)))
    .orderBy(asc(retentionFinding.dueOn), asc(organization.name), asc(representative.id))
    .limit(DUE_PAGE_SIZE);
  return { items, total: await countDue(db, campaignId) };
}

export async function countDue(db: Db | Tx, campaignId: string): Promise<number> {
  return onlyRow(
    await db.select({ due: count() }).from(retentionFinding).where(eq(retentionFinding.campaignId, campaignId)),
  ).due;
}
