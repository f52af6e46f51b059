import { z } from 'zod';
import type { Silence } from '../../../domain/consent/round.ts';
import type { Locale, Localized } from '../../../domain/locale/locale.ts';
import {
  type Preparation,
  type PublishStatement,
  publishStatementSchema,
} from '../../../domain/statements/publication.ts';
import { roundMessageTemplate } from '../../../domain/statements/round-message-templates.ts';
import type { StatementKind } from '../../../domain/statements/statement.ts';

/** What the form holds; its names are those of the API, so that the server's complaints find their fields. */
export interface PublishValues {
  kind: StatementKind;
  reason: string;
  tellSignatories: boolean;
  round: {
    deadline: string;
    onSilence: Silence;
    /** As the checkboxes hold them. */
    reminderDays: string[];
    messages: Partial<Record<Locale, { subject: string; text: string }>>;
  };
}

/** Days before the last day on which reminders are offered. */
export const REMINDERS = [14, 7, 3, 1] as const;
const DAYS_TO_ANSWER = 21;

/** Where a version begins: with the likely kind, three weeks to answer, and words to ask with in every language. */
export function initialValues(
  { likelyKind, number, locales }: Preparation,
  { title, now }: { title: Localized; now: Date },
): PublishValues {
  const deadline = new Date(now.getTime() + DAYS_TO_ANSWER * 24 * 60 * 60 * 1000);
  return {
    kind: likelyKind,
    reason: '',
    tellSignatories: false,
    round: {
      deadline: deadline.toISOString().slice(0, 10),
      onSilence: 'leaves',
      reminderDays: ['7', '3'],
      messages: Object.fromEntries(
        locales.map(({ locale }) => [locale, roundMessageTemplate(locale, { title: title[locale], number })]),
      ),
    },
  };
}

/** The form's values as the API takes them: a round only where somebody is asked, a message only where there is one. */
export const publishFormSchema = ({ chosen, isFirst }: Preparation): z.ZodType<PublishStatement> =>
  z.preprocess((value) => {
    const { round, kind, ...rest } = value as PublishValues;
    const asks = kind === 'material' && !isFirst;
    return { ...rest, kind, locales: chosen, ...(asks ? { round: roundOf(round) } : {}) };
  }, publishStatementSchema);

function roundOf({ reminderDays, messages, ...round }: PublishValues['round']) {
  const written = Object.entries(messages).filter(([, one]) => one.subject.trim() !== '' || one.text.trim() !== '');
  return { ...round, reminderDays: reminderDays.map(Number), messages: Object.fromEntries(written) };
}
