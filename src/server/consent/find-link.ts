import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../db/connection.ts';
import {
  campaign,
  consentLink,
  consentRequest,
  consentRound,
  organization,
  signature,
  statementVersion,
} from '../db/schema/index.ts';
import { linkHash } from './personal-link.ts';

/** All that a personal link leads to; `undefined` for a token that nobody was given. */
export async function findLink(db: Db | Tx, token: string) {
  const [found] = await db
    .select({
      request: consentRequest,
      round: consentRound,
      asked: statementVersion,
      signed: signature,
      name: organization.name,
      campaign: { title: campaign.title, defaultLocale: campaign.defaultLocale },
    })
    .from(consentLink)
    .innerJoin(consentRequest, eq(consentRequest.id, consentLink.requestId))
    .innerJoin(consentRound, eq(consentRound.id, consentRequest.roundId))
    .innerJoin(statementVersion, eq(statementVersion.id, consentRound.statementVersionId))
    .innerJoin(signature, eq(signature.id, consentRequest.signatureId))
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(campaign, eq(campaign.id, consentRound.campaignId))
    .where(eq(consentLink.tokenHash, linkHash(token)));
  return found;
}

export type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;
