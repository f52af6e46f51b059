import { eq } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import type { Actor } from '../../context.ts';
import { evidence } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { type EvidencePlace, lockEvidence, recordedOf, subjectOf } from './evidence-place.ts';

/**
 * Takes a fact away; drafts no longer cite it. What it said stays readable in the audit log.
 * @throws Problem `not.found`
 */
export async function removeEvidence(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: EvidencePlace,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await lockEvidence(tx, place);
    await tx.delete(evidence).where(eq(evidence.id, before.id));
    await record(tx, {
      at: now(),
      actor,
      campaignId: place.campaign.id,
      action: 'evidence.removed',
      subject: subjectOf(place, before.source),
      from: recordedOf(before),
    });
  });
}
