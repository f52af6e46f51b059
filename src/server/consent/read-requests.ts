import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { RequestQuery } from '../../domain/consent/round-view.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { consentRequest, organization, representative, signature, user } from '../db/schema/index.ts';
import { statusOf } from './read-rounds.ts';

/** One page of a round's signatories by name, each with what it was asked and answered. */
export async function readRequests(
  db: Db,
  roundId: string,
  { status, without, page, pageSize }: RequestQuery,
  mayReadContact: boolean,
) {
  const where = and(
    eq(consentRequest.roundId, roundId),
    status === undefined ? undefined : sql`${statusOf} = ${status}`,
    without === 'address' ? and(isNull(consentRequest.askedAt), sql`${statusOf} = 'awaiting'`) : undefined,
  );
  const rows = await db
    .select({
      id: consentRequest.id,
      signatureId: consentRequest.signatureId,
      name: organization.name,
      country: organization.country,
      type: organization.type,
      locale: consentRequest.locale,
      status: statusOf.as('status'),
      askedAt: consentRequest.askedAt,
      remindedDays: consentRequest.remindedDays,
      answeredAt: consentRequest.answeredAt,
      answeredThrough: consentRequest.answeredThrough,
      recordedByName: user.name,
      ...(mayReadContact ? { email: representative.email } : {}),
    })
    .from(consentRequest)
    .innerJoin(signature, eq(signature.id, consentRequest.signatureId))
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .leftJoin(representative, eq(representative.id, signature.representativeId))
    .leftJoin(user, eq(user.id, consentRequest.recordedBy))
    .where(where)
    .orderBy(sql`immutable_unaccent(lower(${organization.name}))`, asc(consentRequest.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const { total } = onlyRow(
    await db
      .select({ total: count() })
      .from(consentRequest)
      .innerJoin(signature, eq(signature.id, consentRequest.signatureId))
      .where(where),
  );
  const items = rows.map(({ askedAt, answeredAt, ...row }) => ({
    ...row,
    askedAt: askedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
  }));
  return { items, total, page, pageSize };
}
