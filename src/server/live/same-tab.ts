import { and, eq, type SQL } from 'drizzle-orm';
import { presence } from '../db/schema/index.ts';

export type TabKey = Pick<typeof presence.$inferSelect, 'campaignId' | 'place' | 'userId' | 'tab'>;

/** The one row of a browser tab at a place. */
export const sameTab = ({ campaignId, place, userId, tab }: TabKey): SQL | undefined =>
  and(
    eq(presence.campaignId, campaignId),
    eq(presence.place, place),
    eq(presence.userId, userId),
    eq(presence.tab, tab),
  );
