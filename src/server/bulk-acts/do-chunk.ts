import { inArray, sql } from 'drizzle-orm';
import type { BulkDeed } from '../../domain/bulk-acts/bulk-act.ts';
import type { SignatureCell } from '../../domain/signatories/signature-cell.ts';
import { SIGNATURE_ACTS, type SignatureEventType } from '../../domain/signatories/signature-state.ts';
import { verificationNote } from '../../domain/signatories/verification.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { signature } from '../db/schema/index.ts';
import type { Settings } from '../ports.ts';
import { dayOfAct } from '../signatories/lock-signature.ts';
import { readCells, tellEvents } from '../signatories/tell-event.ts';
import { askBackIn } from '../verification/ask-back.ts';
import { isAsLeft, before as priorTo, whySkipped } from './deed-sql.ts';
import { actorOfAct, deedOf, type StoredAct } from './stored-act.ts';

const ROWS_A_TRANSACTION = 500;

export interface Item {
  position: number;
  signatureId: string;
  organizationId: string;
  /** Why it is left as it is. */
  reason: string | null;
  before: Record<string, unknown>;
}

/** The next items in their order, organisations locked first, each with what there is to do about it. */
export async function nextItems(tx: Tx, act: StoredAct, outcome: 'waiting' | 'changed'): Promise<Item[]> {
  const deed = deedOf(act);
  const chosen = sql`SELECT position, signature_id FROM bulk_act_item
    WHERE act_id = ${act.id} AND outcome = ${outcome} ORDER BY position LIMIT ${ROWS_A_TRANSACTION}`;
  await tx.execute(sql`SELECT id FROM organization WHERE id IN (
      SELECT organization_id FROM signature WHERE id IN (SELECT signature_id FROM (${chosen}) c)
    ) ORDER BY id FOR UPDATE`);
  await tx.execute(
    sql`SELECT id FROM signature WHERE id IN (SELECT signature_id FROM (${chosen}) c) ORDER BY id FOR UPDATE`,
  );
  const why = outcome === 'waiting' ? whySkipped(deed) : sql`CASE WHEN NOT (${isAsLeft(deed)}) THEN 'editedSince' END`;
  return rowsOf<Item>(
    await tx.execute(sql`
      SELECT i.position, i.signature_id AS "signatureId", s.organization_id AS "organizationId",
        CASE WHEN s.id IS NULL THEN 'gone' ELSE ${why} END AS reason,
        ${outcome === 'waiting' ? sql`CASE WHEN s.id IS NOT NULL THEN ${priorTo(deed)} END` : sql`i.before`} AS before
      FROM (${chosen}) c JOIN bulk_act_item i ON i.act_id = ${act.id} AND i.position = c.position
        LEFT JOIN signature s ON s.id = i.signature_id
        LEFT JOIN organization o ON o.id = s.organization_id
        LEFT JOIN representative r ON r.id = s.representative_id
      ORDER BY i.position`),
  );
}

/** Writes what became of items, and what was there before. */
export async function noteOutcomes(
  tx: Tx,
  act: StoredAct,
  items: readonly (Item & { outcome: string })[],
): Promise<void> {
  await tx.execute(sql`
    UPDATE bulk_act_item i SET outcome = n.outcome, reason = n.reason, before = n.before
    FROM json_to_recordset(${JSON.stringify(items)}::json)
      AS n(position int, outcome text, reason text, before jsonb)
    WHERE i.act_id = ${act.id} AND i.position = n.position`);
}

interface Work {
  tx: Tx;
  at: Date;
  act: StoredAct;
  deed: BulkDeed;
  items: readonly Item[];
}

const idsIn = (items: readonly Item[], key: 'signatureId' | 'organizationId') =>
  sql`string_to_array(${items.map((item) => item[key]).join(',')}, ',')::uuid[]`;

