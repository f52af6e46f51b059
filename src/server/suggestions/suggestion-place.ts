import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { demand, suggestion } from '../db/schema/index.ts';

export interface SuggestionPlace {
  campaign: CampaignScope;
  key: string;
  id: string;
}

/** How the audit log calls a suggestion. */
export const subjectOf = ({ key, id }: Pick<SuggestionPlace, 'key' | 'id'>, quote: string) => ({
  type: 'suggestion',
  id,
  label: `${key}: ${quote.slice(0, 80)}`,
});

/** @throws Problem `not.found` */
export async function findSuggestion(tx: Tx, { campaign, key, id }: SuggestionPlace) {
  const [found] = await tx
    .select({ suggestion })
    .from(suggestion)
    .innerJoin(demand, eq(demand.id, suggestion.demandId))
    .where(and(eq(suggestion.id, id), eq(demand.key, key), eq(demand.campaignId, campaign.id)));
  if (!found) throw new Problem('not.found');
  return found.suggestion;
}
