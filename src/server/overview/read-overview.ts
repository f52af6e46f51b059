import { eq, sql } from 'drizzle-orm';
import { LETTER_STATES } from '../../domain/letters/letter-state.ts';
import type { Overview } from '../../domain/signatories/overview.ts';
import { readCampaigns } from '../campaigns/routes.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { letter, office } from '../db/schema/index.ts';
import { readParts } from '../demands/read-demands.ts';
import { countConsent } from './count-consent.ts';
import { countDemands } from './count-demands.ts';
import { countEvents } from './count-events.ts';
import { findOverdueEvidence } from './find-overdue-evidence.ts';
import { findReviews } from './find-reviews.ts';

/** Everything the overview shows. Lists come in a fixed order, so that the same state gives the same answer. */
export async function readOverview(db: Db, campaignId: string, reader: { id: string }, now: Date): Promise<Overview> {
  const today = now.toISOString().slice(0, 10);
  const [campaigns, counts, consent, demands, addressed, letters, staleWordings, reviewsForMe, overdueEvidence] =
    await Promise.all([
      readCampaigns(db, campaignId),
      countEvents(db, campaignId),
      countConsent(db, campaignId, now),
      countDemands(db, campaignId),
      addressedCountries(db, campaignId),
      countLetters(db, campaignId),
      findStaleWordings(db, campaignId),
      findReviews(db, campaignId, reader.id),
      findOverdueEvidence(db, campaignId, today),
    ]);
  const { signatoryGoal, occasion, previousCampaign } = onlyRow(campaigns);
  const standing = counts.byCountry.filter(({ confirmed, verified }) => confirmed + verified > 0);
  return {
    ...counts,
    goal: signatoryGoal,
    countries: {
      standing: standing.length,
      addressed: addressed.size,
      addressedStanding: standing.filter(({ country }) => addressed.has(country)).length,
    },
    consent,
    demands,
    letters,
    attention: {
      pending: counts.byState.pending,
      unverified: counts.byState.confirmed,
      draftLetters: letters.draft,
      staleWordings,
      reviewsForMe,
      overdueEvidence,
    },
    occasion,
    previousCampaign,
  };
}

async function addressedCountries(db: Db, campaignId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ country: office.country })
    .from(office)
    .where(eq(office.campaignId, campaignId));
  return new Set(rows.map(({ country }) => country));
}

async function countLetters(db: Db, campaignId: string): Promise<Overview['letters']> {
  const rows = await db
    .select({ state: letter.state, count: sql<number>`count(*)::int` })
    .from(letter)
    .where(eq(letter.campaignId, campaignId))
    .groupBy(letter.state);
  return Object.fromEntries(
    LETTER_STATES.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0]),
  ) as Overview['letters'];
}

/** Asks the wordings' own rule; in the order of the statement, then of languages. */
async function findStaleWordings(db: Db, campaignId: string): Promise<Overview['attention']['staleWordings']> {
  const parts = await readParts(db, campaignId);
  return parts.flatMap(({ key, kind, position, wordings }) =>
    wordings.filter(({ stale }) => stale).map(({ locale }) => ({ demand: key, kind, position, locale })),
  );
}
