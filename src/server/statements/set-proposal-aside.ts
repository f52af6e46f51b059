import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Ports } from '../ports.ts';
import { subjectOf } from './insert-version.ts';
import { moveProposal, type ProposalPlace } from './move-proposal.ts';

type Needs = Pick<Ports, 'db' | 'now'>;

/**
 * Refuses a proposed version, with a reason; it stays on record.
 * @throws Problem `statement.ownProposal` (who proposed it withdraws it), `statement.proposalDecided`, `not.found`
 */
export const refuseProposal = (ports: Needs, actor: Actor, place: ProposalPlace, reason: string): Promise<void> =>
  setAside(ports, actor, place, { to: 'refused', who: 'another', reason });

/**
 * Takes one's own proposal back.
 * @throws Problem `statement.notOwnProposal`, `statement.proposalDecided`, `not.found`
 */
export const withdrawProposal = (ports: Needs, actor: Actor, place: ProposalPlace): Promise<void> =>
  setAside(ports, actor, place, { to: 'withdrawn', who: 'proposer' });

interface Aside {
  to: 'refused' | 'withdrawn';
  who: 'proposer' | 'another';
  reason?: string;
}

async function setAside({ db, now }: Needs, actor: Actor, place: ProposalPlace, aside: Aside): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const { number, sha256 } = await moveProposal(tx, place, { ...aside, at, actor });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: `statement.${aside.to}`,
      subject: subjectOf(number),
      to: { sha256, ...(aside.reason === undefined ? {} : { reason: aside.reason }) },
    });
  });
}
