import type { RowOutcome } from '../../domain/imports/import-state.ts';
import { planRow } from '../../domain/imports/plan-row.ts';
import { isImportable, type PlannedRow, type PlanOptions } from '../../domain/imports/planned-row.ts';
import type { ColumnMapping } from '../../domain/imports/roster-fields.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { findDuplicates, findMatches } from '../../domain/signatories/matching/find-duplicates.ts';
import type { DuplicateEntry, DuplicatePair } from '../../domain/signatories/matching/match.ts';
import type { KnownOrganization } from './known-organizations.ts';

export interface RowPlan {
  number: number;
  cells: string[];
  planned: PlannedRow;
  outcome: RowOutcome;
  matchOrganizationId: string | null;
  matchRow: number | null;
  reasons: string[];
  score: number;
}

type Settings = PlanOptions & { mapping: ColumnMapping };

/**
 * Says of every row of a file what importing it would do, compared with the registry and with the rows above it.
 * A row that is surely an organisation which has not signed this campaign signs for that very entry.
 */
export function planRows(
  rows: readonly { number: number; cells: string[] }[],
  settings: Settings,
  known: ReadonlyMap<string, KnownOrganization>,
): RowPlan[] {
  const plans = rows.map(({ number, cells }) => planAlone(number, cells, settings));
  const entries = plans.flatMap((plan) => entryOf(plan.number, plan.planned));
  const inRegistry = bestOf(findMatches(entries, [...known.values()]), 'a');
  const above = bestOf(findDuplicates(entries), 'b');
  /** Entries of the registry that a row above signs for already. */
  const taken = new Map<string, number>();
  for (const plan of plans) {
    if (plan.outcome === 'refused') continue;
    const id = String(plan.number);
    matchWithRegistry(plan, inRegistry.get(id), known, taken);
    const earlier = above.get(id);
    if (plan.outcome === 'new' && earlier) {
      Object.assign(plan, { ...resemblance(earlier), outcome: 'duplicate', matchOrganizationId: null });
      plan.matchRow = Number(earlier.a);
    }
    if (plan.outcome === 'new' && plan.matchOrganizationId) taken.set(plan.matchOrganizationId, plan.number);
  }
  return plans;
}

function planAlone(number: number, cells: string[], settings: Settings): RowPlan {
  const planned = planRow(cells, settings.mapping, settings);
  const outcome = isImportable(planned) ? 'new' : 'refused';
  return { number, cells, planned, outcome, matchOrganizationId: null, matchRow: null, reasons: [], score: 0 };
}

/** How a row is compared with others; a refused one is not. */
export function entryOf(number: number, planned: PlannedRow): DuplicateEntry[] {
  if (!isImportable(planned)) return [];
  const { name, acronym, country, type, website, email } = planned;
  return [{ id: String(number), name, acronym, country, website, email, isIndividual: isIndividual(type) }];
}

const resemblance = ({ reasons, score }: DuplicatePair) => ({ reasons: [...reasons], score });

/** Pairs come best first: the first one of an entry is its best. */
function bestOf(pairs: readonly DuplicatePair[], side: 'a' | 'b'): Map<string, DuplicatePair> {
  const best = new Map<string, DuplicatePair>();
  for (const pair of pairs) if (!best.has(pair[side])) best.set(pair[side], pair);
  return best;
}

/** The organisation a match leads to, and whether the row may sign for it. */
export function verdictOf(match: DuplicatePair, known: ReadonlyMap<string, KnownOrganization>): RowOutcome {
  return match.verdict === 'same' && known.get(match.b)?.signed === false ? 'new' : 'duplicate';
}

function matchWithRegistry(
  plan: RowPlan,
  match: DuplicatePair | undefined,
  known: ReadonlyMap<string, KnownOrganization>,
  taken: ReadonlyMap<string, number>,
): void {
  if (!match) return;
  const rowAbove = taken.get(match.b);
  Object.assign(plan, resemblance(match));
  plan.outcome = rowAbove === undefined ? verdictOf(match, known) : 'duplicate';
  if (rowAbove !== undefined && plan.outcome === 'duplicate') plan.matchRow = rowAbove;
  else plan.matchOrganizationId = match.b;
}
