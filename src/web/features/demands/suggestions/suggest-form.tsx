import { Button, Group, NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diffWords } from '../../../../domain/demands/diff-words.ts';
import type { PassageAnchor } from '../../../../domain/demands/passage.ts';
import { suggestSchema } from '../../../../domain/demands/suggestion.ts';
import { TextareaField } from '../../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../../shared/forms/form.tsx';
import { useZodForm } from '../../../shared/forms/use-zod-form.tsx';
import { notify } from '../../../shared/notices/notify.ts';
import { Diff } from '../../../shared/ui/diff.tsx';
import classes from '../demands.module.css';
import type { WordingPlace } from '../queries.ts';
import { useSuggest } from './change-suggestions.ts';

export interface SuggestFormProps {
  place: WordingPlace;
  /** The version whose words are quoted. */
  basisNumber: number;
  /** What can be chosen; the first is chosen at first. */
  offered: readonly PassageAnchor[];
  /** Whether the first was selected in the text. */
  selected: boolean;
  onDone: () => void;
}

const fields = suggestSchema.pick({ replacement: true, comment: true });

/** Proposes other words for a passage; how the words differ is shown as one types. */
export function SuggestForm({ place, basisNumber, offered, selected, onDone }: SuggestFormProps) {
  const { t } = useTranslation();
  const { locale } = place;
  const suggest = useSuggest(place);
  const [chosen, setChosen] = useState(0);
  const anchor = offered[chosen];
  const form = useZodForm({
    schema: fields,
    initialValues: { replacement: anchor?.quote ?? '', comment: '' },
    onSubmit: async (text) => {
      if (!anchor) return;
      await suggest.mutateAsync({ locale, basisNumber, anchor, ...text });
      notify({ tone: 'done', text: t('demands.suggestions.made') });
      onDone();
    },
  });
  const { replacement } = form.form.values;
  const choose = (index: number) => {
    setChosen(index);
    // What was typed for another passage is kept: only an untouched proposal follows the choice.
    if (replacement === anchor?.quote) form.form.setValues({ replacement: offered[index]?.quote ?? '' });
  };
  return (
    <Form of={form} label={t('demands.suggestions.suggest')}>
      <NativeSelect
        label={t('demands.suggestions.passage')}
        description={t('demands.suggestions.passageHint')}
        value={String(chosen)}
        data={offered.map(({ quote, field }, index) => ({
          value: String(index),
          label: passageLabel(t, { quote, field, selected: selected && index === 0 }),
        }))}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      />
      <TextareaField
        form={form}
        name="replacement"
        label={t('demands.suggestions.replacement')}
        description={t('demands.suggestions.replacementHint')}
        lang={locale}
        minRows={3}
        classNames={{ input: classes.serif ?? '' }}
      />
      {anchor && replacement !== anchor.quote && (
        <section aria-label={t('demands.suggestions.difference')} className={classes.proposal}>
          <Diff parts={diffWords(anchor.quote, replacement, locale)} lang={locale} />
        </section>
      )}
      <TextareaField form={form} name="comment" label={t('demands.suggestions.comment')} />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onDone}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form} disabled={anchor === undefined || replacement === anchor.quote}>
          {t('demands.suggestions.send')}
        </SubmitButton>
      </Group>
    </Form>
  );
}

interface Label extends Pick<PassageAnchor, 'quote' | 'field'> {
  selected: boolean;
}

const SHORT = 80;

function passageLabel(t: TFunction, { quote, field, selected }: Label): string {
  const passage = quote.length > SHORT ? `${quote.slice(0, SHORT).trimEnd()}…` : quote;
  if (selected) return t('demands.suggestions.selected', { passage });
  return field === 'title' ? t('demands.suggestions.ofTitle', { passage }) : passage;
}
