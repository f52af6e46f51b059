import type { RoundMessages, Silence } from '../../domain/consent/round.ts';
import { wordsOf } from '../../domain/letters/words-of.ts';
import type { Locale, Localized } from '../../domain/locale/locale.ts';
import { consentWords } from './words/consent-words.ts';

export interface ConsentMail {
  /** The language it is asked in; without a message in it the campaign's own is used. */
  locale: Locale;
  fallback: Locale;
  messages: RoundMessages;
  campaign: Localized;
  name: string;
  signed: number;
  signedOn: string;
  asked: number;
  deadline: string;
  onSilence: Silence;
  link: string;
  isReminder: boolean;
}

/** The coalition's own message, then what is asked, until when, what silence means, and the personal link. */
export function consentMail(mail: ConsentMail): { subject: string; text: string } {
  const { message, locale } = messageFor(mail.messages, mail.locale, mail.fallback);
  const words = consentWords(locale);
  const { date } = wordsOf(locale);
  const { name, signed, asked } = mail;
  return {
    subject: mail.isReminder ? words.mail.reminder(message.subject) : message.subject,
    text: [
      message.text,
      '—',
      words.mail.why({ name, signed, asked, campaign: mail.campaign[locale], signedOn: date(mail.signedOn) }),
      `${words.mail.answerBy(date(mail.deadline))}\n${mail.link}`,
      words.silence[mail.onSilence]({ name, signed, asked }),
      words.mail.personal,
    ].join('\n\n'),
  };
}

/** A message in one language with everything the house adds in the same: half a mail in another language is no help. */
export function messageFor(messages: RoundMessages, wanted: Locale, fallback: Locale) {
  for (const locale of [wanted, fallback]) {
    const message = messages[locale];
    if (message) return { locale, message };
  }
  // The round's plan was refused without the default language; should that rule change, any message is better than none.
  for (const [locale, message] of Object.entries(messages)) if (message) return { locale: locale as Locale, message };
  return { locale: fallback, message: { subject: '', text: '' } };
}
