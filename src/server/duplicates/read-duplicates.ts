import { aliasedTable, and, asc, count, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { ComparedEntry, DuplicateDetail, DuplicateList, MergeList } from '../../domain/duplicates/duplicate.ts';
import { DUPLICATES_PAGE_SIZE } from '../../domain/duplicates/duplicate.ts';
import { signatureThatStays } from '../../domain/duplicates/merged-signatures.ts';
import { Problem } from '../../domain/errors.ts';
import { MATCH_REASONS, type MatchReason } from '../../domain/signatories/matching/match.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import {
  campaign,
  duplicatePair,
  organization,
  organizationMerge,
  representative,
  signature,
} from '../db/schema/index.ts';
import { readRecord } from './merge-record.ts';
import { lastScan } from './scan-registry.ts';

const a = aliasedTable(organization, 'a');
const b = aliasedTable(organization, 'b');

const pairColumns = {
  id: duplicatePair.id,
  score: duplicatePair.score,
  verdict: duplicatePair.verdict,
  reasons: duplicatePair.reasons,
  foundAt: duplicatePair.foundAt,
};

const briefOf = (entry: typeof a) => ({
  id: entry.id,
  name: entry.name,
  acronym: entry.acronym,
  country: entry.country,
  type: entry.type,
});

const isReason = (reason: string): reason is MatchReason => MATCH_REASONS.some((known) => known === reason);

/** What waits to be decided, the likeliest first. A pair of which one was merged meanwhile waits with it. */
export async function listDuplicates(db: Db, page: number): Promise<DuplicateList> {
  const waiting = and(eq(duplicatePair.state, 'open'), isNull(a.mergedIntoId), isNull(b.mergedIntoId));
  const rows = await db
    .select({ ...pairColumns, a: briefOf(a), b: briefOf(b) })
    .from(duplicatePair)
    .innerJoin(a, eq(a.id, duplicatePair.aId))
    .innerJoin(b, eq(b.id, duplicatePair.bId))
    .where(waiting)
    .orderBy(desc(duplicatePair.score), desc(duplicatePair.id))
    .limit(DUPLICATES_PAGE_SIZE)
    .offset((page - 1) * DUPLICATES_PAGE_SIZE);
  const { total } = onlyRow(
    await db
      .select({ total: count() })
      .from(duplicatePair)
      .innerJoin(a, eq(a.id, duplicatePair.aId))
      .innerJoin(b, eq(b.id, duplicatePair.bId))
      .where(waiting),
  );
  return {
    items: rows.map(({ foundAt, reasons, ...row }) => ({
      ...row,
      reasons: reasons.filter(isReason),
      foundAt: foundAt.toISOString(),
    })),
    total,
    page,
    pageSize: DUPLICATES_PAGE_SIZE,
    scan: await lastScan(db),
  };
}

/** @throws Problem `not.found` */
export async function readDuplicate(db: Db, id: string): Promise<DuplicateDetail> {
  const [pair] = await db
    .select({ ...pairColumns, state: duplicatePair.state, aId: duplicatePair.aId, bId: duplicatePair.bId })
    .from(duplicatePair)
    .where(eq(duplicatePair.id, id));
  if (!pair) throw new Problem('not.found');
  const { aId, bId, foundAt, reasons, ...rest } = pair;
  const [one, other] = [await readEntry(db, aId), await readEntry(db, bId)];
  return {
    ...rest,
    reasons: reasons.filter(isReason),
    foundAt: foundAt.toISOString(),
    a: { ...one, signatures: markStaying(one, other, 'ofKept') },
    b: { ...other, signatures: markStaying(other, one, 'ofMerged') },
  };
}

type ReadSignature = Omit<ComparedEntry['signatures'][number], 'stays'>;
type ReadEntry = Omit<ComparedEntry, 'signatures'> & { signatures: ReadSignature[] };

async function readEntry(db: Db, id: string): Promise<ReadEntry> {
  const entry = onlyRow(await db.select().from(organization).where(eq(organization.id, id)));
  const signatures = await db
    .select({
      id: signature.id,
      campaign: { slug: campaign.slug, title: campaign.title },
      state: signature.state,
      display: signature.display,
      signedOn: signature.signedOn,
    })
    .from(signature)
    .innerJoin(campaign, eq(campaign.id, signature.campaignId))
    .where(eq(signature.organizationId, id))
    .orderBy(asc(signature.signedOn), asc(signature.id));
  const { people } = onlyRow(
    await db.select({ people: count() }).from(representative).where(eq(representative.organizationId, id)),
  );
  return {
    id: entry.id,
    name: entry.name,
    acronym: entry.acronym,
    country: entry.country,
    type: entry.type,
    website: entry.website,
    aliases: entry.aliases,
    formerNames: entry.formerNames,
    otherNames: Object.values(entry.names),
    mailDomains: entry.mailDomains,
    tags: entry.tags,
    note: entry.note,
    createdAt: entry.createdAt.toISOString(),
    people,
    signatures,
  };
}

/** Of one state and one day either may stay: that of whichever entry is kept; nothing is said of those. */
function markStaying(own: ReadEntry, other: ReadEntry, side: 'ofKept' | 'ofMerged'): ComparedEntry['signatures'] {
  return own.signatures.map((signed) => {
    const rival = other.signatures.find(({ campaign: { slug } }) => slug === signed.campaign.slug);
    if (!rival) return { ...signed, stays: null };
    const [first, second] = side === 'ofKept' ? [signed, rival] : [rival, signed];
    const stays = signatureThatStays(first, second).id;
    const depends = signatureThatStays(second, first).id !== stays;
    return { ...signed, stays: depends ? null : stays === signed.id };
  });
}

/** Newest first; what was undone stays in the list, as undone. */
export async function listMerges(db: Db, page: number): Promise<MergeList> {
  const later = aliasedTable(organizationMerge, 'later');
  const rows = await db
    .select({
      id: organizationMerge.id,
      record: organizationMerge.record,
      kept: { id: organization.id, name: organization.name },
      mergedByName: organizationMerge.mergedByName,
      mergedAt: organizationMerge.mergedAt,
      undoneByName: organizationMerge.undoneByName,
      undoneAt: organizationMerge.undoneAt,
      blocked: sql<boolean>`EXISTS ${db
        .select({ one: sql`1` })
        .from(later)
        .where(
          and(
            gt(later.id, organizationMerge.id),
            isNull(later.undoneAt),
            or(eq(later.keptId, organizationMerge.keptId), eq(later.mergedId, organizationMerge.keptId)),
          ),
        )}`,
    })
    .from(organizationMerge)
    .innerJoin(organization, eq(organization.id, organizationMerge.keptId))
    .orderBy(desc(organizationMerge.id))
    .limit(DUPLICATES_PAGE_SIZE)
    .offset((page - 1) * DUPLICATES_PAGE_SIZE);
  const { total } = onlyRow(await db.select({ total: count() }).from(organizationMerge));
  return {
    items: rows.map(({ record, mergedAt, undoneAt, ...row }) => {
      const { kept, merged, moved, joined } = readRecord(record);
      return {
        ...row,
        keptName: kept.name,
        mergedName: merged.name,
        mergedAt: mergedAt.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null,
        moved: moved.length,
        joined: joined.length,
      };
    }),
    total,
    page,
    pageSize: DUPLICATES_PAGE_SIZE,
  };
}
