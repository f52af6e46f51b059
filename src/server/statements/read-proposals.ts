import { and, desc, eq, lt } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { compareStatements } from '../../domain/statements/compare-statements.ts';
import type { Proposal, ProposalSummary } from '../../domain/statements/publication.ts';
import type { Actor } from '../context.ts';
import type { Db } from '../db/connection.ts';
import { statementProposal, statementVersion } from '../db/schema/index.ts';
import type { ProposalPlace, ProposalRow } from './move-proposal.ts';

/** A campaign's proposals, decided ones included, newest first. */
export async function readProposals(db: Db, actor: Actor, campaignId: string): Promise<ProposalSummary[]> {
  const rows = await db
    .select()
    .from(statementProposal)
    .where(eq(statementProposal.campaignId, campaignId))
    .orderBy(desc(statementProposal.proposedAt));
  return rows.map((row) => summaryOf(row, actor));
}

/**
 * One proposal with everything that it would change.
 * @throws Problem `not.found`
 */
export async function readProposal(db: Db, actor: Actor, { campaign, id }: ProposalPlace): Promise<Proposal> {
  const [found] = await db
    .select()
    .from(statementProposal)
    .where(and(eq(statementProposal.campaignId, campaign.id), eq(statementProposal.id, id)));
  if (!found) throw new Problem('not.found');
  const [before] = await db
    .select({ content: statementVersion.content })
    .from(statementVersion)
    .where(and(eq(statementVersion.campaignId, campaign.id), lt(statementVersion.number, found.number)))
    .orderBy(desc(statementVersion.number))
    .limit(1);
  const nothing = { locales: found.content.locales, demands: [] };
  return { ...summaryOf(found, actor), changes: compareStatements(before?.content ?? nothing, found.content) };
}

function summaryOf(row: ProposalRow, actor: Actor): ProposalSummary {
  const { id, number, kind, reason, sha256, content, round, state, proposedBy, proposedByName, proposedAt } = row;
  const { decidedByName, decidedAt, decisionReason } = row;
  return {
    id,
    number,
    kind,
    reason,
    sha256,
    locales: content.locales,
    round: round ?? null,
    state,
    proposedByName,
    proposedAt: proposedAt.toISOString(),
    decidedByName,
    decidedAt: decidedAt?.toISOString() ?? null,
    decisionReason,
    mine: proposedBy === actor.id,
  };
}
