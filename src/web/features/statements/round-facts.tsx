import { useTranslation } from 'react-i18next';
import type { RoundPlan } from '../../../domain/consent/round.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { Serif } from '../../shared/ui/serif.tsx';
import classes from './statements.module.css';

/** How the signatories will be asked, to be read before it is approved. */
export function RoundFacts({ round }: { round: RoundPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reminders = round.reminderDays.map(format.number);
  return (
    <section className={classes.part}>
      <h3>{t('statements.round.title')}</h3>
      <dl className={classes.facts}>
        <dt>{t('statements.round.deadline')}</dt>
        <dd>{format.date(round.deadline)}</dd>
        <dt>{t('statements.round.onSilence')}</dt>
        <dd>{t(`statements.round.silence.${round.onSilence}`)}</dd>
        <dt>{t('statements.round.reminders')}</dt>
        <dd>{reminders.length > 0 ? format.list(reminders) : t('statements.round.noReminders')}</dd>
      </dl>
      {LOCALES.map((locale) => {
        const message = round.messages[locale];
        return (
          message && (
            <details key={locale} className={classes.message}>
              <summary>{t('statements.round.message', { language: LANGUAGE_NAMES[locale] })}</summary>
              <Serif lang={locale} size="small">
                <strong>{message.subject}</strong>
                <p>{message.text}</p>
              </Serif>
            </details>
          )
        );
      })}
    </section>
  );
}
