import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { EditLetter } from '../../domain/letters/letter.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { letter, statementVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { readAttached } from './attached-version.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { readLetter } from './read-letters.ts';

/**
 * Changes a draft's title, dates, and the statement version it attaches.
 * @throws Problem `edit.conflict` with the letter as it stands, `letter.wrongState`, `request.invalid` for a version that
 *   was not published, `not.found`
 */
export async function editLetter(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  letterId: string,
  seen: number,
  edit: EditLetter,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { title, datedOn, replyBy, version, ...found } = await lockEditableLetter(tx, scope, letterId);
    const attached = await readAttached(tx, scope.id, found.statementVersionId);
    const before = { title, datedOn, replyBy, statementVersion: attached?.number ?? null };
    const after = { ...before, ...definedOnly(edit) };
    const { statementVersion: _, ...fields } = after;
    const attach =
      edit.statementVersion === undefined ? {} : { statementVersionId: await idOf(tx, scope, edit.statementVersion) };
    const changed = await tx
      .update(letter)
      .set({ ...fields, ...attach, version: sql`${letter.version} + 1`, updatedAt: now() })
      .where(and(eq(letter.id, letterId), eq(letter.campaignId, scope.id), eq(letter.version, seen)))
      .returning({ id: letter.id });
    if (changed.length === 0 || version !== seen) {
      throw new Problem('edit.conflict', { current: await readLetter(tx, scope.id, letterId) });
    }
    await record(tx, {
      at: now(),
      actor,
      campaignId: scope.id,
      action: 'letter.edited',
      subject: { type: 'letter', id: letterId, label: after.title },
      from: before,
      to: after,
    });
  });
}

function definedOnly({ title, datedOn, replyBy, statementVersion: number }: EditLetter) {
  return {
    ...(number === undefined ? {} : { statementVersion: number }),
    ...(title === undefined ? {} : { title }),
    ...(datedOn === undefined ? {} : { datedOn }),
    ...(replyBy === undefined ? {} : { replyBy }),
  };
}

async function idOf(tx: Tx, scope: CampaignScope, number: number): Promise<string> {
  const [found] = await tx
    .select({ id: statementVersion.id })
    .from(statementVersion)
    .where(and(eq(statementVersion.campaignId, scope.id), eq(statementVersion.number, number)));
  if (!found) throw new Problem('request.invalid', { fields: [{ path: 'statementVersion', code: 'field.notOneOf' }] });
  return found.id;
}
