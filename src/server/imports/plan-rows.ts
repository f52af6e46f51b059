import type { RowOutcome } from '../../domain/imports/import-state.ts';
import { planRow } from '../../domain/imports/plan-row.ts';
import { isImportable, type PlannedRow, type PlanOptions } from '../../domain/imports/planned-row.ts';
import type { ColumnMapping } from '../../domain/imports/roster-fields.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import {
  type PreparedOrganization,
  prepareOrganization,
} from '../../domain/signatories/matching/compare-organizations.ts';
import type { DuplicateEntry, DuplicatePair } from '../../domain/signatories/matching/match.ts';
import type { FoundInRegistry } from '../duplicates/find-in-registry.ts';

/** What importing a row would do. */
export interface RowPlan {
  number: number;
  planned: PlannedRow;
  outcome: RowOutcome;
  matchOrganizationId: string | null;
  matchRow: number | null;
  reasons: string[];
  score: number;
}

type Settings = PlanOptions & { mapping: ColumnMapping };

/** A row by itself: what its cells say, and whether it can be imported at all. */
export function planAlone(number: number, cells: readonly string[], settings: Settings): RowPlan {
  const planned = planRow(cells, settings.mapping, settings);
  const outcome = isImportable(planned) ? 'new' : 'refused';
  return { number, planned, outcome, matchOrganizationId: null, matchRow: null, reasons: [], score: 0 };
}

/** How a row is compared with others; a refused one is not. */
export function entryOf(number: number, planned: PlannedRow): DuplicateEntry[] {
  if (!isImportable(planned)) return [];
  const { name, acronym, country, type, website, email } = planned;
  return [{ id: String(number), name, acronym, country, website, email, isIndividual: isIndividual(type) }];
}

const prepared = new WeakMap<PlannedRow, PreparedOrganization>();

/** A row taken apart for comparing, once: with the registry it is compared, and with the rows above it. */
export function preparedOf({ number, planned }: Pick<RowPlan, 'number' | 'planned'>): PreparedOrganization | undefined {
  const before = prepared.get(planned);
  if (before) return before;
  const [entry] = entryOf(number, planned);
  if (!entry) return undefined;
  const made = prepareOrganization(entry);
  prepared.set(planned, made);
  return made;
}

/** What rows resemble, by their numbers. */
export interface Resemblances {
  registry: FoundInRegistry;
  /** Pairs of the file: `a` is the row above. Best first. */
  above: readonly DuplicatePair[];
  /** Entries of the registry that a row above signs for already; those of these rows are added. */
  taken: Map<string, number>;
}

/**
 * Adds to plans what the rows resemble. A row that is surely an organisation which has not signed this campaign signs
 * for that very entry.
 */
export function compareRows(plans: readonly RowPlan[], { registry, above, taken }: Resemblances): void {
  const inRegistry = bestOf(registry.pairs, 'a');
  const inFile = bestOf(above, 'b');
  for (const plan of plans) {
    if (!isImportable(plan.planned)) continue;
    const id = String(plan.number);
    matchWithRegistry(plan, inRegistry.get(id), registry, taken);
    const earlier = inFile.get(id);
    if (plan.outcome === 'new' && earlier) {
      Object.assign(plan, { ...resemblance(earlier), outcome: 'duplicate', matchOrganizationId: null });
      plan.matchRow = Number(earlier.a);
    }
    if (plan.outcome === 'new' && plan.matchOrganizationId) taken.set(plan.matchOrganizationId, plan.number);
  }
}

const resemblance = ({ reasons, score }: DuplicatePair) => ({ reasons: [...reasons], score });

/** Pairs come best first: the first one of an entry is its best. */
export function bestOf(pairs: readonly DuplicatePair[], side: 'a' | 'b'): Map<string, DuplicatePair> {
  const best = new Map<string, DuplicatePair>();
  for (const pair of pairs) if (!best.has(pair[side])) best.set(pair[side], pair);
  return best;
}

/** The organisation a match leads to, and whether the row may sign for it. */
export function verdictOf(match: DuplicatePair, { known }: Pick<FoundInRegistry, 'known'>): RowOutcome {
  return match.verdict === 'same' && known.get(match.b)?.signed === false ? 'new' : 'duplicate';
}

function matchWithRegistry(
  plan: RowPlan,
  match: DuplicatePair | undefined,
  registry: FoundInRegistry,
  taken: ReadonlyMap<string, number>,
): void {
  if (!match) return;
  const rowAbove = taken.get(match.b);
  Object.assign(plan, resemblance(match));
  plan.outcome = rowAbove === undefined ? verdictOf(match, registry) : 'duplicate';
  if (rowAbove === undefined) plan.matchOrganizationId = match.b;
  else plan.matchRow = rowAbove;
}
