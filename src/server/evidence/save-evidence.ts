import { and, eq, sql } from 'drizzle-orm';
import { type Evidence, type SaveEvidence, writtenFact } from '../../domain/demands/evidence.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { evidence } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import {
  asEvidence,
  dayOf,
  demandIdOf,
  type EvidencePlace,
  lockEvidence,
  recordedFields,
  subjectOf,
} from './read-evidence.ts';

const columns = ({ fact, source, sourceUrl, sourceDate, checkAgainBy }: SaveEvidence) => ({
  fact: writtenFact(fact),
  source,
  sourceUrl: sourceUrl || null,
  sourceDate: sourceDate || null,
  checkAgainBy: checkAgainBy || null,
});

/** Adds a fact after the others of a demand. @throws Problem `not.found` */
export async function addEvidence(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  { campaign, key }: { campaign: CampaignScope; key: string },
  fields: SaveEvidence,
): Promise<Evidence> {
  return db.transaction(async (tx) => {
    const demandId = await demandIdOf(tx, campaign.id, key);
    const at = now();
    const added = onlyRow(
      await tx
        .insert(evidence)
        .values({
          ...columns(fields),
          demandId,
          position: sql`(SELECT coalesce(max(position), 0) + 1 FROM evidence WHERE demand_id = ${demandId})`,
          createdAt: at,
          updatedAt: at,
        })
        .returning(),
    );
    await record(tx, {
      at,
      actor,
      campaignId: campaign.id,
      action: 'evidence.added',
      subject: subjectOf(key, added),
      to: recordedFields(added),
    });
    return asEvidence(added, dayOf(at));
  });
}

/**
 * Writes a fact anew.
 * @throws Problem `edit.conflict` with the fact as it stands when somebody changed it since `seen`, `not.found`
 */
export async function editEvidence(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: EvidencePlace,
  seen: number,
  fields: SaveEvidence,
): Promise<Evidence> {
  return db.transaction(async (tx) => {
    const before = await lockEvidence(tx, place);
    const at = now();
    const [after] = await tx
      .update(evidence)
      .set({ ...columns(fields), version: sql`${evidence.version} + 1`, updatedAt: at })
      .where(and(eq(evidence.id, before.id), eq(evidence.version, seen)))
      .returning();
    if (!after) throw new Problem('edit.conflict', { current: asEvidence(before, dayOf(at)) });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaign.id,
      action: 'evidence.edited',
      subject: subjectOf(place.key, after),
      from: recordedFields(before),
      to: recordedFields(after),
    });
    return asEvidence(after, dayOf(at));
  });
}
