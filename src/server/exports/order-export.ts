import { and, count } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { EXPORT_KEPT_HOURS, type OrderExport, ROWS_OF_A_SHEET } from '../../domain/exports/export-file.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { record } from '../audit/record.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { exportFile, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { conditionsOf } from '../signatories/filter-signatories.ts';
import { beginWalk } from './walk-list.ts';

export interface ExportOrder extends OrderExport {
  campaign: CampaignScope;
  locale: Locale;
  mayReadContact: boolean;
}

/**
 * Has a list written to a file in the background, for whoever ordered it and nobody else.
 * @returns the file's id
 * @throws Problem `export.tooLong` of more rows than a sheet of a spreadsheet holds
 */
export async function orderExport(
  { db, now, jobs }: Pick<Ports, 'db' | 'now' | 'jobs'>,
  actor: Actor,
  { campaign, format, query: { locale: _, ...query }, locale, mayReadContact }: ExportOrder,
): Promise<string> {
  const at = now();
  return db.transaction(async (tx) => {
    const scope = { campaignId: campaign.id, mayReadContact, actorId: actor.id };
    const { total } = onlyRow(
      await tx
        .select({ total: count() })
        .from(signature)
        .where(and(...conditionsOf(scope, query))),
    );
    if (format === 'xlsx' && total > ROWS_OF_A_SHEET)
      throw new Problem('export.tooLong', { params: { max: ROWS_OF_A_SHEET } });
    const { id } = onlyRow(
      await tx
        .insert(exportFile)
        .values({
          campaignId: campaign.id,
          format,
          locale,
          ordered: { query, mayReadContact, walk: beginWalk(query, locale), parts: 0 },
          fileName: `${campaign.slug}-signatories-${at.toISOString().slice(0, 10)}.${format}`,
          state: 'running',
          total,
          requestedBy: actor.id,
          createdAt: at,
          expiresAt: new Date(at.getTime() + EXPORT_KEPT_HOURS * 3_600_000),
        })
        .returning({ id: exportFile.id }),
    );
    await record(tx, {
      at,
      actor,
      campaignId: campaign.id,
      action: 'export.ordered',
      subject: { type: 'export', id, label: format },
      to: { format, total, addresses: mayReadContact },
    });
    await jobs.enqueue(tx, 'export.write', id);
    return id;
  });
}
