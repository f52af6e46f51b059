import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SignatureCell } from '../../domain/signatories/signature-cell.ts';
import type { SignatureEventType } from '../../domain/signatories/signature-state.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { organization, signature } from '../db/schema/index.ts';
import { dayOfAct } from '../signatories/lock-signature.ts';
import { readCells, tellEvents } from '../signatories/tell-event.ts';
import type { Signed } from './lock-entries.ts';

/** Hands signatures from one entry to another. */
export async function handOver(tx: Tx, ids: readonly string[], from: string, to: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(signature)
    .set({ organizationId: to })
    .where(and(inArray(signature.id, [...ids]), eq(signature.organizationId, from)));
}

/** Lets two signatures of one campaign change entries. Never two of a campaign at one entry: they pass each other by way of a third. */
export async function swap(tx: Tx, one: string, other: string): Promise<void> {
  const places = new Map(
    (
      await tx
        .select({ id: signature.id, at: signature.organizationId })
        .from(signature)
        .where(inArray(signature.id, [one, other]))
    ).map(({ id, at }) => [id, at]),
  );
  const [placeOfOne, placeOfOther] = [places.get(one), places.get(other)];
  if (placeOfOne === undefined || placeOfOther === undefined) return;
  const { aside } = onlyRow(
    await tx
      .insert(organization)
      .values({ name: '-', country: '', type: 'other', matchKeys: [], createdAt: new Date(0) })
      .returning({ aside: organization.id }),
  );
  await handOver(tx, [one], placeOfOne, aside);
  await handOver(tx, [other], placeOfOther, placeOfOne);
  await handOver(tx, [one], aside, placeOfOther);
  await tx.delete(organization).where(eq(organization.id, aside));
}

/** Whoever has one of them open saw something that is no longer so. */
export async function raiseVersions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(signature)
    .set({ version: sql`${signature.version} + 1` })
    .where(inArray(signature.id, [...ids]));
}

/** Tells of every signature that counts elsewhere than before. `typeOf` names the fact. */
export async function tellMoves(
  tx: Tx,
  { at, actor }: { at: Date; actor: Actor },
  signed: readonly Signed[],
  before: ReadonlyMap<string, SignatureCell>,
  factOf: (id: string) => { type: SignatureEventType; note: string },
): Promise<void> {
  const after = await readCells(
    tx,
    signed.map(({ id }) => id),
  );
  await tellEvents(
    tx,
    signed.flatMap(({ id, campaignId, signedOn }) => {
      const [from, to] = [before.get(id), after.get(id)];
      if (!from || !to || isSameCell(from, to)) return [];
      return [{ ...factOf(id), signatureId: id, campaignId, day: dayOfAct(at, signedOn), at, actor, from, to }];
    }),
  );
}

const isSameCell = (a: SignatureCell, b: SignatureCell): boolean =>
  a.state === b.state && a.country === b.country && a.type === b.type;
