import { and, eq, sql } from 'drizzle-orm';
import type { EvidenceFields } from '../../../domain/demands/evidence.ts';
import { Problem } from '../../../domain/errors.ts';
import { record } from '../../audit/record.ts';
import type { Actor } from '../../context.ts';
import { onlyRow } from '../../db/rows.ts';
import { evidence } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { type EvidencePlace, keptOf, lockEvidence, recordedOf, subjectOf } from './evidence-place.ts';
import { readEvidence } from './read-evidence.ts';

/**
 * Changes a fact or its source.
 * @param seen the version that was on the screen
 * @throws Problem `edit.conflict` with the fact as it stands, `not.found`
 */
export async function editEvidence(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: EvidencePlace,
  seen: number,
  fields: EvidenceFields,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await lockEvidence(tx, place);
    const [at, kept] = [now(), keptOf(fields)];
    const changed = await tx
      .update(evidence)
      .set({ ...kept, version: sql`${evidence.version} + 1`, updatedAt: at })
      .where(and(eq(evidence.id, before.id), eq(evidence.version, seen)))
      .returning({ id: evidence.id });
    if (changed.length === 0) {
      throw new Problem('edit.conflict', { current: onlyRow(await readEvidence(tx, place, place.id)) });
    }
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'evidence.edited',
      subject: subjectOf(place, kept.source),
      from: recordedOf(before),
      to: recordedOf(kept),
    });
  });
}
