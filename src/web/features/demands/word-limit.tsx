import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countWords } from '../../../domain/demands/count-words.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './demands.module.css';
import { demandQueries, type WordingPlace } from './queries.ts';
import type { Text } from './use-wording-conflict.ts';

const wordsOf = ({ title, body }: Text, locale: string) => countWords(title, locale) + countWords(body, locale);

/** How long a wording is as one types, and how much of what a statement may have the whole of it takes. */
export function WordLimit({ place, text }: { place: WordingPlace; text: Text }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordLimit } = useCampaign();
  const { demand, locale, campaign } = place;
  const { data: list } = useQuery(demandQueries.list(campaign));
  const others = useMemo(() => {
    if (!list) return undefined;
    const parts = [...list.items, ...(list.preamble ? [list.preamble] : []), ...(list.closing ? [list.closing] : [])];
    return parts
      .filter(({ key }) => key !== demand)
      .flatMap(({ wordings }) => wordings.filter((wording) => wording.locale === locale))
      .reduce((sum, wording) => sum + wordsOf(wording, locale), 0);
  }, [list, demand, locale]);
  const whole = others === undefined ? undefined : others + wordsOf(text, locale);
  return (
    <p className={classes.count}>
      {t('demands.words', { count: countWords(text.body, locale) })} ·{' '}
      {t('demands.characters', { count: text.body.length, number: format.number(text.body.length) })}
      {whole !== undefined &&
        ` · ${t('demands.limit.whole', { words: format.number(whole), limit: format.number(wordLimit) })}`}
      {whole !== undefined && whole > wordLimit && (
        <span className={classes.over} role="status">
          <StatePill tone="ochre">{t('demands.limit.over', { count: whole - wordLimit })}</StatePill>{' '}
          {t('demands.limit.stillSaves')}
        </span>
      )}
    </p>
  );
}
