import { sql } from 'drizzle-orm';
import type { BulkPlan } from '../../domain/bulk-acts/bulk-act.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { onlyRow, rowsOf } from '../db/rows.ts';
import { bulkAct } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import type { FilterScope } from '../signatories/filter-signatories.ts';
import { selectedIds } from './select-signatures.ts';

/**
 * Writes down which signatures are meant, once and for all, and leaves the rest to a job.
 * @throws Problem `bulk.noCondition`, `bulk.nothingSelected`
 */
export async function startBulkAct(
  { db, now, jobs }: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  scope: FilterScope,
  { deed, selection }: BulkPlan,
): Promise<string> {
  const { campaignId } = scope;
  return db.transaction(async (tx) => {
    const at = now();
    const { id } = onlyRow(
      await tx
        .insert(bulkAct)
        .values({
          ...{ campaignId, selection, total: 0, state: 'running', createdAt: at },
          kind: deed.kind,
          params: deed,
          createdBy: actor.id,
          createdByName: actor.name,
        })
        .returning({ id: bulkAct.id }),
    );
    await tx.execute(sql`
      INSERT INTO bulk_act_item (act_id, position, signature_id)
      SELECT ${id}, row_number() OVER (ORDER BY id), id FROM (${selectedIds(scope, selection)}) chosen`);
    const { total } = onlyRow(
      rowsOf<{ total: number }>(
        await tx.execute(sql`
          UPDATE bulk_act SET total = (SELECT count(*) FROM bulk_act_item WHERE act_id = ${id}) WHERE id = ${id}
          RETURNING total`),
      ),
    );
    if (total === 0) throw new Problem('bulk.nothingSelected');
    await record(tx, {
      ...{ at, actor, campaignId },
      action: 'bulkAct.started',
      subject: { type: 'bulkAct', id, label: deed.kind },
      to: { kind: deed.kind, total },
    });
    await jobs.enqueue(tx, 'bulk.apply', id);
    return id;
  });
}
