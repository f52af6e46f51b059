import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import {
  comparePrepared,
  type PreparedOrganization,
  prepareOrganization,
} from '../../domain/signatories/matching/compare-organizations.ts';
import type { DuplicateEntry, DuplicatePair } from '../../domain/signatories/matching/match.ts';
import { lookupKeysOfPrepared } from '../../domain/signatories/matching/match-keys.ts';
import type { Db, Tx } from '../db/connection.ts';
import { rowsOf } from '../db/rows.ts';
import { organization, representative } from '../db/schema/index.ts';
import { arrayOf, type RegistryEntry, registryEntries } from './registry-entry.ts';

/** A key that more entries share is followed to so many of them: what is alike shares a rarer one as well. */
const PER_KEY = 100;
/** So many entries, those that share the rarest keys, are compared with one that is looked for. */
const PER_ENTRY = 50;

export interface FoundInRegistry {
  /** `a` is the entry looked for, `b` that of the registry; best first. */
  pairs: DuplicatePair[];
  /** The registry's entries of the pairs, by id. */
  known: Map<string, RegistryEntry>;
}

/**
 * Entries of the registry that may be the ones described, however large it is: an index leads to those that share a
 * match key or a mailbox, and the domain's comparison decides. Hundreds at once cost less than one by one.
 * @param campaignId of which signatures are looked up
 */
export async function findInRegistry(
  db: Db | Tx,
  campaignId: string,
  entries: readonly (DuplicateEntry & { prepared?: PreparedOrganization | undefined })[],
): Promise<FoundInRegistry> {
  const sought = entries.map(({ prepared, ...entry }) => ({ entry, prepared: prepared ?? prepareOrganization(entry) }));
  const candidates = await candidatesOf(db, sought);
  const ids = new Set(candidates.values().flatMap((of) => of.keys()));
  const registry = await registryEntries(db, campaignId, [...ids]);
  const known = new Map<string, RegistryEntry>();
  const preparedOf = preparing(registry);
  const pairs: DuplicatePair[] = [];
  for (const { entry, prepared } of sought) {
    for (const id of candidates.get(entry.id)?.keys() ?? []) {
      const [one, other] = [registry.get(id), preparedOf(id)];
      if (!one || !other || id === entry.id) continue;
      const comparison = comparePrepared(prepared, other);
      if (comparison.verdict === 'different') continue;
      pairs.push({ a: entry.id, b: id, ...comparison });
      known.set(id, one);
    }
  }
  return { pairs: pairs.sort((one, other) => other.score - one.score || (one.b < other.b ? -1 : 1)), known };
}

/** Each entry is taken apart once, however many are compared with it. */
function preparing(registry: ReadonlyMap<string, RegistryEntry>) {
  const done = new Map<string, PreparedOrganization>();
  return (id: string): PreparedOrganization | undefined => {
    const entry = registry.get(id);
    const prepared = done.get(id) ?? (entry && prepareOrganization(entry));
    if (prepared) done.set(id, prepared);
    return prepared;
  };
}

type Sought = { entry: DuplicateEntry; prepared: PreparedOrganization };

/** By entry the ids to compare it with, each with how much speaks for it: a key that few share says more. */
async function candidatesOf(db: Db | Tx, sought: readonly Sought[]): Promise<Map<string, Map<string, number>>> {
  const seekers = new Map<number, string[]>();
  for (const { entry, prepared } of sought)
    for (const key of lookupKeysOfPrepared(prepared)) pushTo(seekers, key, entry.id);
  const candidates = new Map<string, Map<string, number>>(sought.map(({ entry }) => [entry.id, new Map()]));
  const add = (seeker: string, id: string, weight: number) => {
    const of = candidates.get(seeker);
    of?.set(id, (of.get(id) ?? 0) + weight);
  };
  for (const [key, ids] of await sharing(db, [...seekers.keys()]))
    for (const seeker of seekers.get(key) ?? []) for (const id of ids) add(seeker, id, 1 / ids.length);
  for (const { seeker, id } of await sameMailbox(db, sought)) add(seeker, id, 1);
  for (const [seeker, of] of candidates) if (of.size > PER_ENTRY) candidates.set(seeker, heaviest(of));
  return candidates;
}

function heaviest(weights: ReadonlyMap<string, number>): Map<string, number> {
  const ordered = [...weights].toSorted(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1));
  return new Map(ordered.slice(0, PER_ENTRY));
}

async function sharing(db: Db | Tx, keys: readonly number[]): Promise<Map<number, string[]>> {
  const hits = new Map<number, string[]>();
  if (keys.length === 0) return hits;
  const rows = rowsOf<{ key: number; id: string }>(
    await db.execute(sql`SELECT key, id FROM organizations_sharing(${arrayOf(keys)}::integer[], ${PER_KEY})`),
  );
  for (const { key, id } of rows) pushTo(hits, key, id);
  return hits;
}

/** In another country too: one mailbox for both says that a country is wrong. */
async function sameMailbox(db: Db | Tx, sought: readonly Sought[]): Promise<{ seeker: string; id: string }[]> {
  const seekers = new Map<string, string[]>();
  for (const { entry, prepared } of sought)
    if (prepared.evidence.mailbox) pushTo(seekers, prepared.evidence.mailbox, entry.id);
  if (seekers.size === 0) return [];
  const rows = await db
    .select({ id: organization.id, email: representative.email })
    .from(representative)
    .innerJoin(organization, eq(organization.id, representative.organizationId))
    .where(and(inArray(representative.email, [...seekers.keys()]), isNull(organization.mergedIntoId)));
  return rows.flatMap(({ id, email }) =>
    (seekers.get(email?.toLowerCase() ?? '') ?? []).map((seeker) => ({ seeker, id })),
  );
}

function pushTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
