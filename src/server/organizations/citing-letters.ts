import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import { standsBehind } from '../../domain/consent/consent.ts';
import type { OrganizationDetail } from '../../domain/organizations/organization.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { readPublishedVersions } from '../consent/published-versions.ts';
import type { Db, Tx } from '../db/connection.ts';
import { campaign, letter, organization, signature, statementVersion } from '../db/schema/index.ts';

/** Letters under which an organisation is cited by name: it stands behind the version they attach, and may be named. */
export async function readCitingLetters(db: Db | Tx, organizationId: string): Promise<OrganizationDetail['letters']> {
  const signed = await db
    .select({
      campaignId: signature.campaignId,
      state: signature.state,
      version: statementVersion.number,
      type: organization.type,
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .where(and(eq(signature.organizationId, organizationId), ne(signature.display, 'counted-only')));
  const found = [];
  for (const one of signed) {
    if (isIndividual(one.type)) continue;
    const versions = await readPublishedVersions(db, one.campaignId);
    const cited = versions.map(({ number }) => number).filter((number) => standsBehind(one, number, versions));
    if (cited.length > 0) found.push(...(await lettersAttaching(db, one.campaignId, cited)));
  }
  return found.map(({ sentOn, ...row }) => ({ ...row, sentOn }));
}

async function lettersAttaching(db: Db | Tx, campaignId: string, numbers: readonly number[]) {
  return db
    .select({
      id: letter.id,
      campaign: campaign.slug,
      title: letter.title,
      state: letter.state,
      sentOn: letter.sentOn,
    })
    .from(letter)
    .innerJoin(campaign, eq(campaign.id, letter.campaignId))
    .innerJoin(statementVersion, eq(statementVersion.id, letter.statementVersionId))
    .where(and(eq(letter.campaignId, campaignId), inArray(statementVersion.number, [...numbers])))
    .orderBy(desc(letter.createdAt));
}
