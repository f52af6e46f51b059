import { and, type SQL, sql } from 'drizzle-orm';
import { type BulkSelection, hasCondition } from '../../domain/bulk-acts/bulk-act.ts';
import { Problem } from '../../domain/errors.ts';
import { signature } from '../db/schema/index.ts';
import { conditionsOf, type FilterScope } from '../signatories/filter-signatories.ts';

/**
 * A query of the ids that are selected.
 * @throws Problem `bulk.noCondition` of a filter that lets everything through
 */
export function selectedIds(scope: FilterScope, selection: BulkSelection): SQL {
  if ('ids' in selection) {
    return sql`SELECT id FROM ${signature} WHERE ${signature.campaignId} = ${scope.campaignId}
      AND id = ANY(string_to_array(${selection.ids.join(',')}, ',')::uuid[])`;
  }
  if (!hasCondition(selection.filter)) throw new Problem('bulk.noCondition');
  return sql`SELECT ${signature.id} FROM ${signature} WHERE ${and(...conditionsOf(scope, selection.filter))}`;
}
