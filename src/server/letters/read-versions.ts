import { and, asc, eq, lte } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { LetterVersion, LetterVersionSummary } from '../../domain/letters/letter-version.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { CampaignScope } from '../context.ts';
import type { Db, Tx } from '../db/connection.ts';
import { letter, letterVersion } from '../db/schema/index.ts';

interface Place {
  campaign: CampaignScope;
  letterId: string;
  locale: Locale;
}

const ofPlace = ({ campaign, letterId, locale }: Place) =>
  and(eq(letterVersion.letterId, letterId), eq(letterVersion.locale, locale), eq(letter.campaignId, campaign.id));

/** A text's versions in one language, the newest first. */
export async function readVersions(db: Db | Tx, place: Place): Promise<LetterVersionSummary[]> {
  const rows = await db
    .select({
      version: letterVersion.version,
      savedByName: letterVersion.savedByName,
      savedAt: letterVersion.savedAt,
    })
    .from(letterVersion)
    .innerJoin(letter, eq(letter.id, letterVersion.letterId))
    .where(ofPlace(place))
    .orderBy(asc(letterVersion.version));
  return rows
    .map(({ savedAt, ...row }, before) => ({ ...row, number: before + 1, savedAt: savedAt.toISOString() }))
    .toReversed();
}

/**
 * One of them.
 * @throws Problem `not.found` also for a save that was written over within the same version
 */
export async function readVersion(db: Db | Tx, place: Place, version: number): Promise<LetterVersion> {
  const [found] = await db
    .select({ version: letterVersion })
    .from(letterVersion)
    .innerJoin(letter, eq(letter.id, letterVersion.letterId))
    .where(and(ofPlace(place), eq(letterVersion.version, version)));
  if (!found) throw new Problem('not.found');
  const { locale, subject, body, savedByName, savedAt, letterId } = found.version;
  const number = await db.$count(
    letterVersion,
    and(eq(letterVersion.letterId, letterId), eq(letterVersion.locale, locale), lte(letterVersion.version, version)),
  );
  return { version, number, locale, subject, body, savedByName, savedAt: savedAt.toISOString() };
}
