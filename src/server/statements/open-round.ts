import type { RoundPlan } from '../../domain/consent/round.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { consentRound } from '../db/schema/index.ts';
import type { Jobs } from '../ports.ts';

interface Opening {
  campaignId: string;
  versionId: string;
  round: RoundPlan;
  at: Date;
  actor: Actor;
}

/** Opens the consent round of a material version as it was planned; the asking itself is a job. */
export async function openRound(
  tx: Tx,
  jobs: Jobs,
  { campaignId, versionId, round, at, actor }: Opening,
): Promise<void> {
  const { id } = onlyRow(
    await tx
      .insert(consentRound)
      .values({
        ...round,
        campaignId,
        statementVersionId: versionId,
        state: 'open',
        openedByName: actor.name,
        openedAt: at,
      })
      .returning({ id: consentRound.id }),
  );
  await jobs.enqueue(tx, 'consent.ask', id);
}
