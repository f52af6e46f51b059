import { and, eq } from 'drizzle-orm';
import { type EvidenceFields, factOf } from '../../../domain/demands/evidence.ts';
import { Problem } from '../../../domain/errors.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import type { CampaignScope } from '../../context.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { demand, evidence } from '../../db/schema/index.ts';

export interface EvidencePlace {
  campaign: CampaignScope;
  /** The demand's key. */
  key: string;
  id: string;
}

type Row = typeof evidence.$inferSelect;
type Kept = Pick<Row, 'fact' | 'source' | 'sourceUrl' | 'sourceDate' | 'checkAgainBy'>;

/** Only demands rest on evidence: letters cite it beside them. @throws Problem `not.found` */
export async function findDemand(db: Db | Tx, { campaign, key }: Pick<EvidencePlace, 'campaign' | 'key'>) {
  const [found] = await db
    .select({ id: demand.id })
    .from(demand)
    .where(and(eq(demand.campaignId, campaign.id), eq(demand.key, key), eq(demand.kind, 'demand')));
  if (!found) throw new Problem('not.found');
  return found.id;
}

/** Holds one fact still until the transaction ends. @throws Problem `not.found` */
export async function lockEvidence(tx: Tx, place: EvidencePlace): Promise<Row> {
  const demandId = await findDemand(tx, place);
  const [found] = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, place.id), eq(evidence.demandId, demandId)))
    .for('update');
  if (!found) throw new Problem('not.found');
  return found;
}

/** As the table keeps it: what a form leaves empty is not there. */
export const keptOf = ({ fact, source, sourceUrl, sourceDate, checkAgainBy }: EvidenceFields): Kept => ({
  fact: factOf(fact),
  source,
  sourceUrl: sourceUrl || null,
  sourceDate: sourceDate || null,
  checkAgainBy: checkAgainBy || null,
});

/** As the audit log keeps it: each language a field, so that a change of one shows as such. */
export const recordedOf = ({ fact, source, sourceUrl, sourceDate, checkAgainBy }: Kept) => ({
  ...Object.fromEntries(LOCALES.map((locale) => [`fact.${locale}`, fact[locale] ?? null])),
  source,
  sourceUrl,
  sourceDate,
  checkAgainBy,
});

/** How the audit log calls it. */
export const subjectOf = ({ key, id }: Pick<EvidencePlace, 'key' | 'id'>, source: string) => ({
  type: 'evidence',
  id,
  label: `${key}: ${source.slice(0, 80)}`,
});
