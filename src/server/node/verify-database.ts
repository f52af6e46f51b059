import { asc, eq } from 'drizzle-orm';
import { checkHash } from '../../domain/statements/check-hash.ts';
import type { Db } from '../db/connection.ts';
import { campaign, statementVersion } from '../db/schema/index.ts';
import type { VerifiedText } from './verify-file.ts';

/** Recomputes the hash of every version that an installation has published. */
export async function verifyDatabase(db: Db): Promise<VerifiedText[]> {
  const rows = await db
    .select({
      slug: campaign.slug,
      number: statementVersion.number,
      sha256: statementVersion.sha256,
      content: statementVersion.content,
    })
    .from(statementVersion)
    .innerJoin(campaign, eq(campaign.id, statementVersion.campaignId))
    .orderBy(asc(campaign.slug), asc(statementVersion.number));
  return rows.map(({ slug, number, sha256, content }) => ({
    label: `version ${number} of ${slug} in the database`,
    ...checkHash(content, sha256),
  }));
}
