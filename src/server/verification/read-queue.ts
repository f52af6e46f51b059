import { and, asc, count, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Locale } from '../../domain/locale/locale.ts';
import type {
  EarlierSignature,
  VerificationQuery,
  VerificationQueue,
} from '../../domain/signatories/verification-queue.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, organization, signature } from '../db/schema/index.ts';
import { findSimilar } from '../signatories/find-similar.ts';
import { IDENTITY } from '../signatories/identity-sql.ts';

/**
 * The signatures that wait to be verified, one at a time: oldest first (ids grow with time), those whose representative
 * was asked something at the end. `at` one that has left the queue is at the next one that waits.
 */
export async function readQueue(
  db: Db,
  campaignId: string,
  { at, ...filter }: VerificationQuery,
  locale: Locale,
): Promise<VerificationQueue> {
  const waiting = and(...waitingOf(campaignId, filter));
  const { total } = onlyRow(await db.select({ total: count() }).from(signature).where(waiting));
  const here = at === undefined ? undefined : await keyOf(db, campaignId, at);
  // Past the last one there is still whoever was passed over before.
  const current = (await nearest(db, waiting, here && sql`${KEY} >= ${here}`)) ?? (await nearest(db, waiting));
  if (!current) return { total, current: null };
  const key = sql`(${current.askedRank}::timestamptz, ${current.id}::uuid)`;
  const { before } = onlyRow(
    await db
      .select({ before: count() })
      .from(signature)
      .where(and(waiting, sql`${KEY} < ${key}`)),
  );
  return {
    total,
    current: {
      id: current.id,
      position: before + 1,
      next: (await nearest(db, waiting, sql`${KEY} > ${key}`))?.id ?? null,
      previous: (await nearest(db, waiting, sql`${KEY} < ${key}`, 'backwards'))?.id ?? null,
      earlier: await readEarlier(db, campaignId, current.organizationId, locale),
      similar: await similarTo(db, campaignId, current.organizationId),
    },
  };
}

/** Written out, not bound, so that the index of the waiting serves it: {@link UNVERIFIED} of the domain. */
const WAITING = sql`${signature.state} IN ('pending', 'confirmed')`;

function waitingOf(
  campaignId: string,
  { country, type, identity }: Omit<VerificationQuery, 'at'>,
): (SQL | undefined)[] {
  return [
    eq(signature.campaignId, campaignId),
    WAITING,
    country?.length ? sql`${signature.country} IN ${country}` : undefined,
    type?.length ? sql`${signature.type} IN ${type}` : undefined,
    identity?.length ? sql`${IDENTITY} IN ${identity}` : undefined,
  ];
}

const ASKED_RANK = sql<string>`coalesce(${signature.askedBackAt}, '-infinity')`;
const KEY = sql`(${ASKED_RANK}, ${signature.id})`;

async function keyOf(db: Db, campaignId: string, id: string): Promise<SQL | undefined> {
  const [found] = await db
    .select({ askedRank: sql<string>`${ASKED_RANK}::text` })
    .from(signature)
    .where(and(eq(signature.id, id), eq(signature.campaignId, campaignId)));
  return found && sql`(${found.askedRank}::timestamptz, ${id}::uuid)`;
}

async function nearest(db: Db, waiting: SQL | undefined, where?: SQL, way: 'forwards' | 'backwards' = 'forwards') {
  const order = way === 'forwards' ? asc : desc;
  const [found] = await db
    .select({ id: signature.id, organizationId: signature.organizationId, askedRank: sql<string>`${ASKED_RANK}::text` })
    .from(signature)
    .where(and(waiting, where))
    .orderBy(order(ASKED_RANK), order(signature.id))
    .limit(1);
  return found;
}

async function readEarlier(
  db: Db,
  campaignId: string,
  organizationId: string,
  locale: Locale,
): Promise<EarlierSignature[]> {
  const rows = await db
    .select({ campaign: campaign.slug, title: campaign.title, state: signature.state, signedOn: signature.signedOn })
    .from(signature)
    .innerJoin(campaign, eq(campaign.id, signature.campaignId))
    .where(and(eq(signature.organizationId, organizationId), ne(signature.campaignId, campaignId)))
    .orderBy(desc(signature.signedOn));
  return rows.map(({ title, ...row }) => ({ ...row, title: title[locale] }));
}

async function similarTo(db: Db, campaignId: string, organizationId: string) {
  const { name, country, acronym, website } = onlyRow(
    await db
      .select({
        name: organization.name,
        country: organization.country,
        acronym: organization.acronym,
        website: organization.website,
      })
      .from(organization)
      .where(eq(organization.id, organizationId)),
  );
  const described = {
    name,
    country: country as Parameters<typeof findSimilar>[2]['country'],
    ...(acronym ? { acronym } : {}),
    ...(website ? { website } : {}),
  };
  const found = await findSimilar(db, campaignId, described);
  return found.filter((one) => one.organizationId !== organizationId);
}
