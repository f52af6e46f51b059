import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { LetterVariant, SaveVariant } from '../../domain/letters/letter.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, letter, letterVariant } from '../db/schema/index.ts';
import { tellTopic } from '../live/tell.ts';
import type { Ports } from '../ports.ts';
import { lockEditableLetter } from './editable-letter.ts';
import { closeVersions, keepVersion, newestVersion } from './keep-version.ts';
import { readVariants } from './read-letters.ts';

export interface VariantPlace {
  campaign: CampaignScope;
  letterId: string;
  locale: Locale;
}

/**
 * Saves a draft's text in one language; `seen` 0 adds the language. Editors save while one types: the audit log gets one
 * record for each version, not for each save.
 * @throws Problem `edit.conflict` with the text as it stands, `letter.wrongState`, `not.found`
 */
export async function saveVariant(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: VariantPlace,
  seen: number,
  text: SaveVariant,
): Promise<void> {
  const { campaign: scope, letterId, locale } = place;
  const at = now();
  await db.transaction(async (tx) => {
    const { title, sourceLocale } = await lockEditableLetter(tx, scope, letterId);
    const before = await findVariant(tx, place);
    if ((before?.version ?? 0) !== seen) throw new Problem('edit.conflict', { current: before });
    const sourceVersion = await comparedWith(tx, place, sourceLocale, text.sourceVersion);
    const version = await write(tx, place, before, { actor, at, text, sourceVersion });
    await touch(tx, place, at);
    if (!(await keepVersion(tx, { letterId, locale, version, text, actor, at }))) {
      await tellTopic(tx, scope.id, 'letter');
      return;
    }
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: before ? 'letter.textSaved' : 'letter.languageAdded',
      subject: { type: 'letter', id: letterId, label: title },
      from: before ? { locale, version: before.version, subject: before.subject, body: before.body } : null,
      to: { locale, version, subject: text.subject, body: text.body },
    });
  });
}

export async function findVariant(tx: Tx, { letterId, locale }: VariantPlace): Promise<LetterVariant | undefined> {
  return (await readVariants(tx, letterId)).find((variant) => variant.locale === locale);
}

/** The letter was touched; its own version is of its details and stays. */
export const touch = (tx: Tx, { campaign: scope, letterId }: Omit<VariantPlace, 'locale'>, at: Date) =>
  tx
    .update(letter)
    .set({ updatedAt: at })
    .where(and(eq(letter.id, letterId), eq(letter.campaignId, scope.id)));

/**
 * The version of the source that a translation was compared with; that one is kept as it is, so that it can be seen later
 * what changed since.
 * @throws Problem `request.invalid` for a version that the source does not have
 */
export async function comparedWith(
  tx: Tx,
  { letterId, locale }: VariantPlace,
  sourceLocale: Locale,
  sourceVersion: number | undefined,
): Promise<number | undefined> {
  if (sourceVersion === undefined || locale === sourceLocale) return undefined;
  const source = (await readVariants(tx, letterId)).find((variant) => variant.locale === sourceLocale);
  if (source === undefined || sourceVersion > source.version)
    throw new Problem('request.invalid', { fields: [{ path: 'sourceVersion', code: 'field.notOneOf' }] });
  if (sourceVersion === source.version) await closeVersions(tx, letterId, sourceLocale);
  return sourceVersion;
}

interface Writing {
  actor: Actor;
  at: Date;
  text: SaveVariant;
  sourceVersion: number | undefined;
}

/**
 * The letter's row is locked, so nobody writes between the look at the version and this.
 * @returns the variant's new version
 */
async function write(
  tx: Tx,
  place: VariantPlace,
  before: LetterVariant | undefined,
  { actor, at, text: { subject, body }, sourceVersion }: Writing,
): Promise<number> {
  const { letterId, locale } = place;
  const compared = sourceVersion === undefined ? {} : { sourceVersion };
  const values = { subject, body, ...compared, updatedByName: actor.name, updatedAt: at };
  if (before) {
    const [written] = await tx
      .update(letterVariant)
      .set({ ...values, version: before.version + 1 })
      .where(
        and(
          eq(letterVariant.letterId, letterId),
          eq(letterVariant.locale, locale),
          eq(letterVariant.version, before.version),
        ),
      )
      .returning({ version: letterVariant.version });
    if (!written) throw new Problem('edit.conflict', { current: await findVariant(tx, place) });
    return written.version;
  }
  await assertSpoken(tx, place);
  // A language that comes back goes on counting where it left: its versions are still there.
  const version = ((await newestVersion(tx, letterId, locale))?.version ?? 0) + 1;
  await tx.insert(letterVariant).values({ letterId, locale, ...values, version });
  return version;
}

async function assertSpoken(tx: Tx, { campaign: scope, locale }: VariantPlace): Promise<void> {
  const { locales } = onlyRow(
    await tx.select({ locales: campaign.locales }).from(campaign).where(eq(campaign.id, scope.id)),
  );
  if (!locales.includes(locale)) throw new Problem('not.found');
}
