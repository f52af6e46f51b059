import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { letter, letterRecipient, office } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { readLetter } from './read-letters.ts';

/** The ids of the offices that a letter goes to, in the campaign's order. */
export async function readRecipients(db: Db | Tx, letterId: string): Promise<string[]> {
  const rows = await db
    .select({ id: letterRecipient.officeId })
    .from(letterRecipient)
    .innerJoin(office, eq(office.id, letterRecipient.officeId))
    .where(eq(letterRecipient.letterId, letterId))
    .orderBy(asc(office.position), asc(office.id));
  return rows.map(({ id }) => id);
}

/**
 * Says to which offices a draft goes.
 * @throws Problem `edit.conflict` with the letter as it stands, `request.invalid` for an office of another campaign,
 *   `letter.wrongState`, `not.found`
 */
export async function chooseRecipients(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  letterId: string,
  seen: number,
  offices: readonly string[],
): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    const { title } = await lockEditableLetter(tx, scope, letterId);
    const changed = await tx
      .update(letter)
      .set({ version: seen + 1, updatedAt: at })
      .where(and(eq(letter.id, letterId), eq(letter.campaignId, scope.id), eq(letter.version, seen)))
      .returning({ id: letter.id });
    if (changed.length === 0) throw new Problem('edit.conflict', { current: await readLetter(tx, scope.id, letterId) });
    const [before, after] = [await readRecipients(tx, letterId), [...new Set(offices)]];
    const added = after.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !after.includes(id));
    await assertOurs(tx, scope, added);
    if (removed.length > 0)
      await tx
        .delete(letterRecipient)
        .where(and(eq(letterRecipient.letterId, letterId), inArray(letterRecipient.officeId, removed)));
    if (added.length > 0) await tx.insert(letterRecipient).values(added.map((officeId) => ({ letterId, officeId })));
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'letter.recipientsChosen',
      subject: { type: 'letter', id: letterId, label: title },
      from: { recipients: before.length, removed: await titlesOf(tx, removed) },
      to: { recipients: after.length, added: await titlesOf(tx, added) },
    });
  });
}

async function assertOurs(tx: Tx, scope: CampaignScope, ids: readonly string[]): Promise<void> {
  const ours = await tx.$count(office, and(eq(office.campaignId, scope.id), inArray(office.id, [...ids])));
  if (ours < ids.length)
    throw new Problem('request.invalid', { fields: [{ path: 'offices', code: 'field.notOneOf' }] });
}

async function titlesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ title: sql<string>`${office.country} || ' · ' || ${office.titleLocal}` })
    .from(office)
    .where(inArray(office.id, [...ids]))
    .orderBy(asc(office.position), asc(office.id));
  return rows.map(({ title }) => title);
}
