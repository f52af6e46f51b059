import { and, eq } from 'drizzle-orm';
import type { RoundMessages } from '../../domain/consent/round.ts';
import type { Locale, Localized } from '../../domain/locale/locale.ts';
import type { Tx } from '../db/connection.ts';
import { campaign, consentRound, statementVersion } from '../db/schema/index.ts';

export type RoundRow = typeof consentRound.$inferSelect;

export interface LockedRound {
  round: RoundRow;
  /** The number of the version asked about. */
  asked: number;
  title: Localized;
  messages: RoundMessages;
  defaultLocale: Locale;
}

/**
 * A round, kept from changing until the transaction ends. It is locked before any organisation or signature, always:
 * one order of locks leaves no room for deadlocks. `share` lets others answer at the same time.
 */
export async function lockRound(
  tx: Tx,
  roundId: string,
  strength: 'share' | 'update',
  campaignId?: string,
): Promise<LockedRound | undefined> {
  const [round] = await tx
    .select()
    .from(consentRound)
    .where(
      and(eq(consentRound.id, roundId), campaignId === undefined ? undefined : eq(consentRound.campaignId, campaignId)),
    )
    .for(strength);
  if (!round) return undefined;
  const [about] = await tx
    .select({ asked: statementVersion.number, title: campaign.title, defaultLocale: campaign.defaultLocale })
    .from(statementVersion)
    .innerJoin(campaign, eq(campaign.id, statementVersion.campaignId))
    .where(eq(statementVersion.id, round.statementVersionId));
  return about && { round, messages: round.messages, ...about };
}

/** What the audit log calls a round. */
export const roundSubject = (roundId: string, asked: number) => ({
  type: 'consentRound',
  id: roundId,
  label: `v${asked}`,
});
