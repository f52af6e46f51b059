import { eq, max } from 'drizzle-orm';
import type { EvidenceFields } from '../../../domain/demands/evidence.ts';
import { record } from '../../audit/record.ts';
import type { Actor } from '../../context.ts';
import { onlyRow } from '../../db/rows.ts';
import { demand, evidence } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { type EvidencePlace, findDemand, keptOf, recordedOf, subjectOf } from './evidence-place.ts';

/**
 * Adds a fact after those that a demand rests on already. Answers its id.
 * @throws Problem `not.found`
 */
export async function addEvidence(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  { campaign, key }: Pick<EvidencePlace, 'campaign' | 'key'>,
  fields: EvidenceFields,
): Promise<string> {
  return db.transaction(async (tx) => {
    const demandId = await findDemand(tx, { campaign, key });
    // Two that are added at once get places of their own.
    await tx.select({ id: demand.id }).from(demand).where(eq(demand.id, demandId)).for('no key update');
    const { last } = onlyRow(
      await tx
        .select({ last: max(evidence.position) })
        .from(evidence)
        .where(eq(evidence.demandId, demandId)),
    );
    const [at, kept] = [now(), keptOf(fields)];
    const { id } = onlyRow(
      await tx
        .insert(evidence)
        .values({ ...kept, demandId, position: (last ?? 0) + 1, createdAt: at, updatedAt: at })
        .returning({ id: evidence.id }),
    );
    await record(tx, {
      at,
      actor,
      campaignId: campaign.id,
      action: 'evidence.added',
      subject: subjectOf({ key, id }, kept.source),
      to: recordedOf(kept),
    });
    return id;
  });
}