/** Does the deed to items that can bear it. */
export async function doDeed(work: Work, settings: Settings): Promise<void> {
  const { tx, at, deed, items, act } = work;
  const [signatures, organizations] = [idsIn(items, 'signatureId'), idsIn(items, 'organizationId')];
  switch (deed.kind) {
    case 'tag':
      await tx.execute(
        sql`UPDATE organization SET tags = tags || ${deed.tag}::text, version = version + 1 WHERE id = ANY(${organizations})`,
      );
      return;
    case 'untag':
      await tx.execute(
        sql`UPDATE organization SET tags = array_remove(tags, ${deed.tag}::text), version = version + 1 WHERE id = ANY(${organizations})`,
      );
      return;
    case 'assign':
      await tx.execute(
        sql`UPDATE signature SET assigned_to = ${deed.to}::uuid, version = version + 1 WHERE id = ANY(${signatures})`,
      );
      return;
    case 'verify':
      await telling(work, { type: 'verified', note: verificationNote(deed.ground, deed.note) }, () =>
        tx.execute(sql`UPDATE signature SET state = ${SIGNATURE_ACTS.verify.to}, verified_ground = ${deed.ground},
          version = version + 1 WHERE id = ANY(${signatures})`),
      );
      return;
    case 'changeType':
      await telling(work, { type: 'edited', note: 'organization.type' }, () =>
        tx.execute(
          sql`UPDATE organization SET type = ${deed.type}, version = version + 1 WHERE id = ANY(${organizations})`,
        ),
      );
      return;
    case 'askBack': {
      const actor = await askerOf(tx, act);
      for (const { signatureId } of items) {
        await askBackIn(tx, { at, actor, settings }, { campaignId: act.campaignId, id: signatureId }, deed.question);
      }
    }
  }
}

async function askerOf(tx: Tx, act: StoredAct): Promise<Pick<Actor, 'id' | 'name' | 'email'>> {
  const [asker] = rowsOf<Pick<Actor, 'id' | 'name' | 'email'>>(
    await tx.execute(sql`SELECT id, name, email FROM "user" WHERE id = ${act.createdBy}`),
  );
  return asker ?? { id: act.createdBy ?? '', name: act.createdByName, email: '' };
}

/** Puts back what was there. */
export async function undoDeed(work: Work): Promise<void> {
  const { tx, deed, items } = work;
  const was = sql`json_to_recordset(${JSON.stringify(items)}::json)
    AS n("signatureId" uuid, "organizationId" uuid, before jsonb)`;
  switch (deed.kind) {
    case 'tag':
    case 'untag':
      await tx.execute(sql`UPDATE organization o SET version = version + 1,
        tags = ARRAY(SELECT value FROM jsonb_array_elements_text(n.before -> 'tags') WITH ORDINALITY t(value, at) ORDER BY at)
        FROM ${was} WHERE o.id = n."organizationId"`);
      return;
    case 'assign':
      await tx.execute(sql`UPDATE signature s SET version = version + 1, assigned_to = (
          SELECT id FROM "user" WHERE id = (n.before ->> 'assignedTo')::uuid
        ) FROM ${was} WHERE s.id = n."signatureId"`);
      return;
    case 'verify':
      await telling(work, { type: 'edited', note: 'state' }, () =>
        tx.execute(sql`UPDATE signature s SET version = version + 1, state = n.before ->> 'state',
          verified_ground = n.before ->> 'ground' FROM ${was} WHERE s.id = n."signatureId"`),
      );
      return;
    case 'changeType':
      await telling(work, { type: 'edited', note: 'organization.type' }, () =>
        tx.execute(sql`UPDATE organization o SET version = version + 1, type = n.before ->> 'type'
          FROM ${was} WHERE o.id = n."organizationId"`),
      );
      return;
    case 'askBack':
      return;
  }
}

/** A change of what signatures count under, with the event of each; an organisation's signatures of other campaigns move along. */
async function telling(
  { tx, at, act, deed, items }: Work,
  event: { type: SignatureEventType; note: string },
  change: () => Promise<unknown>,
): Promise<void> {
  const touched = await tx
    .select({ id: signature.id, campaignId: signature.campaignId, signedOn: signature.signedOn })
    .from(signature)
    .where(
      deed.kind === 'changeType'
        ? inArray(
            signature.organizationId,
            items.map(({ organizationId }) => organizationId),
          )
        : inArray(
            signature.id,
            items.map(({ signatureId }) => signatureId),
          ),
    )
    .orderBy(signature.id)
    .for('update');
  const ids = touched.map(({ id }) => id);
  const from = await readCells(tx, ids);
  await change();
  if (deed.kind === 'changeType') {
    await tx
      .update(signature)
      .set({ version: sql`${signature.version} + 1` })
      .where(inArray(signature.id, ids));
  }
  const to = await readCells(tx, ids);
  const cellOf = (cells: Map<string, SignatureCell>, id: string) => cells.get(id) ?? null;
  await tellEvents(
    tx,
    touched.map(({ id, campaignId, signedOn }) => ({
      ...{ signatureId: id, campaignId, at, ...event, actor: actorOfAct(act) },
      day: dayOfAct(at, signedOn),
      from: cellOf(from, id),
      to: cellOf(to, id),
    })),
  );
}
