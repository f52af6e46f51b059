import { and, desc, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { campaign, demand, wordingVersion } from '../db/schema/index.ts';
import { readVersion } from './read-history.ts';

/** The wording of one demand in one language. */
export interface WordingPlace {
  campaign: CampaignScope;
  key: string;
  locale: Locale;
}

/**
 * Holds a demand's wordings still until the transaction ends, and reads the newest version. The demand is locked, not
 * the version: who waits for the lock then reads what the one before has written.
 * @throws Problem `not.found`
 */
export async function lockWording(tx: Tx, { campaign: scope, key, locale }: WordingPlace) {
  const [found] = await tx
    .select({
      demandId: demand.id,
      kind: demand.kind,
      sourceLocale: campaign.defaultLocale,
      locales: campaign.locales,
    })
    .from(demand)
    .innerJoin(campaign, eq(campaign.id, demand.campaignId))
    .where(and(eq(demand.campaignId, scope.id), eq(demand.key, key)))
    .for('no key update', { of: demand });
  if (!found?.locales.includes(locale)) throw new Problem('not.found');
  const [newest] = await tx
    .select()
    .from(wordingVersion)
    .where(and(eq(wordingVersion.demandId, found.demandId), eq(wordingVersion.locale, locale)))
    .orderBy(desc(wordingVersion.number))
    .limit(1);
  return { ...found, newest };
}

/** @throws Problem `not.found` */
export async function findVersion(tx: Tx, demandId: string, locale: Locale, number: number) {
  const [found] = await tx
    .select()
    .from(wordingVersion)
    .where(
      and(eq(wordingVersion.demandId, demandId), eq(wordingVersion.locale, locale), eq(wordingVersion.number, number)),
    );
  if (!found) throw new Problem('not.found');
  return found;
}

/** `edit.conflict` with what stands now, so that the slower of two writers loses nothing. */
export async function wordingConflict(db: Db | Tx, place: WordingPlace): Promise<Problem> {
  return new Problem('edit.conflict', { current: await readVersion(db, place) });
}
