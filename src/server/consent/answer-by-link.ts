import { and, eq, isNull } from 'drizzle-orm';
import { isAskedAbout } from '../../domain/consent/consent.ts';
import type { Reservation } from '../../domain/consent/reservation.ts';
import type { Answer } from '../../domain/consent/round.ts';
import { isOver } from '../../domain/consent/schedule.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { consentRequest } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { lockOrganizationOf } from '../signatories/lock-signature.ts';
import { checkReservations } from '../signatories/reservations.ts';
import { readCell } from '../signatories/tell-event.ts';
import { applyAnswer, localeOf } from './apply-answer.ts';
import { findLink } from './find-link.ts';
import { lockRound } from './lock-round.ts';
import { readPublishedVersions } from './published-versions.ts';

export interface LinkAnswer {
  answer: Answer;
  reservations: readonly Reservation[];
  /** The language of the page it was given on. */
  locale: Locale;
}

/**
 * A signatory answers by its personal link, once. A link that is used, expired, paused or unknown changes nothing; the
 * page then says so.
 * @throws Problem `request.invalid` for a demand that the version does not have
 */
export async function answerByLink(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  token: string,
  { answer, reservations, locale }: LinkAnswer,
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await findLink(tx, token);
    if (!found) return;
    const { request, asked, name, campaign } = found;
    const at = now();
    const locked = await lockRound(tx, request.roundId, 'share');
    if (locked?.round.state !== 'open' || isOver(locked.round.deadline, at)) return;
    const { signed } = await lockOrganizationOf(tx, locked.round.campaignId, request.signatureId, 'share');
    const cell = await readCell(tx, signed.id);
    if (!isAskedAbout(cell, asked.number, await readPublishedVersions(tx, locked.round.campaignId))) return;
    checkReservations(reservations, asked.content);
    const claimed = await tx
      .update(consentRequest)
      .set({ answer, answeredAt: at, answeredThrough: 'link' })
      .where(
        and(eq(consentRequest.id, request.id), isNull(consentRequest.answer), isNull(consentRequest.answeredThrough)),
      )
      .returning({ id: consentRequest.id });
    if (claimed.length === 0) return;
    await applyAnswer(tx, {
      ...{ signed, name, answer, reservations, at, actor: null, through: 'link', note: '' },
      asked: { versionId: asked.id, number: asked.number },
      locale: localeOf(asked.content, locale, campaign.defaultLocale),
    });
  });
}
