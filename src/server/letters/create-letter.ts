import { eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { type CreateLetter, localeFor } from '../../domain/letters/letter.ts';
import { FOLLOW_UP } from '../../domain/letters/templates/follow-up.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter, letterRecipient, letterVariant, letterVersion, office } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { readAttached } from './attached-version.ts';
import { readFollowable } from './read-letters.ts';

/**
 * Begins a draft from the template, in each of `locales`, that attaches the newest statement version.
 * @returns the letter's id
 * @throws Problem `request.invalid` for a letter that cannot be followed or a language that the campaign does not speak
 */
export async function createLetter(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  { title, parentLetterId, locales: wanted }: CreateLetter,
): Promise<string> {
  const at = now();
  const locales = [...new Set(wanted)];
  return db.transaction(async (tx) => {
    const { locales: spoken, defaultLocale } = onlyRow(
      await tx
        .select({ locales: campaign.locales, defaultLocale: campaign.defaultLocale })
        .from(campaign)
        .where(eq(campaign.id, scope.id)),
    );
    if (locales.some((locale) => !spoken.includes(locale))) throw notOneOf('locales');
    const followable = await readFollowable(tx, scope.id);
    if (parentLetterId !== null && !followable.some(({ id }) => id === parentLetterId))
      throw notOneOf('parentLetterId');

    const attached = await readAttached(tx, scope.id, null);
    const { id } = onlyRow(
      await tx
        .insert(letter)
        .values({
          campaignId: scope.id,
          parentLetterId,
          statementVersionId: attached?.id ?? null,
          title,
          state: 'draft',
          sourceLocale: localeFor(defaultLocale, locales, defaultLocale) ?? defaultLocale,
          createdBy: actor.id,
          createdByName: actor.name,
          createdAt: at,
          updatedAt: at,
        })
        .returning({ id: letter.id }),
    );
    const texts = locales.map((locale) => ({ letterId: id, locale, ...FOLLOW_UP[locale] }));
    // The template says the same in every language.
    await tx
      .insert(letterVariant)
      .values(texts.map((text) => ({ ...text, sourceVersion: 1, updatedByName: actor.name, updatedAt: at })));
    await tx.insert(letterVersion).values(
      texts.map((text) => ({
        ...text,
        version: 1,
        savedBy: actor.id,
        savedByName: actor.name,
        savedAt: at,
        isOpen: false,
      })),
    );
    await addressAllOffices(tx, scope.id, id);
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'letter.created',
      subject: { type: 'letter', id, label: title },
      to: { title, parentLetterId, locales, statementVersion: attached?.number ?? null },
    });
    return id;
  });
}

/** Whom a letter does not concern is taken out by hand. */
async function addressAllOffices(tx: Tx, campaignId: string, letterId: string): Promise<void> {
  const offices = await tx.select({ officeId: office.id }).from(office).where(eq(office.campaignId, campaignId));
  if (offices.length === 0) return;
  await tx.insert(letterRecipient).values(offices.map(({ officeId }) => ({ letterId, officeId })));
}

const notOneOf = (path: string) => new Problem('request.invalid', { fields: [{ path, code: 'field.notOneOf' }] });
