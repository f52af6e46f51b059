import { Alert, Button, Group } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PartKind } from '../../../domain/demands/part.ts';
import type { Wording } from '../../../domain/demands/wording.ts';
import { TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { Conflict } from './conflict.tsx';
import classes from './demands.module.css';
import type { WordingPlace } from './queries.ts';
import { SetAside } from './set-aside.tsx';
import { useWordingEditor } from './use-wording-editor.ts';
import { WordLimit } from './word-limit.tsx';

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
  const stale = newest?.stale === true && source !== undefined;
  if (conflict.theirs) {
    return (
      <Conflict
        base={editor.basis}
        theirs={conflict.theirs}
        mine={mine}
        locale={locale}
        onKeepMine={conflict.keepMine}
        onTakeTheirs={conflict.takeTheirs}
        onUseMerged={conflict.useMerged}
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
      {editor.keptFrom !== undefined && !editor.movedOn && (
        <Alert color="slate" role="status">
          {t('demands.unsaved.from')} <RelativeTime at={editor.keptFrom} />. {t('demands.unsaved.stand')}
        </Alert>
      )}
      {conflict.setAside && (
        <SetAside
          text={conflict.setAside}
          locale={locale}
          onBringBack={conflict.bringBack}
          onForget={conflict.forget}
        />
      )}
      <TextField
        form={form}
        name="title"
        label={t(kind === 'demand' ? 'demands.field.title' : 'demands.field.titleOptional')}
        {...serif}
        styles={{ input: { fontSize: 18, fontWeight: 600 } }}
      />
      <TextareaField form={form} name="body" label={t('demands.field.body')} minRows={6} {...serif} />
      <WordLimit place={place} text={mine} />
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
        {stale && (
          <SubmitButton form={form} onClick={editor.bringUpToDate}>
            {t('demands.bringUpToDate')}
          </SubmitButton>
        )}
        <SubmitButton form={form} variant={stale ? 'default' : 'filled'} onClick={editor.saveOnly}>
          {t(stale ? 'demands.saveStale' : 'demands.save')}
        </SubmitButton>
        {editor.dirty && (
          <>
            <Button onClick={editor.discard}>{t('demands.discard')}</Button>
            <span className={classes.count}>{t('demands.draftKept')}</span>
          </>
        )}
      </Group>
      {stale && (
        <p className={classes.count}>
          {t('demands.upToDateHint', { language: LANGUAGE_NAMES[source.locale], number: source.number })}
        </p>
      )}
    </Form>
  );
}
