import { isIndividual } from '../../domain/signatories/individual.ts';
import type { SimilarOrganization, SimilarQuery } from '../../domain/signatories/signatory-list.ts';
import type { Db } from '../db/connection.ts';
import { findInRegistry } from '../duplicates/find-in-registry.ts';

const SHOWN = 5;

/** Organisations of the registry that may be the one described, best first, with the reasons. */
export async function findSimilar(db: Db, campaignId: string, query: SimilarQuery): Promise<SimilarOrganization[]> {
  const { pairs, known } = await findInRegistry(db, campaignId, [{ id: '', ...query }]);
  return pairs.slice(0, SHOWN).flatMap(({ b, verdict, score, reasons }) => {
    const entry = known.get(b);
    if (!entry || verdict === 'different' || isIndividual(entry.type)) return [];
    const { name, acronym = null, country, type, signature } = entry;
    return [{ organizationId: b, name, acronym, country, type, verdict, score, reasons, signature }];
  });
}
