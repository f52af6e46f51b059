import type { z } from 'zod';
import { daySchema } from '../campaigns/campaign.ts';
import { signatoryFilterSchema } from './signatory-list.ts';

/**
 * What all charts together are narrowed to, named and written as the list of signatories has it, so that a chart leads
 * to the list by its own query.
 */
export const overviewFilterSchema = signatoryFilterSchema.pick({ country: true, type: true, state: true }).extend({
  /** The first and the last day, inclusive. Numbers then say what changed on those days, and may be below zero. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type OverviewFilter = z.infer<typeof overviewFilterSchema>;

/** Whether anything is left out. An empty list chooses nothing and so leaves nothing out. */
export const isNarrowed = ({ country, type, state, from, to }: OverviewFilter): boolean =>
  [country, type, state].some((list) => list !== undefined && list.length > 0) || hasDays({ from, to });

export const hasDays = ({ from, to }: Pick<OverviewFilter, 'from' | 'to'>): boolean =>
  from !== undefined || to !== undefined;
