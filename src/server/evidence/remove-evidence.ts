import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { evidence } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { asEvidence, dayOf, type EvidencePlace, lockEvidence, recordedFields, subjectOf } from './read-evidence.ts';

/**
 * Takes a fact from its demand; it stays readable in the audit log.
 * @throws Problem `edit.conflict` when somebody changed it since `seen`, `not.found`
 */
export async function removeEvidence(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: EvidencePlace,
  seen: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await lockEvidence(tx, place);
    const at = now();
    const removed = await tx
      .delete(evidence)
      .where(and(eq(evidence.id, before.id), eq(evidence.version, seen)))
      .returning({ id: evidence.id });
    if (removed.length === 0) throw new Problem('edit.conflict', { current: asEvidence(before, dayOf(at)) });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'evidence.removed',
      subject: subjectOf(place.key, before),
      from: recordedFields(before),
    });
  });
}
