import { and, desc, eq } from 'drizzle-orm';
import { type SaveWording, wordingHash } from '../../domain/demands/wording.ts';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { isUniqueViolation, type Tx } from '../db/connection.ts';
import { campaign, demand, wordingVersion } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { readVersions } from './read-demands.ts';

export interface WordingPlace {
  campaign: CampaignScope;
  key: string;
  locale: Locale;
}

type Version = typeof wordingVersion.$inferSelect;

/**
 * Saves a wording as a new version that grew from `seen`.
 * @throws Problem `edit.conflict` with the version in force as `current` when somebody was faster,
 *   `demand.unchanged` when no word differs, `not.found`
 */
export async function saveWording(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  { title, body, reason, upToDateWith }: SaveWording,
): Promise<void> {
  await appendVersion(db, place, async (tx) => {
    const { demandId, sourceLocale, inForce } = await lockWording(tx, place);
    if (inForce && inForce.number !== seen) throw await conflict(tx, place);
    const sourceVersionId =
      place.locale === sourceLocale
        ? null
        : upToDateWith === undefined
          ? (inForce?.sourceVersionId ?? null)
          : await idOfVersion(tx, demandId, sourceLocale, upToDateWith);
    const unchanged = inForce?.title === title && inForce.body === body;
    if (unchanged && inForce.sourceVersionId === sourceVersionId) throw new Problem('demand.unchanged');
    return insertVersion(tx, {
      place,
      actor,
      at: now(),
      inForce,
      action: 'wording.saved',
      values: { demandId, title, body, reason, sourceVersionId },
    });
  });
}

/**
 * Repeats an earlier version's text as a new version; history is never rewritten.
 * @throws Problem as `saveWording`
 */
export async function restoreWording(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: WordingPlace,
  seen: number,
  { number, reason }: { number: number; reason: string },
): Promise<void> {
  await appendVersion(db, place, async (tx) => {
    const { demandId, inForce } = await lockWording(tx, place);
    if (inForce?.number !== seen) throw await conflict(tx, place);
    const earlier = await findVersion(tx, demandId, place.locale, number);
    if (earlier.sha256 === inForce.sha256) throw new Problem('demand.unchanged');
    return insertVersion(tx, {
      place,
      actor,
      at: now(),
      inForce,
      action: 'wording.restored',
      values: {
        demandId,
        title: earlier.title,
        body: earlier.body,
        reason,
        sourceVersionId: earlier.sourceVersionId,
        restoredFromId: earlier.id,
      },
    });
  });
}

/** The unique number is the last guard: of two writers at the same moment one is told of the other. */
async function appendVersion(db: Ports['db'], place: WordingPlace, act: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await db.transaction(act);
  } catch (error) {
    if (isUniqueViolation(error)) throw await conflict(db, place);
    throw error;
  }
}

async function lockWording(tx: Tx, { campaign: scope, key, locale }: WordingPlace) {
  const [found] = await tx
    .select({ demandId: demand.id, sourceLocale: campaign.defaultLocale, locales: campaign.locales })
    .from(demand)
    .innerJoin(campaign, eq(campaign.id, demand.campaignId))
    .where(and(eq(demand.campaignId, scope.id), eq(demand.key, key)));
  if (!found?.locales.includes(locale)) throw new Problem('not.found');
  const [inForce] = await tx
    .select()
    .from(wordingVersion)
    .where(and(eq(wordingVersion.demandId, found.demandId), eq(wordingVersion.locale, locale)))
    .orderBy(desc(wordingVersion.number))
    .limit(1)
    .for('update');
  return { ...found, inForce };
}

async function findVersion(tx: Tx, demandId: string, locale: Locale, number: number): Promise<Version> {
  const [found] = await tx
    .select()
    .from(wordingVersion)
    .where(
      and(eq(wordingVersion.demandId, demandId), eq(wordingVersion.locale, locale), eq(wordingVersion.number, number)),
    );
  if (!found) throw new Problem('not.found');
  return found;
}

const idOfVersion = async (tx: Tx, demandId: string, locale: Locale, number: number): Promise<string> =>
  (await findVersion(tx, demandId, locale, number)).id;

interface NewVersion {
  place: WordingPlace;
  actor: Actor;
  at: Date;
  inForce: Version | undefined;
  action: 'wording.saved' | 'wording.restored';
  values: Pick<Version, 'demandId' | 'title' | 'body' | 'reason' | 'sourceVersionId'> & { restoredFromId?: string };
}

async function insertVersion(tx: Tx, { place, actor, at, inForce, action, values }: NewVersion): Promise<void> {
  const sha256 = wordingHash(values);
  const number = (inForce?.number ?? 0) + 1;
  await tx.insert(wordingVersion).values({
    ...values,
    locale: place.locale,
    number,
    basisId: inForce?.id ?? null,
    authorId: actor.id,
    authorName: actor.name,
    sha256,
    createdAt: at,
  });
  await record(tx, {
    at,
    actor,
    campaignId: place.campaign.id,
    action,
    subject: { type: 'wording', id: `${place.key}/${place.locale}`, label: values.title },
    from: inForce ? { number: inForce.number, title: inForce.title, body: inForce.body } : null,
    to: { number, title: values.title, body: values.body, reason: values.reason },
  });
}

async function conflict(db: Ports['db'] | Tx, { campaign: scope, key, locale }: WordingPlace): Promise<Problem> {
  const [current] = await readVersions(db, scope.id, key, locale);
  return new Problem('edit.conflict', { current });
}
