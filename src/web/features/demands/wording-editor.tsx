import { Alert, Button, Group } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countWords } from '../../../domain/demands/count-words.ts';
import type { PartKind } from '../../../domain/demands/part.ts';
import type { Wording } from '../../../domain/demands/wording.ts';
import { CheckboxField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { Conflict } from './conflict.tsx';
import classes from './demands.module.css';
import type { WordingPlace } from './queries.ts';
import { SetAside } from './set-aside.tsx';
import { useWordingEditor } from './use-wording-editor.ts';

export interface WordingEditorProps {
  place: WordingPlace;
  /** A demand has a title; a preamble or closing may do without. */
  kind: PartKind;
  /** `undefined` while nothing is written in this language. */
  newest: Wording | undefined;
  /** The source's newest version. */
  source: Wording | undefined;
}

/** Words a demand in one language. Saving makes a new version; nothing that was typed is ever lost. */
export function WordingEditor({ place, kind, newest, source }: WordingEditorProps) {
  const { t } = useTranslation();
  const editor = useWordingEditor({ place, kind, newest, source });
  const { form, conflict, mine } = editor;
  const { locale } = place;
  const serif = { lang: locale, spellCheck: true, classNames: { input: classes.serif ?? '' } };
  const offersUpToDate = source !== undefined && source.locale !== locale && newest?.stale !== false;
  if (conflict) {
    return (
      <Conflict
        mine={mine}
        theirs={conflict}
        locale={locale}
        onKeepMine={editor.keepMine}
        onTakeTheirs={editor.takeTheirs}
      />
    );
  }
  return (
    <Form of={form} label={t('demands.formLabel', { language: LANGUAGE_NAMES[locale] })}>
      {editor.movedOn && newest && (
        <Alert color="ochre" icon={<IconClock size={18} aria-hidden />} role="status">
          <p>{t('demands.movedOn', { author: newest.authorName, number: newest.number })}</p>
          <Button size="xs" onClick={editor.showTheirs}>
            {t('demands.seeDifference')}
          </Button>
        </Alert>
      )}
      {editor.setAside && (
        <SetAside text={editor.setAside} locale={locale} onBringBack={editor.bringBack} onForget={editor.forget} />
      )}
      <TextField
        form={form}
        name="title"
        label={t(kind === 'demand' ? 'demands.field.title' : 'demands.field.titleOptional')}
        {...serif}
        styles={{ input: { fontSize: 18, fontWeight: 600 } }}
      />
      <TextareaField form={form} name="body" label={t('demands.field.body')} minRows={6} {...serif} />
      <p className={classes.count}>{t('demands.words', { count: countWords(mine.body, locale) })}</p>
      {offersUpToDate && (
        <CheckboxField
          form={form}
          name="upToDate"
          label={t('demands.field.upToDate', { language: LANGUAGE_NAMES[source.locale], number: source.number })}
        />
      )}
      <TextareaField
        form={form}
        name="reason"
        label={t('demands.field.reason')}
        description={t('demands.field.reasonHint')}
        withAsterisk
        minRows={1}
      />
      {newest?.state === 'inReview' && editor.dirty && (
        <p className={classes.count} role="status">
          {t('demands.review.lapses')}
        </p>
      )}
      <Group gap="xs">
        <SubmitButton form={form}>{t('demands.save')}</SubmitButton>
        {editor.dirty && (
          <>
            <Button onClick={editor.discard}>{t('demands.discard')}</Button>
            <span className={classes.count}>{t('demands.draftKept')}</span>
          </>
        )}
      </Group>
    </Form>
  );
}
