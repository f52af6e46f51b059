import { mutationOptions } from '@tanstack/react-query';
import type { Proposal } from '../../../domain/statements/publication.ts';
import { ifMatch, unwrap } from '../../shared/api/unwrap.ts';
import { statementQueries, statementRoute } from '../../shared/statements/statement-queries.ts';

const route = statementRoute.proposals[':proposal'];
const at = (campaign: string, { id }: Pick<Proposal, 'id'>) => ({ param: { campaign, proposal: id } });

/** Whatever became of it, another may have decided meanwhile: the screen is asked anew. */
const afterwards = (campaign: string) => ({
  onSettled: (
    _data: unknown,
    _error: unknown,
    _variables: unknown,
    _result: unknown,
    { client }: { client: { invalidateQueries: (filter: { queryKey: readonly unknown[] }) => Promise<void> } },
  ) => client.invalidateQueries({ queryKey: statementQueries.all(campaign) }),
});

/** Publishes the very words that are on the screen. */
export const approveProposal = (campaign: string, proposal: Proposal) =>
  mutationOptions({
    mutationFn: () => unwrap(route.approve.$post(at(campaign, proposal), ifMatch(`"${proposal.sha256}"`))),
    ...afterwards(campaign),
  });

export const refuseProposal = (campaign: string, proposal: Proposal) =>
  mutationOptions({
    mutationFn: (reason: string) => unwrap(route.refuse.$post({ ...at(campaign, proposal), json: { reason } })),
    ...afterwards(campaign),
  });

export const withdrawProposal = (campaign: string, proposal: Proposal) =>
  mutationOptions({
    mutationFn: () => unwrap(route.withdraw.$post(at(campaign, proposal))),
    ...afterwards(campaign),
  });
