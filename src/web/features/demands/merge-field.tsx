import { Button, Radio, Textarea } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, type Clash, clashesOf } from '../../../domain/demands/merge-texts.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import classes from './demands.module.css';
import { editedByHand, type Merge, withChoices } from './merging.ts';

export interface MergeFieldProps {
  label: string;
  locale: Locale;
  merge: Merge;
  onChange: (merge: Merge) => void;
  long?: boolean;
}

/** The merged text to edit, and above it the places where both changed the same words, each with a choice. */
export function MergeField({ label, locale, merge, onChange, long = false }: MergeFieldProps) {
  const { t } = useTranslation();
  const clashes = clashesOf(merge.pieces);
  const byHand = editedByHand(merge);
  const choose = (place: number, choice: Choice) =>
    onChange(
      withChoices(
        merge,
        merge.choices.map((chosen, index) => (index === place ? choice : chosen)),
      ),
    );
  return (
    <>
      {clashes.length > 0 && !byHand && (
        <>
          <p role="status">{t('demands.merge.clashes', { count: clashes.length })}</p>
          <MarkedText merge={merge} locale={locale} />
          <ol className={classes.clashes}>
            {clashes.map((clash, place) => (
              <ClashChoice
                // biome-ignore lint/suspicious/noArrayIndexKey: a clash is its place
                key={place}
                clash={clash}
                place={place + 1}
                locale={locale}
                value={merge.choices[place] ?? 'yours'}
                onChange={(choice) => choose(place, choice)}
              />
            ))}
          </ol>
        </>
      )}
      <Textarea
        autosize
        minRows={long ? 4 : 1}
        mb="sm"
        label={label}
        lang={locale}
        spellCheck
        classNames={{ input: classes.serif ?? '' }}
        value={merge.text}
        onChange={({ currentTarget }) => onChange({ ...merge, text: currentTarget.value })}
      />
      {clashes.length > 0 && byHand && (
        <p className={classes.count}>
          {t('demands.merge.byHand')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(withChoices(merge, merge.choices))}>
            {t('demands.merge.again')}
          </Button>
        </p>
      )}
    </>
  );
}

/** The merged text with the number of each clash beside the words that stand there now. */
function MarkedText({ merge, locale }: { merge: Merge; locale: Locale }) {
  const { t } = useTranslation();
  let place = 0;
  return (
    <p lang={locale} className={classes.marked}>
      {merge.pieces.map((piece, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one merge never move
        if (piece.kind === 'settled') return <Fragment key={index}>{piece.text}</Fragment>;
        const choice = merge.choices[place++] ?? 'yours';
        const words = choice === 'both' ? `${piece.theirs} ${piece.yours}` : piece[choice];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one merge never move
          <mark key={index}>
            {words.trim() || t('demands.merge.nothing')}
            <sup>{place}</sup>{' '}
          </mark>
        );
      })}
    </p>
  );
}

interface ClashChoiceProps {
  clash: Clash;
  place: number;
  locale: Locale;
  value: Choice;
  onChange: (choice: Choice) => void;
}

function ClashChoice({ clash, place, locale, value, onChange }: ClashChoiceProps) {
  const { t } = useTranslation();
  const words = (text: string) => text.trim() || t('demands.merge.nothing');
  return (
    <li>
      <Radio.Group
        label={t('demands.merge.clash', { place, base: words(clash.base) })}
        value={value}
        onChange={(chosen) => onChange((['theirs', 'yours', 'both'] as const).find((one) => one === chosen) ?? 'yours')}
      >
        {(['theirs', 'yours'] as const).map((side) => (
          <Radio
            key={side}
            value={side}
            mt={4}
            label={
              <>
                {t(`demands.merge.${side}`)}: <span lang={locale}>{words(clash[side])}</span>
              </>
            }
          />
        ))}
        <Radio value="both" mt={4} label={t('demands.merge.both')} />
      </Radio.Group>
    </li>
  );
}
