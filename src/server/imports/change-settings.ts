import { and, asc, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { ImportSettings } from '../../domain/imports/batch.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { importRow } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { allowsIndividuals } from '../signatories/individuals-allowed.ts';
import { knownOrganizations } from './known-organizations.ts';
import { planRows } from './plan-rows.ts';
import { decisionKey, storeRows } from './store-rows.ts';
import { moveBatch, type StoredSettings, storedSettingsSchema, subjectOf } from './stored-batch.ts';

/**
 * Reads the rows anew under other settings. What staff said about a row stays where its outcome does.
 * @throws Problem `edit.conflict`, `import.wrongState`, `request.invalid` for a mapping of another width
 */
export async function changeSettings(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  id: string,
  seen: number,
  settings: ImportSettings,
): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    let before: StoredSettings | undefined;
    const batch = await moveBatch(tx, { campaignId: scope.id, id }, 'change', (found) => {
      if (found.version !== seen) throw new Problem('edit.conflict', { current: found.settings });
      if (settings.mapping.length !== found.header.length) {
        throw new Problem('request.invalid', { fields: [{ path: 'mapping', code: 'field.invalid' }] });
      }
      before = storedSettingsSchema.parse(found.settings);
      const { dateOrderCertain } = before;
      return { settings: { ...settings, dateOrderCertain, plannedAt: at.toISOString() } satisfies StoredSettings };
    });
    const rows = await tx
      .select({
        number: importRow.number,
        cells: importRow.cells,
        outcome: importRow.outcome,
        include: importRow.include,
      })
      .from(importRow)
      .where(eq(importRow.batchId, batch.id))
      .orderBy(asc(importRow.number));
    const options = { ...settings, allowsIndividuals: await allowsIndividuals(tx, scope.id) };
    const plans = planRows(rows, options, await knownOrganizations(tx, scope.id));
    await tx.delete(importRow).where(eq(importRow.batchId, batch.id));
    await storeRows(tx, batch.id, plans, new Map(rows.map((row) => [decisionKey(row), row.include])));
    await record(tx, {
      at,
      actor,
      campaignId: scope.id,
      action: 'import.settingsChanged',
      subject: subjectOf(batch),
      from: before ? { mapping: before.mapping, dateOrder: before.dateOrder } : null,
      to: { ...settings },
    });
  });
}

/**
 * Staff's word on one row: import it (a duplicate then becomes an organisation of its own) or leave it out.
 * @throws Problem `import.wrongState`, `import.rowRefused`, `not.found`
 */
export async function decideRow(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  scope: CampaignScope,
  id: string,
  { number, include }: { number: number; include: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    // The version stays: words on rows don't overwrite each other, and the settings are untouched.
    const batch = await moveBatch(tx, { campaignId: scope.id, id }, 'change', ({ version }) => ({ version }));
    const which = and(eq(importRow.batchId, batch.id), eq(importRow.number, number));
    const [row] = await tx.select().from(importRow).where(which);
    if (!row) throw new Problem('not.found');
    if (row.outcome === 'refused') throw new Problem('import.rowRefused');
    if (row.include === include) return;
    await tx.update(importRow).set({ include }).where(which);
    await record(tx, {
      at: now(),
      actor,
      campaignId: scope.id,
      action: 'import.rowDecided',
      subject: subjectOf(batch),
      from: { row: number, include: row.include },
      to: { row: number, include },
    });
  });
}
