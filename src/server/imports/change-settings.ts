import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { ImportSettings, Reading } from '../../domain/imports/batch.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { importRow } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { prepareImport } from './prepare-import.ts';
import {
  type BatchChange,
  changeBatch,
  moveBatch,
  type StoredBatch,
  type StoredSettings,
  settingsOf,
  subjectOf,
} from './stored-batch.ts';

/** So few rows are planned while the person waits: quicker than waiting for a worker. */
const FEW_ROWS = 500;

/**
 * Reads the file anew, if it is to be read in another way, or else plans its rows under other settings; in the
 * background. What staff said about a row stays where its outcome does.
 * @throws Problem `edit.conflict`, `import.wrongState`, `request.invalid` for a mapping of another width
 */
export async function changeSettings(
  ports: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  scope: CampaignScope,
  id: string,
  seen: number,
  wanted: ImportSettings,
): Promise<void> {
  const few = await ports.db.transaction(async (tx) => {
    let before: StoredBatch | undefined;
    const batch = await moveBatch(tx, { campaignId: scope.id, id }, 'change', (found) => {
      if (found.version !== seen) throw new Problem('edit.conflict', { current: found.settings });
      before = found;
      return isReadAnew(found, wanted.reading) ? readAnew(found, actor, wanted) : planAnew(found, actor, wanted);
    });
    if (batch.rowCount === 0) await tx.delete(importRow).where(eq(importRow.batchId, id));
    await ports.jobs.enqueue(tx, 'import.prepare', id);
    await tell(tx, ports.now(), actor, batch, before);
    return (before?.rowCount ?? 0) <= FEW_ROWS;
  });
  if (few) await prepareImport(ports, id);
}

function isReadAnew(found: StoredBatch, { encoding, delimiter, headerRow, sheet }: Reading = {}): boolean {
  const settings = settingsOf(found);
  const differs = (wanted: unknown, current: unknown) => wanted !== undefined && wanted !== current;
  return (
    found.rowCount === 0 ||
    differs(encoding, found.encoding) ||
    differs(delimiter, found.delimiter) ||
    differs(headerRow, settings.headerRow) ||
    differs(sheet, settings.sheet)
  );
}

/** Its columns may then be others: what they mean is recognised once more. */
function readAnew(found: StoredBatch, actor: Actor, { reading = {}, defaultCountry, defaultDisplay }: ImportSettings) {
  const { problem: _, comparedAt: __, ...before } = settingsOf(found);
  const settings: StoredSettings = {
    ...before,
    reading: { ...before.reading, ...reading },
    defaultCountry,
    defaultDisplay,
    quotes: true,
    actor: { id: actor.id, name: actor.name },
  };
  return { state: 'reading', progress: 0, rowCount: 0, settings } satisfies BatchChange;
}

function planAnew(found: StoredBatch, actor: Actor, { reading: _, ...wanted }: ImportSettings) {
  if (wanted.mapping.length !== found.header.length) {
    throw new Problem('request.invalid', { fields: [{ path: 'mapping', code: 'field.invalid' }] });
  }
  const { problem: __, comparedAt: ___, ...before } = settingsOf(found);
  const settings: StoredSettings = { ...before, ...wanted, actor: { id: actor.id, name: actor.name } };
  return { state: 'planning', progress: 0, settings } satisfies BatchChange;
}

async function tell(tx: Tx, at: Date, actor: Actor, batch: StoredBatch, before: StoredBatch | undefined) {
  const { mapping, dateOrder, defaultCountry, defaultDisplay, reading } = settingsOf(batch);
  const earlier = before && settingsOf(before);
  await record(tx, {
    at,
    actor,
    campaignId: batch.campaignId,
    action: 'import.settingsChanged',
    subject: subjectOf(batch),
    from: earlier ? { mapping: earlier.mapping, dateOrder: earlier.dateOrder } : null,
    to: { mapping, dateOrder, defaultCountry, defaultDisplay, reading },
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
    const batch = await moveBatch(tx, { campaignId: scope.id, id }, 'decide', ({ version }) => ({ version }));
    const which = and(eq(importRow.batchId, batch.id), eq(importRow.number, number));
    const [row] = await tx.select().from(importRow).where(which);
    if (!row) throw new Problem('not.found');
    if (row.outcome === 'refused') throw new Problem('import.rowRefused');
    if (row.include === include) return;
    await tx.update(importRow).set({ include }).where(which);
    const { figures, ...settings } = settingsOf(batch);
    const included = figures.included + (include ? 1 : -1);
    await changeBatch(tx, batch, { settings: { ...settings, figures: { ...figures, included } } });
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
