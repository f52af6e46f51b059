import { eq } from 'drizzle-orm';
import { isAskedAbout } from '../../../domain/consent/consent.ts';
import type { Reservation } from '../../../domain/consent/reservation.ts';
import type { Answer, Silence } from '../../../domain/consent/round.ts';
import { isOver } from '../../../domain/consent/schedule.ts';
import { wordsOf } from '../../../domain/letters/words-of.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { StatementContent } from '../../../domain/statements/statement.ts';
import { onlyRow } from '../../db/rows.ts';
import { statementVersion } from '../../db/schema/index.ts';
import type { Ports } from '../../ports.ts';
import { readReservations } from '../../signatories/reservations.ts';
import { localeOf } from '../apply-answer.ts';
import { messageFor } from '../consent-mail.ts';
import { type FoundLink, findLink } from '../find-link.ts';
import { readPublishedVersions } from '../published-versions.ts';

/** A link that may be answered now. */
export interface OpenLink {
  is: 'open';
  locale: Locale;
  /** The language of the statement's text: the page's own, unless the version was not published in it. */
  textLocale: Locale;
  campaign: string;
  name: string;
  signed: { number: number; content: StatementContent; on: string; locale: Locale };
  asked: { number: number; content: StatementContent; reason: string; publishedOn: string };
  message: { text: string; locale: Locale };
  deadline: string;
  onSilence: Silence;
  /** What it reserves already, to begin from. */
  reservations: Reservation[];
}

export interface AnsweredLink {
  is: 'answered';
  locale: Locale;
  campaign: string;
  name: string;
  asked: number;
  answer: Answer;
  on: string;
  isRecorded: boolean;
  /** Titles of the demands it does not endorse, with why. */
  reservations: { title: string; note: string }[];
}

/** `closed` is said alike of links that are expired and of links that never were: it reveals nothing. */
export type LookedAtLink = OpenLink | AnsweredLink | { is: 'paused'; locale: Locale } | { is: 'closed' };

/**
 * What a personal link leads to now. Looking changes nothing.
 * @param wanted the language the reader chose; without it the one that was signed
 */
export async function lookAtLink(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  token: string,
  wanted: Locale | undefined,
): Promise<LookedAtLink> {
  const found = await findLink(db, token);
  if (!found) return { is: 'closed' };
  const { request, round, asked, signed } = found;
  const locale = wanted ?? request.locale;
  const reservations = await readReservations(db, signed.id);
  if (request.answer !== null) return answered(found, request.answer, locale, reservations);
  const about = onlyRow(
    await db.select().from(statementVersion).where(eq(statementVersion.id, signed.statementVersionId)),
  );
  const versions = await readPublishedVersions(db, round.campaignId);
  const awaits = isAskedAbout({ state: signed.state, version: about.number }, asked.number, versions);
  if (round.state === 'closed' || isOver(round.deadline, now()) || request.answeredThrough !== null || !awaits)
    return { is: 'closed' };
  if (round.state === 'paused') return { is: 'paused', locale };
  const { defaultLocale } = found.campaign;
  const { message, locale: messageLocale } = messageFor(round.messages, locale, defaultLocale);
  return {
    is: 'open',
    locale,
    textLocale: localeOf(asked.content, locale, defaultLocale),
    campaign: found.campaign.title[locale],
    name: found.name,
    signed: { number: about.number, content: about.content, on: signed.signedOn, locale: signed.locale },
    asked: {
      number: asked.number,
      content: asked.content,
      reason: asked.reason,
      publishedOn: asked.publishedAt.toISOString().slice(0, 10),
    },
    message: { text: message.text, locale: messageLocale },
    deadline: round.deadline,
    onSilence: round.onSilence,
    reservations: reservations.filter(({ demandKey }) => asked.content.demands.some(({ key }) => key === demandKey)),
  };
}

function answered(
  { request, asked, name, campaign }: FoundLink,
  answer: Answer,
  locale: Locale,
  reservations: readonly Reservation[],
): AnsweredLink {
  const textLocale = localeOf(asked.content, locale, campaign.defaultLocale);
  const titleOf = (key: string): string =>
    asked.content.demands
      .find((demand) => demand.key === key)
      ?.wordings.find((wording) => wording.locale === textLocale)?.title ?? key;
  return {
    is: 'answered',
    locale,
    campaign: campaign.title[locale],
    name,
    asked: asked.number,
    answer,
    on: wordsOf(locale).date((request.answeredAt ?? asked.publishedAt).toISOString().slice(0, 10)),
    isRecorded: request.answeredThrough === 'staff',
    reservations:
      answer === 'renewedWithReservations'
        ? reservations.map(({ demandKey, note }) => ({ title: titleOf(demandKey), note }))
        : [],
  };
}
