import { eq, inArray } from 'drizzle-orm';
import { withoutAddresses } from '../../domain/access/without-addresses.ts';
import type { StatementContent } from '../../domain/statements/statement.ts';
import type { Db, Tx } from '../db/connection.ts';
import { organization, representative, signature, statementVersion } from '../db/schema/index.ts';
import type { FilterScope } from '../signatories/filter-signatories.ts';
import { signatoryColumns } from '../signatories/list-signatories.ts';

/** Reads signatories by their ids, in the ids' order; those that are gone meanwhile are left out. */
export type RowReader = (ids: readonly string[]) => Promise<ExportedRow[]>;

/** Each text that was signed is read once for all rows. */
export function rowReader(db: Db | Tx, { mayReadContact }: Pick<FilterScope, 'mayReadContact'>): RowReader {
  const contents = new Map<string, StatementContent>();
  return async (ids) => {
    if (ids.length === 0) return [];
    const rows = await select(db, mayReadContact, ids);
    const missing = [...new Set(rows.map(({ statementId }) => statementId))].filter((id) => !contents.has(id));
    for (const { id, content } of await contentsOf(db, missing)) contents.set(id, content);
    const readable = mayReadContact ? rows : withoutAddresses(rows);
    const byId = new Map(readable.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? { ...row, demands: contents.get(row.statementId)?.demands ?? [] } : [];
    });
  };
}

type Selected = Awaited<ReturnType<typeof select>>[number];
export type ExportedRow = Selected & { demands: StatementContent['demands'] };

const select = (db: Db | Tx, mayReadContact: boolean, ids: readonly string[]) =>
  db
    .select({
      ...signatoryColumns,
      website: organization.website,
      locale: signature.locale,
      source: signature.source,
      renewedAt: signature.renewedAt,
      verifiedGround: signature.verifiedGround,
      statementId: signature.statementVersionId,
      representative: representative.name,
      role: representative.role,
      ...(mayReadContact ? { email: representative.email } : {}),
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .where(inArray(signature.id, [...ids]));

const contentsOf = async (db: Db | Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: statementVersion.id, content: statementVersion.content })
        .from(statementVersion)
        .where(inArray(statementVersion.id, [...ids]));
