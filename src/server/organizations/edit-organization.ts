import { eq, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { EditOrganization } from '../../domain/organizations/organization.ts';
import { renamed } from '../../domain/organizations/rename.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { organization, type signature } from '../db/schema/index.ts';
import { noteDuplicates } from '../duplicates/note-duplicates.ts';
import type { Ports } from '../ports.ts';
import { dayOfAct } from '../signatories/lock-signature.ts';
import { readCells, tellEvents } from '../signatories/tell-event.ts';
import { readOrganization } from './read-organization.ts';
import { writeOrganization } from './write-organization.ts';

type Entry = typeof organization.$inferSelect;
type Signed = typeof signature.$inferSelect;

export interface OrganizationPlace {
  id: string;
  /** The campaign from whose screens it is edited: those are told. */
  campaignId: string;
  mayReadContact: boolean;
}

/**
 * Locks an entry that is to be changed, if it still is as it was seen.
 * @throws Problem `not.found`, `edit.conflict` with the entry as `current` when somebody changed it since `seen`,
 *   `organization.merged` for the source of a merge: it is kept as it was
 */
export async function lockEntry(tx: Tx, { id, mayReadContact }: OrganizationPlace, seen: number): Promise<Entry> {
  const [entry] = await tx.select().from(organization).where(eq(organization.id, id)).for('no key update');
  if (!entry) throw new Problem('not.found');
  if (entry.mergedIntoId !== null) throw new Problem('organization.merged');
  if (entry.version !== seen) {
    throw new Problem('edit.conflict', { current: await readOrganization(tx, { id, mayReadContact }) });
  }
  return entry;
}

/**
 * Writes an entry of the registry. Its country and type are part of where each of its signatures counts, in every
 * campaign: they all move with it. Nothing differs: nothing is written.
 * @throws Problem as `lockEntry` and `writeOrganization`, `request.invalid` for a parent that is not there, or that is
 *   the entry itself or one of its own chapters
 */
export async function editOrganization(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  place: OrganizationPlace,
  seen: number,
  edit: EditOrganization,
): Promise<void> {
  await db.transaction(async (tx) => {
    const entry = await lockEntry(tx, place, seen);
    const wanted = renamed(entry, edit);
    const changes = changesOf(entry, wanted);
    if (changes.length === 0) return;
    if (wanted.parentId !== '' && wanted.parentId !== entry.parentId) await checkParent(tx, entry.id, wanted.parentId);
    const signed = await writeOrganization(tx, entry, wanted, {
      formerNames: wanted.formerNames,
      names: namesOf(wanted),
      parentId: wanted.parentId || null,
      mailDomains: wanted.mailDomains,
      note: wanted.note,
      tags: wanted.tags,
    });
    const at = now();
    await noteDuplicates(tx, place.campaignId, [entry.id], at);
    await tellOfOrganization(tx, { at, actor, entry, signed, fields: changes.map(({ field }) => field) });
    await record(tx, {
      at,
      actor,
      campaignId: place.campaignId,
      action: 'organization.edited',
      subject: { type: 'organization', id: entry.id, label: wanted.name },
      from: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
      to: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    });
  });
}

/** Each signature of an entry that changed tells so, and moves to the cell where it counts now. */
export async function tellOfOrganization(
  tx: Tx,
  {
    at,
    actor,
    entry,
    signed,
    fields,
  }: { at: Date; actor: Actor; entry: Entry; signed: readonly Signed[]; fields: string[] },
): Promise<void> {
  const cells = await readCells(
    tx,
    signed.map(({ id }) => id),
  );
  await tellEvents(
    tx,
    signed.flatMap(({ id, campaignId, signedOn }) => {
      const to = cells.get(id);
      if (!to) return [];
      const from = { ...to, country: entry.country, type: entry.type };
      return {
        ...{ signatureId: id, campaignId, at, actor, from, to },
        type: 'edited' as const,
        day: dayOfAct(at, signedOn),
        note: fields.map((field) => `organization.${field}`).join(', '),
      };
    }),
  );
}

const namesOf = ({ names }: Pick<EditOrganization, 'names'>) =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ''));

function changesOf(entry: Entry, wanted: EditOrganization) {
  const before = {
    ...entry,
    acronym: entry.acronym ?? '',
    website: entry.website ?? '',
    parentId: entry.parentId ?? '',
  };
  const after = { ...wanted, names: namesOf(wanted) };
  return FIELDS.map((field) => ({ field, from: before[field], to: after[field] })).filter(
    ({ from, to }) => canonical(from) !== canonical(to),
  );
}

const FIELDS = [
  'name',
  'acronym',
  'aliases',
  'formerNames',
  'names',
  'country',
  'type',
  'website',
  'parentId',
  'mailDomains',
  'note',
  'tags',
] as const;

/** The database gives the keys of an object back in its own order. */
const canonical = (value: unknown): string =>
  JSON.stringify(
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      : value,
  );

/** Two edits that hang two networks under each other must see one another: they take turns. */
const PARENTS_LOCK = 7_401_304;

async function checkParent(tx: Tx, id: string, parentId: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${PARENTS_LOCK})`);
  const above = rowsOf<{ id: string }>(
    await tx.execute(sql`
      WITH RECURSIVE above(id, parent_id) AS (
        SELECT id, parent_id FROM organization WHERE id = ${parentId} AND merged_into_id IS NULL AND type <> 'individual'
        UNION
        SELECT o.id, o.parent_id FROM organization o JOIN above ON o.id = above.parent_id
      )
      SELECT id FROM above`),
  );
  if (above.length === 0 || above.some((one) => one.id === id)) {
    throw new Problem('request.invalid', { fields: [{ path: 'parentId', code: 'field.invalid' }] });
  }
}
