import type { QueryKey } from '@tanstack/react-query';
import type { Topic } from '../../domain/live/signal.ts';
import { auditQueries } from '../features/audit/queries.ts';
import { consentQueries } from '../features/consent/queries.ts';
import { deliveryQueries } from '../features/deliveries/queries.ts';
import { demandQueries } from '../features/demands/queries.ts';
import { duplicateQueries } from '../features/duplicates/queries.ts';
import { importQueries } from '../features/imports/queries.ts';
import { letterQueries } from '../features/letters/queries.ts';
import { organizationQueries } from '../features/organizations/queries.ts';
import { overviewQueries } from '../features/overview/queries.ts';
import { settingsQueries } from '../features/settings/queries.ts';
import { bulkQueries } from '../features/signatories/bulk/bulk-queries.ts';
import { signatoryQueries } from '../features/signatories/queries.ts';
import { sessionQuery } from '../shared/session/session.ts';
import { statementQueries } from '../shared/statements/statement-queries.ts';
import { teamQuery } from '../shared/team/team.ts';
import { viewQueries } from '../shared/views/view-queries.ts';
import { EVERYTHING } from './live/refresher.ts';

const overview = (campaign: string) => overviewQueries.all(campaign);
const rounds = (campaign: string) => consentQueries.list(campaign).queryKey;
const imports = (campaign: string) => importQueries.list(campaign).queryKey;
const team = () => teamQuery().queryKey;

/** What a change makes old, room by room: only here do rooms know of each other. */
const CHANGED_BY: Partial<Record<Topic, readonly ((campaign: string) => QueryKey)[]>> = {
  // The next version of the statement is made of the wordings as they stand.
  wording: [demandQueries.all, statementQueries.all, overview],
  demands: [demandQueries.all, statementQueries.all, overview],
  suggestion: [demandQueries.all],
  evidence: [demandQueries.all, statementQueries.all, letterQueries.all, overview],
  statement: [demandQueries.all, statementQueries.all, signatoryQueries.all, letterQueries.all, rounds, overview],
  consentRound: [rounds, signatoryQueries.all, overview],
  // Letters say how many have signed, statement and rounds who stands behind a version.
  signature: [overview, signatoryQueries.all, organizationQueries.all, letterQueries.all, statementQueries.all, rounds],
  // Where its signatures count, and under what name.
  duplicate: [duplicateQueries.all],
  organization: [
    overview,
    signatoryQueries.all,
    organizationQueries.all,
    duplicateQueries.all,
    letterQueries.all,
    statementQueries.all,
  ],
  person: [signatoryQueries.all, organizationQueries.all, () => settingsQueries.outboxes()],
  import: [imports, overview, signatoryQueries.all],
  letter: [letterQueries.all, deliveryQueries.all, overview],
  delivery: [deliveryQueries.all, letterQueries.all, overview],
  textBlock: [(campaign) => letterQueries.blocks(campaign).queryKey],
  view: [viewQueries.all],
  bulkAct: [bulkQueries.all],
  invitation: [team, () => settingsQueries.outboxes()],
  // One's own role or name may be the one that changed.
  user: [team, () => sessionQuery().queryKey],
  profile: [team],
};

/**
 * The keys of all queries that may be old after a change. A topic that is not in the table makes everything old: a new
 * room is right from its first day, and listed here to be cheap.
 */
export function keysChangedBy(topic: string, campaign: string): readonly QueryKey[] {
  const rooms = Object.hasOwn(CHANGED_BY, topic) ? CHANGED_BY[topic as Topic] : undefined;
  return rooms ? [...rooms.map((keyOf) => keyOf(campaign)), auditQueries.all()] : [EVERYTHING];
}
