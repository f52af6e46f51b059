import { eq, sql } from 'drizzle-orm';
import { LETTER_STATES } from '../../domain/letters/letter-state.ts';
import type { Overview } from '../../domain/signatories/overview.ts';
import { isNarrowed } from '../../domain/signatories/overview-filter.ts';
import { readCampaigns } from '../campaigns/routes.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { letter, office } from '../db/schema/index.ts';
import { readParts } from '../demands/read-demands.ts';
import type { CountScope } from '../tally/counted-sql.ts';
import { type GroupCount, readCounts } from '../tally/read-counts.ts';
import { countConsent, readConsentFrame } from './count-consent.ts';
import { countDemands, readPublishedDemands } from './count-demands.ts';
import { countSignatories } from './count-signatories.ts';
import { findOverdueEvidence } from './find-overdue-evidence.ts';
import { findReviews } from './find-reviews.ts';
import { readTimeline } from './read-timeline.ts';

/** Everything the overview shows. Lists come in a fixed order, so that the same state gives the same answer. */
export async function readOverview(
  db: Db,
  { campaignId, filter }: CountScope,
  reader: { id: string },
  now: Date,
): Promise<Overview> {
  const today = now.toISOString().slice(0, 10);
  const [counts, campaigns, consent, published, addressed, letters, waiting, timeline, ...needs] = await Promise.all([
    readCounts(db, { campaignId, filter }),
    readCampaigns(db, campaignId),
    readConsentFrame(db, campaignId, now),
    readPublishedDemands(db, campaignId),
    addressedCountries(db, campaignId),
    countLetters(db, campaignId),
    isNarrowed(filter) ? countWaiting(db, campaignId) : undefined,
    readTimeline(db, campaignId),
    findStaleWordings(db, campaignId),
    findReviews(db, campaignId, reader.id),
    findOverdueEvidence(db, campaignId, today),
  ]);
  const [staleWordings, reviewsForMe, overdueEvidence] = needs;
  const { signatoryGoal, occasion, previousCampaign } = onlyRow(campaigns);
  const signatories = countSignatories(counts);
  const standing = new Set(
    signatories.byCountry.filter(({ confirmed, verified }) => confirmed + verified > 0).map(({ country }) => country),
  );
  const addressedEmpty = [...addressed].filter((country) => !standing.has(country)).sort();
  return {
    ...signatories,
    goal: signatoryGoal,
    countries: {
      standing: standing.size,
      addressed: addressed.size,
      addressedStanding: addressed.size - addressedEmpty.length,
      addressedEmpty,
    },
    consent: { ...consent, ...countConsent(counts.groups) },
    demands: countDemands(published, counts),
    letters,
    attention: {
      ...(waiting ?? waitingIn(counts.groups)),
      draftLetters: letters.draft,
      staleWordings,
      reviewsForMe,
      overdueEvidence,
    },
    timeline,
    occasion,
    previousCampaign,
  };
}

/** What waits, whatever the charts are narrowed to: a hand is needed all the same. */
async function countWaiting(db: Db, campaignId: string): Promise<Waiting> {
  return waitingIn((await readCounts(db, { campaignId, filter: {} })).groups);
}

type Waiting = Pick<Overview['attention'], 'pending' | 'unverified'>;

const waitingIn = (groups: readonly GroupCount[]): Waiting => ({
  pending: groups.reduce((sum, { states }) => sum + states.pending, 0),
  unverified: groups.reduce((sum, { states }) => sum + states.confirmed, 0),
});

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
