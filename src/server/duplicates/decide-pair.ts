import { and, eq } from 'drizzle-orm';
import { isSaidDistinct, type MergeRequest } from '../../domain/duplicates/duplicate.ts';
import { CHOSEN_FIELDS, type ENTRY_FIELDS } from '../../domain/duplicates/merged-fields.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { duplicatePair, organization } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { mergeOrganizations } from './merge-organizations.ts';
import { separateOrganizations } from './separate-organizations.ts';

type Needs = Pick<Ports, 'db' | 'now'>;
type Pair = typeof duplicatePair.$inferSelect;

/**
 * Merges the two entries of a pair.
 * @returns the merge, to undo it by
 * @throws Problem `duplicate.decided` when somebody decided about the pair or merged one of the two meanwhile,
 *   `request.invalid` for a kept entry that is not of the pair, `not.found`
 */
export async function mergePair(
  { db, now }: Needs,
  actor: Actor,
  campaignId: string,
  pairId: string,
  { keptId, choices }: MergeRequest,
): Promise<{ mergeId: string }> {
  return db.transaction(async (tx) => {
    const at = now();
    const pair = await decide(tx, actor, at, pairId, 'merged');
    if (keptId !== pair.aId && keptId !== pair.bId) throw new Problem('request.invalid');
    const mergedId = keptId === pair.aId ? pair.bId : pair.aId;
    const merge = await mergeOrganizations(tx, { at, actor, keptId, mergedId, choices });
    const { kept, merged, written, moved, joined } = merge.record;
    await record(tx, {
      at,
      actor,
      campaignId,
      action: 'organization.merged',
      subject: { type: 'organization', id: keptId, label: written.name },
      from: Object.fromEntries(CHOSEN_FIELDS.map((field) => [field, kept[field]])),
      to: {
        ...Object.fromEntries(CHOSEN_FIELDS.map((field) => [field, written[field]])),
        merged: merged.name,
        signaturesMoved: moved.length,
        signaturesJoined: joined.length,
      },
    });
    return { mergeId: merge.id };
  });
}

/** @throws Problem `merge.undone`, `merge.laterFirst`, `not.found` */
export async function undoMerge(
  { db, now }: Needs,
  actor: Actor,
  campaignId: string,
  mergeId: string,
): Promise<{ edited: (typeof ENTRY_FIELDS)[number][] }> {
  return db.transaction(async (tx) => {
    const at = now();
    const { keptId, mergedId, record: was, edited } = await separateOrganizations(tx, { at, actor }, mergeId);
    const [aId, bId] = keptId < mergedId ? [keptId, mergedId] : [mergedId, keptId];
    await tx
      .update(duplicatePair)
      .set({ state: 'open', decidedAt: null, decidedByName: null })
      .where(and(eq(duplicatePair.aId, aId), eq(duplicatePair.bId, bId), eq(duplicatePair.state, 'merged')));
    await record(tx, {
      at,
      actor,
      campaignId,
      action: 'organization.separated',
      subject: { type: 'organization', id: keptId, label: was.kept.name },
      from: { merged: was.merged.name },
      to: { separated: was.merged.name, ...(edited.length > 0 ? { editedSince: edited } : {}) },
    });
    return { edited };
  });
}

/** The two are not one, and will not be asked about again. @throws Problem `duplicate.decided`, `not.found` */
export async function dismissPair(needs: Needs, actor: Actor, campaignId: string, pairId: string): Promise<void> {
  await needs.db.transaction(async (tx) => {
    const at = needs.now();
    const pair = await decide(tx, actor, at, pairId, 'distinct');
    await recordDecision(tx, { at, actor, campaignId, action: 'duplicate.dismissed', pair });
  });
}

/** Takes `dismissPair` back. @throws Problem `duplicate.decided` when it does not stand, `not.found` */
export async function reopenPair({ db, now }: Needs, actor: Actor, campaignId: string, pairId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const pair = await lockPair(tx, pairId);
    if (!isSaidDistinct(pair.state)) throw new Problem('duplicate.decided');
    await tx
      .update(duplicatePair)
      .set({ state: 'open', decidedAt: null, decidedByName: null })
      .where(and(eq(duplicatePair.id, pairId), eq(duplicatePair.state, 'distinct')));
    await recordDecision(tx, { at, actor, campaignId, action: 'duplicate.reopened', pair });
  });
}

async function decide(tx: Tx, actor: Actor, at: Date, pairId: string, state: 'merged' | 'distinct'): Promise<Pair> {
  const pair = await lockPair(tx, pairId);
  const decided = await tx
    .update(duplicatePair)
    .set({ state, decidedAt: at, decidedByName: actor.name })
    .where(and(eq(duplicatePair.id, pairId), eq(duplicatePair.state, 'open')))
    .returning({ id: duplicatePair.id });
  if (decided.length === 0) throw new Problem('duplicate.decided');
  return pair;
}

async function lockPair(tx: Tx, id: string): Promise<Pair> {
  const [pair] = await tx.select().from(duplicatePair).where(eq(duplicatePair.id, id)).for('update');
  if (!pair) throw new Problem('not.found');
  return pair;
}

interface Decision {
  at: Date;
  actor: Actor;
  campaignId: string;
  action: 'duplicate.dismissed' | 'duplicate.reopened';
  pair: Pair;
}

async function recordDecision(tx: Tx, { pair, ...entry }: Decision): Promise<void> {
  const nameOf = async (id: string) =>
    (await tx.select({ name: organization.name }).from(organization).where(eq(organization.id, id)))[0]?.name ?? '';
  const names = [await nameOf(pair.aId), await nameOf(pair.bId)];
  await record(tx, {
    ...entry,
    subject: { type: 'duplicate', id: pair.id, label: names.join(' · ') },
    to: { organizations: names },
  });
}
