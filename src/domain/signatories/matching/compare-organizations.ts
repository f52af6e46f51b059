import { compareNames, type NameComparison } from './compare-names.ts';
import { type Evidence, evidenceOf, haveTwoDomains, shareDomain, shares } from './evidence.ts';
import type { Comparison, MatchableOrganization, MatchReason } from './match.ts';
import { type PreparedName, prepareName } from './prepared-name.ts';

/** An organisation taken apart once. `names[0]` is its name, then whatever else it is or was called. */
export type PreparedOrganization = {
  country: string;
  names: readonly PreparedName[];
  evidence: Evidence;
  isIndividual: boolean;
};

export function prepareOrganization(organization: MatchableOrganization): PreparedOrganization {
  const { name, acronym, aliases = [], formerNames = [], names = {}, country, isIndividual = false } = organization;
  const others = new Set([...aliases, ...formerNames, ...Object.values(names)].filter((other) => other.trim() !== ''));
  others.delete(name);
  return {
    country,
    names: [prepareName(name, country, acronym), ...[...others].map((other) => prepareName(other, country))],
    evidence: evidenceOf(organization),
    isIndividual,
  };
}

/** Says whether two entries are one organisation, how surely, and why. */
export function compareOrganizations(a: MatchableOrganization, b: MatchableOrganization): Comparison {
  return comparePrepared(prepareOrganization(a), prepareOrganization(b));
}

export function comparePrepared(a: PreparedOrganization, b: PreparedOrganization): Comparison {
  if (a.isIndividual !== b.isIndividual) return { score: 0, verdict: 'different', reasons: [] };
  const compared = weigh(closestNames(a.names, b.names), a, b);
  // Many people bear one name; only one mailbox for both makes them one person.
  if (!a.isIndividual || compared.reasons.includes('mailbox.same')) return compared;
  return { ...compared, score: Math.min(compared.score, 0.4), verdict: 'different' };
}

const RANK: Record<NameComparison['verdict'], number> = { same: 3, short: 2, close: 1, different: 0 };

export function closestNames(namesA: readonly PreparedName[], namesB: readonly PreparedName[]): NameComparison {
  let best: NameComparison | undefined;
  namesA.forEach((nameA, atA) => {
    namesB.forEach((nameB, atB) => {
      const comparison = compareNames(nameA, nameB);
      if (best && RANK[comparison.verdict] <= RANK[best.verdict]) return;
      best = atA + atB > 0 ? { ...comparison, reasons: [...comparison.reasons, 'name.alias'] } : comparison;
    });
  });
  return best ?? { verdict: 'different', reasons: [], slips: 0 };
}

const NAME_SCORE: Record<NameComparison['verdict'], number> = { same: 0.95, short: 0.75, close: 0.6, different: 0.1 };
const SLIP_COST = 0.08;
const ORDER_COST = 0.03;
const OWN_EVIDENCE = 0.15;

function weigh(names: NameComparison, a: PreparedOrganization, b: PreparedOrganization): Comparison {
  const evidence = sharedEvidence(a.evidence, b.evidence);
  const own = evidence.includes('domain.same') || evidence.includes('website.same');
  const elsewhere = a.country !== b.country;
  const reasons: MatchReason[] = [
    ...names.reasons,
    ...evidence,
    ...(elsewhere ? (['country.different'] as const) : []),
  ];
  const base =
    NAME_SCORE[names.verdict] - names.slips * SLIP_COST - (reasons.includes('name.wordOrder') ? ORDER_COST : 0);
  const score = Math.min(1, Math.max(0, base + (own ? OWN_EVIDENCE : 0)));
  if (names.verdict === 'different') return { score: Math.min(score, 0.3), verdict: 'different', reasons };
  if (elsewhere) return acrossCountries(names, evidence, score, reasons);
  if (names.verdict === 'close') return { score, verdict: own ? 'similar' : 'different', reasons };
  if (names.verdict === 'short' && !own && haveTwoDomains(a.evidence, b.evidence))
    return { score: Math.min(score, 0.4), verdict: 'different', reasons };
  if (names.verdict === 'short') return { score, verdict: own ? 'same' : 'similar', reasons };
  return { score, verdict: names.slips > 1 && !own ? 'similar' : 'same', reasons };
}

/** Sister organisations share a name, often a website, in many countries. Only one mailbox for both says that a country is wrong. */
function acrossCountries(
  names: NameComparison,
  evidence: MatchReason[],
  score: number,
  reasons: MatchReason[],
): Comparison {
  const oneMailbox = names.verdict === 'same' && evidence.includes('mailbox.same');
  return oneMailbox
    ? { score: Math.min(score, 0.7), verdict: 'similar', reasons }
    : { score: Math.min(score, 0.4), verdict: 'different', reasons };
}

function sharedEvidence(a: Evidence, b: Evidence): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (shares(a.mailbox, b.mailbox)) reasons.push('mailbox.same');
  if (shareDomain(a, b)) reasons.push('domain.same');
  if (shares(a.website, b.website)) reasons.push('website.same');
  return reasons;
}
