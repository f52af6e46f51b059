import { and, count, eq, notInArray } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { isEditable, LETTER_STATES } from '../../domain/letters/letter-state.ts';
import type { Actor } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, letter, letterRecipient, office } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockSeenOffice, type OfficePlace, recordOffice } from './lock-office.ts';

/**
 * Removes an office with its holders and contacts; drafts lose it as a recipient.
 * @throws Problem `office.inLetters` once a letter went to it, or stands with it for approval; `edit.conflict`, `not.found`
 */
export async function removeOffice(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: OfficePlace,
  seen: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const { id, version: _, campaignId: __, ...fields } = await lockSeenOffice(tx, place, seen, at);
    const letters = await countLettersTo(tx, id);
    if (letters > 0) throw new Problem('office.inLetters', { params: { count: letters } });
    await tx.delete(office).where(and(eq(office.id, id), eq(office.version, seen)));
    await recordOffice(tx, { at, actor, place, office: { id, ...fields } }, 'office.removed', { from: fields });
  });
}

/** Letters that went to an office, or whose text and recipients are not to be changed any more. */
export async function countLettersTo(db: Db | Tx, officeId: string): Promise<number> {
  const open = LETTER_STATES.filter(isEditable);
  const { named } = onlyRow(
    await db
      .select({ named: count() })
      .from(letterRecipient)
      .innerJoin(letter, eq(letter.id, letterRecipient.letterId))
      .where(and(eq(letterRecipient.officeId, officeId), notInArray(letter.state, open))),
  );
  const { sent } = onlyRow(await db.select({ sent: count() }).from(delivery).where(eq(delivery.officeId, officeId)));
  return Math.max(named, sent);
}
