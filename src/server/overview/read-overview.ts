import { may } from '../../domain/access/permissions.ts';
import type { Role } from '../../domain/access/roles.ts';
import { meaningInForce } from '../../domain/consent/consent.ts';
import { LETTER_STATES } from '../../domain/letters/letter-state.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { Overview } from '../../domain/signatories/overview.ts';
import { isNarrowed } from '../../domain/signatories/overview-filter.ts';
import type { Db } from '../db/connection.ts';
import { countDue } from '../privacy/find-due.ts';
import type { CountScope } from '../tally/counted-sql.ts';
import { type GroupCount, readCounts } from '../tally/read-counts.ts';
import { countConsent } from './count-consent.ts';
import { countDemands } from './count-demands.ts';
import { countSignatories } from './count-signatories.ts';
import { findOverdueEvidence } from './find-overdue-evidence.ts';
import { findReviews } from './find-reviews.ts';
import { findStaleWordings } from './find-stale-wordings.ts';
import { readFrame } from './read-frame.ts';
import { readOpenRound } from './read-open-round.ts';
import { readTimeline } from './read-timeline.ts';

/** Everything the overview shows. Lists come in a fixed order, so that the same state gives the same answer. */
export async function readOverview(
  db: Db,
  { campaignId, filter }: CountScope,
  reader: { id: string; role: Role },
  now: Date,
): Promise<Overview> {
  const today = now.toISOString().slice(0, 10);
  const [counts, [frame, round], waiting, timeline, staleWordings, reviewsForMe, overdueEvidence, personsDue] =
    await Promise.all([
      readCounts(db, { campaignId, filter }),
      readFrame(db, campaignId).then(
        async (found) => [found, await readOpenRound(db, campaignId, found, now)] as const,
      ),
      isNarrowed(filter) ? countWaiting(db, campaignId) : undefined,
      readTimeline(db, campaignId),
      findStaleWordings(db, campaignId),
      findReviews(db, campaignId, reader.id),
      findOverdueEvidence(db, campaignId, today),
      may(reader.role, 'person.manage') ? countDue(db, campaignId) : 0,
    ]);
  const { goal, occasion, previousCampaign, versions } = frame;
  const signatories = countSignatories(counts);
  const standing = new Set(
    signatories.byCountry.filter(({ confirmed, verified }) => confirmed + verified > 0).map(({ country }) => country),
  );
  const addressedEmpty = frame.addressed.filter((country) => !standing.has(country)).sort();
  return {
    ...signatories,
    goal,
    countries: {
      standing: standing.size,
      addressed: frame.addressed.length,
      addressedStanding: frame.addressed.length - addressedEmpty.length,
      addressedEmpty,
    },
    consent: {
      version: meaningInForce(versions),
      meanings: versions.filter(({ kind }) => kind === 'material').length,
      ...countConsent(counts.groups),
      round,
    },
    demands: countDemands(frame.demands, counts),
    letters: Object.fromEntries(
      LETTER_STATES.map((state) => [state, frame.letters[state] ?? 0]),
    ) as Overview['letters'],
    attention: {
      ...(waiting ?? waitingIn(counts.groups)),
      draftLetters: frame.letters.draft ?? 0,
      personsDue,
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

type Waiting = Pick<Overview['attention'], 'pending' | 'unverified' | 'individuals'>;

const waitingIn = (groups: readonly GroupCount[]): Waiting => ({
  ...sumWaiting(groups.filter(({ type }) => !isIndividual(type))),
  individuals: sumWaiting(groups.filter(({ type }) => isIndividual(type))),
});

const sumWaiting = (groups: readonly GroupCount[]): Waiting['individuals'] => ({
  pending: groups.reduce((sum, { states }) => sum + states.pending, 0),
  unverified: groups.reduce((sum, { states }) => sum + states.confirmed, 0),
});
