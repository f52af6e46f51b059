import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { isImportable } from '../../domain/imports/planned-row.ts';
import { findMatches } from '../../domain/signatories/matching/find-duplicates.ts';
import type { DuplicatePair } from '../../domain/signatories/matching/match.ts';
import { type AuditEntry, record, recordAll } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, importBatch, importRow } from '../db/schema/index.ts';
import { noteDuplicates } from '../duplicates/note-duplicates.ts';
import type { Ports } from '../ports.ts';
import { addSignature } from '../signatories/add-signature.ts';
import { waiting } from './command-import.ts';
import { type KnownOrganization, newcomers } from './known-organizations.ts';
import { entryOf, verdictOf } from './plan-rows.ts';
import { readPlan, type StoredBatch, type StoredSettings, storedSettingsSchema, subjectOf } from './stored-batch.ts';

/** Few enough that cancelling takes effect at once, many enough that committing costs little. */
const ROWS_A_TRANSACTION = 50;
/** Two imports that write at once could each miss the other's organisations: they take turns, chunk by chunk. */
const REGISTRY_LOCK = 7_401_303;

type Row = typeof importRow.$inferSelect;
type Needs = Pick<Ports, 'db' | 'now'>;

/**
 * Writes the rows of a running batch, some at a time. Whatever kills it, every row is either wholly written or not
 * at all, and the next call carries on. Several at once do no harm: they take turns at the batch's own row.
 */
export async function applyImport({ db, now }: Needs, batchId: string): Promise<void> {
  let goesOn = true;
  try {
    while (goesOn) goesOn = await db.transaction((tx) => applyChunk(tx, now(), batchId));
  } catch (error) {
    // A rule would say no again and again: leave the batch where a person can undo it or carry on.
    if (error instanceof Problem) await stop(db, now(), batchId);
    throw error;
  }
}

async function stop(db: Ports['db'], at: Date, batchId: string): Promise<void> {
  await db
    .update(importBatch)
    .set({ state: 'cancelled', finishedAt: at, version: sql`${importBatch.version} + 1` })
    .where(and(eq(importBatch.id, batchId), eq(importBatch.state, 'running')));
}

async function applyChunk(tx: Tx, at: Date, batchId: string): Promise<boolean> {
  const [batch] = await tx.select().from(importBatch).where(eq(importBatch.id, batchId)).for('update');
  if (batch?.state !== 'running') return false;
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${REGISTRY_LOCK})`);
  const rows = await tx
    .select()
    .from(importRow)
    .where(waiting(batchId))
    .orderBy(asc(importRow.number))
    .limit(ROWS_A_TRANSACTION);
  if (rows.length === 0) {
    await finish(tx, batch, at);
    return false;
  }
  const work = await prepare(tx, batch, at, rows);
  const entries: AuditEntry[] = [];
  for (const row of rows) {
    const entry = await applyRow(tx, work, row);
    if (entry) entries.push(entry);
  }
  await recordAll(tx, entries);
  await noteDuplicates(tx, batch.campaignId, work.resembling, at);
  return true;
}

interface Work {
  batch: StoredBatch;
  settings: StoredSettings;
  at: Date;
  locale: (typeof campaign.$inferSelect)['defaultLocale'];
  /** What came into the registry since the rows were compared with it, and what rows resemble there. */
  known: Map<string, KnownOrganization>;
  matches: DuplicatePair[];
  /** Entries that rows made though they resemble another. */
  resembling: string[];
}

async function prepare(tx: Tx, batch: StoredBatch, at: Date, rows: readonly Row[]): Promise<Work> {
  const settings = storedSettingsSchema.parse(batch.settings);
  const { locale } = onlyRow(
    await tx.select({ locale: campaign.defaultLocale }).from(campaign).where(eq(campaign.id, batch.campaignId)),
  );
  const known = await newcomers(tx, batch.campaignId, new Date(settings.plannedAt), batch.id);
  const unlinked = rows.filter((row) => row.outcome === 'new' && row.matchOrganizationId === null);
  const entries = unlinked.flatMap((row) => entryOf(row.number, readPlan(row.planned).row));
  const matches = known.size > 0 ? findMatches(entries, [...known.values()]) : [];
  return { batch, settings, at, locale, known, matches, resembling: [] };
}

async function applyRow(tx: Tx, work: Work, row: Row): Promise<AuditEntry | undefined> {
  const { row: planned } = readPlan(row.planned);
  if (!isImportable(planned)) throw new TypeError('A row that cannot be imported was included');
  const match = work.matches.find(({ a }) => a === String(row.number));
  if (match && verdictOf(match, work.known) === 'duplicate') {
    await leaveOut(tx, row, { matchOrganizationId: match.b, matchReasons: [...match.reasons] });
    return undefined;
  }
  // What a duplicate row resembles is not what it signs for: staff said it is another organisation.
  const linked = match?.b ?? (row.outcome === 'new' ? row.matchOrganizationId : null);
  const { name, acronym, country, type, website, representative, email, display } = planned;
  const { batch, at, locale } = work;
  const state = work.settings.importAs ?? 'pending';
  const signedOn = planned.signedOn ?? at.toISOString().slice(0, 10);
  try {
    const { signatureId, organizationId, createdOrganization } = await addSignature(tx, {
      campaignId: batch.campaignId,
      at,
      actor: work.settings.actor ?? null,
      organization: linked === null ? { name, acronym, country, type, website } : { id: linked },
      representative: { ...representative, email },
      state,
      display,
      signedOn,
      locale,
      source: batch.fileName,
      batchId: batch.id,
      channel: 'import',
    });
    if (createdOrganization && row.outcome === 'duplicate') work.resembling.push(organizationId);
    await tx
      .update(importRow)
      .set({ appliedAt: at, signatureId, createdOrganization })
      .where(and(eq(importRow.batchId, batch.id), eq(importRow.number, row.number)));
    return {
      at,
      actor: work.settings.actor ?? null,
      campaignId: batch.campaignId,
      action: 'signature.added',
      subject: { type: 'signature', id: signatureId, label: name },
      to: { name, country, type, state, display, signedOn, import: batch.id, row: row.number },
    };
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'signature.exists')) throw error;
    await leaveOut(tx, row, { matchOrganizationId: linked, matchReasons: row.matchReasons });
    return undefined;
  }
}

/** Its organisation signed while the batch waited: that is no error, and no second signature. */
async function leaveOut(tx: Tx, row: Row, match: Pick<Row, 'matchOrganizationId' | 'matchReasons'>): Promise<void> {
  await tx
    .update(importRow)
    .set({ ...match, matchRow: null, outcome: 'duplicate', include: false })
    .where(and(eq(importRow.batchId, row.batchId), eq(importRow.number, row.number)));
}

async function finish(tx: Tx, batch: StoredBatch, at: Date): Promise<void> {
  await tx
    .update(importBatch)
    .set({ state: 'done', finishedAt: at, version: batch.version + 1 })
    .where(and(eq(importBatch.id, batch.id), eq(importBatch.state, 'running')));
  const { imported } = onlyRow(
    await tx
      .select({ imported: count() })
      .from(importRow)
      .where(and(eq(importRow.batchId, batch.id), isNotNull(importRow.appliedAt))),
  );
  await record(tx, {
    at,
    actor: storedSettingsSchema.parse(batch.settings).actor ?? null,
    campaignId: batch.campaignId,
    action: 'import.finished',
    subject: subjectOf(batch),
    to: { imported },
  });
}
