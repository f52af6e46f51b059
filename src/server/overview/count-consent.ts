import { and, desc, eq, ne } from 'drizzle-orm';
import { meaningInForce } from '../../domain/consent/consent.ts';
import type { ConsentCounts } from '../../domain/consent/consent-counts.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../domain/signatories/org-type.ts';
import { readPublishedVersions } from '../consent/published-versions.ts';
import { readRound } from '../consent/read-rounds.ts';
import type { Db, Tx } from '../db/connection.ts';
import { consentRound, statementVersion } from '../db/schema/index.ts';
import type { GroupCount } from '../tally/read-counts.ts';

type Standing = Pick<ConsentCounts, 'current' | 'awaiting' | 'declined'>;
type Counted = Standing & Pick<ConsentCounts, 'byCountry' | 'byType'>;

/** How organisations stand to the meaning in force. */
export function countConsent(groups: readonly GroupCount[]): Counted {
  const organizations = groups.filter(({ type }) => !isIndividual(type));
  const byCountry = groupsOf(organizations, ({ country }) => country);
  const byType = groupsOf(organizations, ({ type }) => type);
  return {
    ...organizations.reduce<Standing>(add, NONE),
    byCountry: byCountry
      .map(([country, counts]) => ({ country, ...counts }))
      .sort((a, b) => bySize(a, b) || (a.country < b.country ? -1 : 1)),
    byType: byType
      .map(([type, counts]) => ({ type, ...counts }))
      .sort((a, b) => bySize(a, b) || ORG_TYPES.indexOf(a.type) - ORG_TYPES.indexOf(b.type)),
  };
}

/** What is asked about, and the round that asks. */
export async function readConsentFrame(
  db: Db | Tx,
  campaignId: string,
  now: Date,
): Promise<Pick<ConsentCounts, 'version' | 'meanings' | 'round'>> {
  const versions = await readPublishedVersions(db, campaignId);
  const inForce = meaningInForce(versions);
  return {
    version: inForce,
    meanings: versions.filter(({ kind }) => kind === 'material').length,
    round: await readOpenRound(db, campaignId, inForce, now),
  };
}

function groupsOf<Key extends string>(
  groups: readonly GroupCount[],
  keyOf: (group: GroupCount) => Key,
): [Key, Standing][] {
  const found = new Map<Key, Standing>();
  for (const group of groups) found.set(keyOf(group), add(found.get(keyOf(group)) ?? NONE, group));
  return [...found].filter(([, one]) => one.current !== 0 || one.awaiting !== 0 || one.declined !== 0);
}

const NONE: Standing = { current: 0, awaiting: 0, declined: 0 };

const add = (sum: Standing, { current, awaiting, declined }: Standing): Standing => ({
  current: sum.current + current,
  awaiting: sum.awaiting + awaiting,
  declined: sum.declined + declined,
});

const sizeOf = ({ current, awaiting, declined }: Standing): number => current + awaiting + declined;
const bySize = (a: Standing, b: Standing): number => sizeOf(b) - sizeOf(a);

async function readOpenRound(
  db: Db | Tx,
  campaignId: string,
  inForce: number,
  now: Date,
): Promise<ConsentCounts['round']> {
  const [found] = await db
    .select({ id: consentRound.id })
    .from(consentRound)
    .innerJoin(statementVersion, eq(statementVersion.id, consentRound.statementVersionId))
    .where(
      and(
        eq(consentRound.campaignId, campaignId),
        ne(consentRound.state, 'closed'),
        eq(statementVersion.number, inForce),
      ),
    )
    .orderBy(desc(consentRound.openedAt))
    .limit(1);
  if (!found) return null;
  const { id, daysLeft, state, counts } = await readRound(db, campaignId, found.id, now);
  return { id, daysLeft, isPaused: state === 'paused', withoutAddress: counts.withoutAddress };
}
