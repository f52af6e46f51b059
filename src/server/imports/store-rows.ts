import type { Tx } from '../db/connection.ts';
import { importRow } from '../db/schema/index.ts';
import type { RowPlan } from './plan-rows.ts';
import type { StoredPlan } from './stored-batch.ts';

/** PostgreSQL takes 65,535 parameters a statement; a row has a dozen. */
const ROWS_A_STATEMENT = 1000;

/** Writes the plan of a batch's rows. `decided` holds what staff said about rows whose outcome stayed the same. */
export async function storeRows(
  tx: Tx,
  batchId: string,
  plans: readonly RowPlan[],
  decided: ReadonlyMap<string, boolean> = new Map(),
): Promise<void> {
  for (let start = 0; start < plans.length; start += ROWS_A_STATEMENT) {
    await tx.insert(importRow).values(
      plans.slice(start, start + ROWS_A_STATEMENT).map(({ planned, score, reasons, ...plan }) => ({
        ...plan,
        batchId,
        planned: { row: planned, score } satisfies StoredPlan,
        matchReasons: reasons,
        include: decided.get(decisionKey(plan)) ?? plan.outcome === 'new',
      })),
    );
  }
}

export const decisionKey = ({ number, outcome }: Pick<RowPlan, 'number' | 'outcome'>): string => `${number} ${outcome}`;
