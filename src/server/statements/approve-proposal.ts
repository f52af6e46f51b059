import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../context.ts';
import { isUniqueViolation, type Tx } from '../db/connection.ts';
import type { Ports } from '../ports.ts';
import { insertVersion } from './insert-version.ts';
import { moveProposal, type ProposalPlace, type ProposalRow } from './move-proposal.ts';
import { openRound } from './open-round.ts';
import { findVersion } from './read-versions.ts';

/**
 * Publishes a proposed version, word for word as it was proposed, and opens its consent round.
 * @param seen the hash of the text that the second administrator read
 * @throws Problem `statement.ownProposal` for the proposer, `edit.conflict` when they read another text,
 *   `statement.proposalDecided`, `statement.numberTaken`, `statement.deadlinePassed`, `not.found`
 */
export async function approveProposal(
  { db, now, jobs }: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  place: ProposalPlace,
  seen: string,
): Promise<number> {
  try {
    return await db.transaction(async (tx) => {
      const at = now();
      const proposal = await moveProposal(tx, place, { to: 'approved', at, actor, seen, who: 'another' });
      await refuseLate(tx, proposal, at);
      const { number, kind, reason, content, sha256, proposedByName, round } = proposal;
      const version = { number, kind, reason, content, sha256, proposedByName, approvedByName: actor.name };
      const versionId = await insertVersion(tx, { at, actor, scope: place.campaign, version });
      if (round) await openRound(tx, jobs, { campaignId: place.campaign.id, versionId, round, at, actor });
      return number;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Problem('statement.numberTaken');
    throw error;
  }
}

/** What was right when it was proposed may no longer be. */
async function refuseLate(tx: Tx, { campaignId, number, round }: ProposalRow, at: Date): Promise<void> {
  const last = await findVersion(tx, campaignId);
  if ((last?.number ?? 0) + 1 !== number) throw new Problem('statement.numberTaken');
  if (round && round.deadline <= at.toISOString().slice(0, 10)) throw new Problem('statement.deadlinePassed');
}
