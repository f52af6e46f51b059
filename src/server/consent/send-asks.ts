import { and, asc, eq, inArray, isNotNull, isNull, not, type SQL } from 'drizzle-orm';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { Tx } from '../db/connection.ts';
import { consentRequest, organization, representative, signature, statementVersion } from '../db/schema/index.ts';
import { isSuppressed, writeBulk } from '../mail/bulk-mail.ts';
import type { Settings } from '../ports.ts';
import { consentMail, messageFor } from './consent-mail.ts';
import type { LockedRound } from './lock-round.ts';
import { makeLink } from './personal-link.ts';

/** A signatory of a round to whom a message can be written. */
export interface Reachable {
  requestId: string;
  locale: typeof consentRequest.$inferSelect.locale;
  askedAt: Date | null;
  remindedDays: number[];
  name: string;
  email: string | null;
  signed: number;
  signedOn: string;
}

/** Unanswered requests of standing signatories that have an address and may be written to, under one more condition. */
export function findReachable(tx: Tx, roundId: string, condition: SQL, limit: number): Promise<Reachable[]> {
  return tx
    .select({
      requestId: consentRequest.id,
      locale: consentRequest.locale,
      askedAt: consentRequest.askedAt,
      remindedDays: consentRequest.remindedDays,
      name: organization.name,
      email: representative.email,
      signed: statementVersion.number,
      signedOn: signature.signedOn,
    })
    .from(consentRequest)
    .innerJoin(signature, eq(signature.id, consentRequest.signatureId))
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(statementVersion, eq(statementVersion.id, signature.statementVersionId))
    .innerJoin(representative, eq(representative.id, signature.representativeId))
    .where(
      and(
        eq(consentRequest.roundId, roundId),
        isNull(consentRequest.answer),
        isNull(consentRequest.answeredThrough),
        isNotNull(representative.email),
        inArray(signature.state, [...STANDING]),
        not(isSuppressed(representative.email)),
        condition,
      ),
    )
    .orderBy(asc(consentRequest.id))
    .limit(limit);
}

/** Puts a message with a link of its own into the outbox. The caller has claimed the request in the same transaction. */
export async function writeTo(
  tx: Tx,
  { round, asked, title, messages, defaultLocale }: LockedRound,
  { requestId, locale, name, email, signed, signedOn }: Reachable,
  { at, settings, isReminder }: { at: Date; settings: Settings; isReminder: boolean },
): Promise<void> {
  if (email === null) throw new TypeError('A message was to be written to nobody');
  const mail = consentMail({
    ...{ locale, fallback: defaultLocale, messages, campaign: title, name, signed, signedOn, asked, isReminder },
    deadline: round.deadline,
    onSilence: round.onSilence,
    link: await makeLink(tx, requestId, at, settings),
  });
  const written = { ...mail, to: email, locale: messageFor(messages, locale, defaultLocale).locale };
  await writeBulk(tx, isReminder ? 'consentReminder' : 'consent', [written], { at, settings });
}
