import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { EditLetter } from '../../domain/letters/letter.ts';
import { comparedAfterNewSource } from '../../domain/letters/letter-version.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { letter, letterVariant, statementVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { readAttached } from './attached-version.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { closeVersions } from './keep-version.ts';
import { readLetter, readVariants } from './read-letters.ts';

/**
 * Changes a draft's title, dates, the statement version it attaches, and the language the others are translated from.
 * @throws Problem `edit.conflict` with the letter as it stands, `letter.wrongState`, `request.invalid` for a version that
 *   was not published or a language without a text, `not.found`
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
    const { sourceLocale } = found;
    const before = { title, datedOn, replyBy, statementVersion: attached?.number ?? null, sourceLocale };
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
    if (after.sourceLocale !== sourceLocale) await translateFrom(tx, letterId, sourceLocale, after.sourceLocale);
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

/**
 * Another language becomes the source; what agreed before agrees still.
 * @throws Problem `request.invalid` for a language without a text
 */
async function translateFrom(tx: Tx, letterId: string, from: Locale, to: Locale): Promise<void> {
  const variants = await readVariants(tx, letterId);
  if (!variants.some(({ locale }) => locale === to))
    throw new Problem('request.invalid', { fields: [{ path: 'sourceLocale', code: 'field.notOneOf' }] });
  await closeVersions(tx, letterId, to);
  for (const { locale, sourceVersion } of comparedAfterNewSource(variants, from, to))
    await tx
      .update(letterVariant)
      .set({ sourceVersion })
      .where(and(eq(letterVariant.letterId, letterId), eq(letterVariant.locale, locale)));
}

function definedOnly({ title, datedOn, replyBy, statementVersion: number, sourceLocale }: EditLetter) {
  return {
    ...(number === undefined ? {} : { statementVersion: number }),
    ...(title === undefined ? {} : { title }),
    ...(datedOn === undefined ? {} : { datedOn }),
    ...(replyBy === undefined ? {} : { replyBy }),
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
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
