import { and, eq, inArray, sql } from 'drizzle-orm';
import { cellAfterAnswer } from '../../domain/consent/answer.ts';
import type { Reservation } from '../../domain/consent/reservation.ts';
import type { Answer, AnswerChannel } from '../../domain/consent/round.ts';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { StatementContent } from '../../domain/statements/statement.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import type { signature as signatureTable } from '../db/schema/index.ts';
import { signature } from '../db/schema/index.ts';
import { dayOfAct } from '../signatories/lock-signature.ts';
import { writeReservations } from '../signatories/reservations.ts';
import { readCell, tellEvents } from '../signatories/tell-event.ts';

export interface GivenAnswer {
  /** Locked, standing, and with a consent that is awaited. */
  signed: typeof signatureTable.$inferSelect;
  /** The organisation. */
  name: string;
  answer: Answer;
  reservations: readonly Reservation[];
  asked: { versionId: string; number: number };
  /** The language in which the version was read. */
  locale: Locale;
  at: Date;
  /** `null`: the signatory itself, by its personal link. */
  actor: Pick<Actor, 'id' | 'name'> | null;
  through: AnswerChannel;
  note: string;
}

/** Writes what an answer does to a signature, its event and its audit record. The request is the caller's. */
export async function applyAnswer(tx: Tx, given: GivenAnswer): Promise<void> {
  const { signed, answer, asked, at, actor, note } = given;
  const declines = answer === 'declined';
  const from = await readCell(tx, signed.id);
  const reserves = given.reservations.map(({ demandKey }) => demandKey);
  const to = cellAfterAnswer(from, answer, { asked: asked.number, reserves });
  const moved = await tx
    .update(signature)
    .set({
      state: to.state,
      declinedVersion: to.declined,
      ...(declines ? {} : { statementVersionId: asked.versionId, locale: given.locale, renewedAt: at }),
      version: sql`${signature.version} + 1`,
    })
    .where(
      and(eq(signature.id, signed.id), eq(signature.version, signed.version), inArray(signature.state, [...STANDING])),
    )
    .returning({ id: signature.id });
  if (moved.length === 0) throw new Problem('consent.notAwaited');
  if (!declines) await writeReservations(tx, signed.id, answer === 'renewed' ? [] : given.reservations);
  await tellEvents(tx, [
    {
      signatureId: signed.id,
      campaignId: signed.campaignId,
      type: declines ? 'declined' : 'renewed',
      day: dayOfAct(at, signed.signedOn),
      at,
      actor,
      note,
      from,
      to,
      locale: given.locale,
    },
  ]);
  await record(tx, {
    at,
    actor,
    campaignId: signed.campaignId,
    action: declines ? 'signature.consentDeclined' : 'signature.consentRenewed',
    subject: { type: 'signature', id: signed.id, label: given.name },
    from: { state: from.state, statementVersion: from.version, reservations: from.reserves },
    to: {
      state: to.state,
      statementVersion: declines ? from.version : to.version,
      ...(declines ? { declined: asked.number } : { reservations: given.reservations }),
      through: given.through,
      ...(note ? { note } : {}),
    },
  });
}

/** The language a version is read in: the wanted one where it was published in it, else the campaign's own. */
export function localeOf({ locales }: StatementContent, wanted: Locale, fallback: Locale): Locale {
  return [wanted, fallback, ...locales].find((locale) => locales.includes(locale)) ?? fallback;
}
