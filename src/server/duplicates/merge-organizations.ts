import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Choices } from '../../domain/duplicates/merged-fields.ts';
import { mergedFields } from '../../domain/duplicates/merged-fields.ts';
import { displayThatStays, signatureThatStays } from '../../domain/duplicates/merged-signatures.ts';
import { Problem } from '../../domain/errors.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, organizationMerge, representative, signature } from '../db/schema/index.ts';
import { readCells } from '../signatories/tell-event.ts';
import { lockEntries, type Signed } from './lock-entries.ts';
import { type Entry, fieldsOf, type JoinedSignatures, type MergeRecord } from './merge-record.ts';
import { handOver, raiseVersions, swap, tellMoves } from './move-signatures.ts';
import { passOnPairs } from './pass-on-pairs.ts';
import { withMatchKeys } from './with-match-keys.ts';

export interface Merge {
  at: Date;
  actor: Actor;
  keptId: string;
  mergedId: string;
  choices: Choices;
}

/**
 * Takes two entries of the registry for one. The merged one stays as it was, out of sight, with the signatures that
 * became one with another; all else goes over to the kept one, and the record says what, so that it can be undone.
 * The audit record is the caller's.
 * @throws Problem `duplicate.decided` when one of them was merged meanwhile, `request.invalid` for a person and an
 *   organisation, `not.found`
 */
export async function mergeOrganizations(tx: Tx, merge: Merge) {
  const { at, actor, keptId, mergedId, choices } = merge;
  const { one: kept, other: merged, signed } = await lockEntries(tx, keptId, mergedId);
  if (kept.id === merged.id || isIndividual(kept.type) !== isIndividual(merged.type))
    throw new Problem('request.invalid');
  if (kept.mergedIntoId !== null || merged.mergedIntoId !== null) throw new Problem('duplicate.decided');
  const before = await readCells(
    tx,
    signed.map(({ id }) => id),
  );
  const { joined, moved } = await bringTogether(tx, kept, merged, signed);
  const written = mergedFields(withoutEachOther(kept, merged), withoutEachOther(merged, kept), choices);
  await tx
    .update(organization)
    .set({ ...withMatchKeys(written), version: sql`${organization.version} + 1` })
    .where(eq(organization.id, kept.id));
  await tx
    .update(organization)
    .set({ mergedIntoId: kept.id, version: sql`${organization.version} + 1` })
    .where(eq(organization.id, merged.id));
  await raiseVersions(
    tx,
    signed.map(({ id }) => id),
  );
  const goes = new Set(joined.map((pair) => pair.goes));
  await tellMoves(tx, { at, actor }, signed, before, (id) =>
    goes.has(id) ? { type: 'merged', note: written.name } : { type: 'edited', note: 'organization' },
  );
  const record: MergeRecord = {
    kept: { ...fieldsOf(kept), matchKeys: kept.matchKeys },
    merged: { ...fieldsOf(merged), matchKeys: merged.matchKeys },
    written,
    moved,
    joined,
    representatives: await handOverPeople(tx, kept.id, merged.id),
    children: await handOverChildren(tx, kept.id, merged.id),
    pairs: await passOnPairs(tx, at, kept.id, merged.id),
  };
  const { id } = onlyRow(
    await tx
      .insert(organizationMerge)
      .values({ keptId, mergedId, record, mergedBy: actor.id, mergedByName: actor.name, mergedAt: at })
      .returning({ id: organizationMerge.id }),
  );
  return { id, record };
}

/** A chapter that turns out to be its network is not its own chapter. */
function withoutEachOther(entry: Entry, other: Entry) {
  const fields = fieldsOf(entry);
  return fields.parentId === other.id ? { ...fields, parentId: null } : fields;
}

async function bringTogether(tx: Tx, kept: Entry, merged: Entry, signed: readonly Signed[]) {
  const joined: JoinedSignatures[] = [];
  const moved: string[] = [];
  for (const one of signed.filter(({ organizationId }) => organizationId === merged.id)) {
    const rival = signed.find(
      ({ organizationId, campaignId }) => organizationId === kept.id && campaignId === one.campaignId,
    );
    if (rival) joined.push(await join(tx, rival, one));
    else moved.push(one.id);
  }
  await handOver(tx, moved, merged.id, kept.id);
  return { joined, moved };
}

async function join(tx: Tx, ofKept: Signed, ofMerged: Signed): Promise<JoinedSignatures> {
  const stays = signatureThatStays(ofKept, ofMerged);
  const goes = stays.id === ofKept.id ? ofMerged : ofKept;
  const swapped = stays.id === ofMerged.id;
  if (swapped) await swap(tx, ofKept.id, ofMerged.id);
  await tx.update(signature).set({ state: 'merged', mergedIntoId: stays.id }).where(eq(signature.id, goes.id));
  const display = { before: stays.display, written: displayThatStays(stays, goes) };
  await tx.update(signature).set({ display: display.written }).where(eq(signature.id, stays.id));
  return { stays: stays.id, goes: goes.id, goesState: goes.state, display, swapped };
}

async function handOverPeople(tx: Tx, kept: string, merged: string): Promise<string[]> {
  const people = await tx
    .update(representative)
    .set({ organizationId: kept })
    .where(eq(representative.organizationId, merged))
    .returning({ id: representative.id });
  return people.map(({ id }) => id).sort();
}

async function handOverChildren(tx: Tx, kept: string, merged: string): Promise<string[]> {
  const children = await tx
    .select({ id: organization.id })
    .from(organization)
    .where(and(eq(organization.parentId, merged), ne(organization.id, kept)))
    .for('update');
  const ids = children.map(({ id }) => id).sort();
  if (ids.length > 0) await tx.update(organization).set({ parentId: kept }).where(inArray(organization.id, ids));
  return ids;
}
