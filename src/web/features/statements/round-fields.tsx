import { Checkbox, Fieldset, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SILENCES } from '../../../domain/consent/round.ts';
import type { Preparation } from '../../../domain/statements/publication.ts';
import { SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import type { ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { type PublishValues, REMINDERS } from './publish-form.ts';
import classes from './statements.module.css';

/** How the signatories of a material version will be asked: until when, with which words, and what silence means. */
export function RoundFields({ form, next }: { form: ZodForm<PublishValues>; next: Preparation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { standing, reachable } = next.signatories;
  return (
    <Fieldset legend={t('statements.round.title')} className={classes.round ?? ''}>
      <p className={classes.note}>{t('statements.round.reach', { count: reachable, standing })}</p>
      <div className={classes.pair}>
        <TextField form={form} name="round.deadline" type="date" label={t('statements.round.deadline')} withAsterisk />
        <SelectField
          form={form}
          name="round.onSilence"
          label={t('statements.round.onSilence')}
          data={SILENCES.map((value) => ({ value, label: t(`statements.round.silence.${value}`) }))}
        />
      </div>
      <Checkbox.Group label={t('statements.round.reminders')} {...form.form.getInputProps('round.reminderDays')}>
        <Group gap="md" mt={6}>
          {REMINDERS.map((days) => (
            <Checkbox key={days} value={String(days)} label={format.number(days)} />
          ))}
        </Group>
      </Checkbox.Group>
      <p className={classes.note}>
        {t('statements.round.textHint')}{' '}
        {t('statements.round.optional', { language: LANGUAGE_NAMES[next.sourceLocale] })}
      </p>
      {next.locales.map(({ locale }) => (
        <div key={locale} className={classes.words}>
          <TextField
            form={form}
            name={`round.messages.${locale}.subject`}
            label={t('statements.round.subject', { language: LANGUAGE_NAMES[locale] })}
            lang={locale}
          />
          <TextareaField
            form={form}
            name={`round.messages.${locale}.text`}
            label={t('statements.round.text', { language: LANGUAGE_NAMES[locale] })}
            lang={locale}
            maxRows={10}
          />
        </div>
      ))}
    </Fieldset>
  );
}
