import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { ENTRY_FIELDS, type EntryFields } from '../../domain/duplicates/merged-fields.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { organization, organizationMerge, representative, signature } from '../db/schema/index.ts';
import { readCells } from '../signatories/tell-event.ts';
import { lockEntries } from './lock-entries.ts';
import { type Entry, fieldsOf, type JoinedSignatures, type MergeRecord, readRecord } from './merge-record.ts';
import { handOver, raiseVersions, swap, tellMoves } from './move-signatures.ts';
import { takeBackPairs } from './pass-on-pairs.ts';
import { withMatchKeys } from './with-match-keys.ts';

type EditedField = (typeof ENTRY_FIELDS)[number];

/**
 * Undoes a merge, at any time: both entries are again what they were, with the signatures, persons and chapters that were
 * theirs. Fields of the kept entry that were edited since stay as they are, and are named; what it got since stays its own.
 * The audit record is the caller's.
 * @throws Problem `merge.undone`, `merge.laterFirst` when a later merge of the kept entry stands on this one, `not.found`
 */
export async function separateOrganizations(tx: Tx, { at, actor }: { at: Date; actor: Actor }, mergeId: string) {
  const [merge] = await tx.select().from(organizationMerge).where(eq(organizationMerge.id, mergeId)).for('update');
  if (!merge) throw new Problem('not.found');
  if (merge.undoneAt !== null) throw new Problem('merge.undone');
  const { keptId, mergedId } = merge;
  const { one: kept, signed } = await lockEntries(tx, keptId, mergedId);
  if (await hasLaterMerge(tx, merge.id, keptId)) throw new Problem('merge.laterFirst');
  const record = readRecord(merge.record);
  const ids = signed.map(({ id }) => id);
  const before = await readCells(tx, ids);
  for (const pair of record.joined) await part(tx, pair);
  await handOver(tx, record.moved, keptId, mergedId);
  const edited = await restoreFields(tx, kept, record);
  await tx
    .update(organization)
    .set({ mergedIntoId: null, version: sql`${organization.version} + 1` })
    .where(eq(organization.id, mergedId));
  await handBack(tx, record, keptId, mergedId);
  await takeBackPairs(tx, record.pairs);
  await raiseVersions(tx, ids);
  await tellMoves(tx, { at, actor }, signed, before, () => ({ type: 'separated', note: record.merged.name }));
  await tx
    .update(organizationMerge)
    .set({ undoneAt: at, undoneByName: actor.name })
    .where(eq(organizationMerge.id, merge.id));
  return { keptId, mergedId, record, edited };
}

/** Ids grow with time. Whether the kept entry was itself merged is a later merge too. */
async function hasLaterMerge(tx: Tx, mergeId: string, keptId: string): Promise<boolean> {
  const later = await tx
    .select({ id: organizationMerge.id })
    .from(organizationMerge)
    .where(
      and(
        gt(organizationMerge.id, mergeId),
        isNull(organizationMerge.undoneAt),
        or(eq(organizationMerge.keptId, keptId), eq(organizationMerge.mergedId, keptId)),
      ),
    )
    .limit(1);
  return later.length > 0;
}

/** What happened to the signature that stayed is its own; the other one is again what it was. */
async function part(tx: Tx, { stays, goes, goesState, display, swapped }: JoinedSignatures): Promise<void> {
  const [back] = await tx
    .update(signature)
    .set({ state: goesState, mergedIntoId: null })
    .where(and(eq(signature.id, goes), eq(signature.state, 'merged')))
    .returning({ id: signature.id });
  if (!back) return;
  if (swapped) await swap(tx, goes, stays);
  await tx
    .update(signature)
    .set({ display: display.before })
    .where(and(eq(signature.id, stays), eq(signature.display, display.written)));
}

async function restoreFields(tx: Tx, kept: Entry, { kept: was, written }: MergeRecord): Promise<EditedField[]> {
  const now = fieldsOf(kept);
  const edited = ENTRY_FIELDS.filter((field) => !isSame(now[field], written[field]) && !isSame(now[field], was[field]));
  const { matchKeys, ...before } = was;
  const restored: EntryFields = { ...before, ...Object.fromEntries(edited.map((field) => [field, now[field]])) };
  const values = edited.length === 0 ? { ...restored, matchKeys } : withMatchKeys(restored);
  await tx
    .update(organization)
    .set({ ...values, version: sql`${organization.version} + 1` })
    .where(eq(organization.id, kept.id));
  return edited;
}

/** The database orders the keys of an object as it likes. */
const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(value);

async function handBack(tx: Tx, record: MergeRecord, kept: string, merged: string): Promise<void> {
  if (record.representatives.length > 0)
    await tx
      .update(representative)
      .set({ organizationId: merged })
      .where(and(inArray(representative.id, record.representatives), eq(representative.organizationId, kept)));
  if (record.children.length > 0)
    await tx
      .update(organization)
      .set({ parentId: merged })
      .where(and(inArray(organization.id, record.children), eq(organization.parentId, kept)));
}
