import { and, eq, isNull, ne, or, type SQL } from 'drizzle-orm';
import { type ErrorCode, Problem } from '../../domain/errors.ts';
import type { ProposalState } from '../../domain/statements/statement.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { statementProposal } from '../db/schema/index.ts';

export type ProposalRow = typeof statementProposal.$inferSelect;

/** One proposal of a campaign. */
export interface ProposalPlace {
  campaign: CampaignScope;
  id: string;
}

interface Move {
  to: Exclude<ProposalState, 'open'>;
  at: Date;
  actor: Actor;
  reason?: string;
  /** The hash that was read, where the act is on those very words. */
  seen?: string;
  /** Whether the act is for the proposer alone, or for anyone but them. */
  who: 'proposer' | 'another';
}

/**
 * Decides an open proposal, once; the guards stand in the WHERE, so that of two deciders one is told of the other.
 * @throws Problem `not.found`, `statement.proposalDecided`, `statement.ownProposal`, `statement.notOwnProposal`, and
 *   `edit.conflict` when the caller read another text
 */
export async function moveProposal(tx: Tx, place: ProposalPlace, move: Move): Promise<ProposalRow> {
  const { to, at, actor, reason = '', seen, who } = move;
  const [moved] = await tx
    .update(statementProposal)
    .set({ state: to, decidedByName: actor.name, decidedAt: at, decisionReason: reason })
    .where(
      and(
        isAt(place),
        eq(statementProposal.state, 'open'),
        seen === undefined ? undefined : eq(statementProposal.sha256, seen),
        isFor(who, actor),
      ),
    )
    .returning();
  if (moved) return moved;
  throw await whyNot(tx, place, move);
}

const isAt = ({ campaign, id }: ProposalPlace): SQL | undefined =>
  and(eq(statementProposal.campaignId, campaign.id), eq(statementProposal.id, id));

/** A proposer whose account is gone is nobody who could approve. */
const isFor = (who: Move['who'], actor: Actor): SQL | undefined =>
  who === 'proposer'
    ? eq(statementProposal.proposedBy, actor.id)
    : or(isNull(statementProposal.proposedBy), ne(statementProposal.proposedBy, actor.id));

async function whyNot(tx: Tx, place: ProposalPlace, { actor, seen, who }: Move): Promise<Problem> {
  const [found] = await tx.select().from(statementProposal).where(isAt(place));
  if (!found) return new Problem('not.found');
  const { state, sha256, proposedBy } = found;
  if (state !== 'open') return new Problem('statement.proposalDecided', { params: { state } });
  const wrongPerson: ErrorCode = who === 'proposer' ? 'statement.notOwnProposal' : 'statement.ownProposal';
  if ((proposedBy === actor.id) !== (who === 'proposer')) return new Problem(wrongPerson);
  return new Problem('edit.conflict', seen === undefined ? {} : { current: { sha256 } });
}
