import { Button, Group, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DuplicateDetail, isOpen, isSaidDistinct } from '../../../domain/duplicates/duplicate.ts';
import { MATCH_REASON_WORDS } from '../../../domain/locale/import-words.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { type Chosen, otherHalf, requestOf, suggested, takeAll } from './choices.ts';
import classes from './duplicates.module.css';
import { dismissPair, duplicateQueries, mergePair } from './queries.ts';
import { SideBySide } from './side-by-side.tsx';
import type { Last } from './use-last-act.ts';

export interface PairReviewProps {
  campaign: string;
  id: string;
  mayDecide: boolean;
  last: Last;
  /** The pair to go on to; empty: none waits. */
  next: string;
  onGo: (id: string) => void;
  onClose: () => void;
}

/** One pair, side by side, and what can be done about it. */
export function PairReview({ campaign, id, ...rest }: PairReviewProps) {
  const { t } = useTranslation();
  const query = useQuery(duplicateQueries.pair(campaign, id));
  return (
    <QueryPanel
      title={t('duplicates.pair.title')}
      question={t('duplicates.pair.question')}
      query={query}
      lines={14}
      actions={
        <Button size="xs" onClick={rest.onClose}>
          {t('duplicates.pair.toList')}
        </Button>
      }
    >
      {(pair) => <Review campaign={campaign} pair={pair} {...rest} />}
    </QueryPanel>
  );
}

/** Letters of the English verbs, in every language, as on other screens. */
const KEYS = { merge: 'M', dismiss: 'D', skip: 'S' } as const;

function Review({
  campaign,
  pair,
  mayDecide,
  last,
  next,
  onGo,
  onClose,
}: Omit<PairReviewProps, 'id'> & { pair: DuplicateDetail }) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<Chosen>(() => suggested(pair));
  const merge = useMutation(mergePair(campaign));
  const dismiss = useMutation(dismissPair(campaign));
  const busy = merge.isPending || dismiss.isPending || last.undoing;
  const decidable = mayDecide && isOpen(pair.state);
  const [kept, merged] = [pair[chosen.keep], pair[otherHalf(chosen.keep)]];
  const goOn = () => (next === '' ? onClose() : onGo(next));
  const take = {
    merge: () =>
      merge.mutate(
        { id: pair.id, json: requestOf(pair, chosen) },
        {
          onSuccess: ({ mergeId }) => {
            last.note({ kind: 'merged', mergeId, kept: kept.name, merged: merged.name });
            goOn();
          },
        },
      ),
    dismiss: () =>
      dismiss.mutate(pair.id, {
        onSuccess: () => {
          last.note({ kind: 'dismissed', pairId: pair.id, kept: kept.name, merged: merged.name });
          goOn();
        },
      }),
    skip: goOn,
  };
  const can = { merge: decidable && !busy, dismiss: decidable && !busy, skip: !busy };
  useHotkeys(
    [
      ...(['merge', 'dismiss', 'skip'] as const).map(
        (act) => [KEYS[act], () => can[act] && take[act]()] as [string, () => void],
      ),
      ['1', () => choose(takeAll(pair, 'a'))],
      ['2', () => choose(takeAll(pair, 'b'))],
    ],
    ['TEXTAREA', 'SELECT'],
  );
  return (
    <>
      <Why pair={pair} />
      {!isOpen(pair.state) && (
        <p role="note" className={classes.note}>
          {t(isSaidDistinct(pair.state) ? 'duplicates.pair.already.distinct' : 'duplicates.pair.already.merged')}
        </p>
      )}
      <SideBySide pair={pair} chosen={chosen} disabled={!decidable || busy} onChoose={choose} />
      <Group gap="xs" mt="md">
        <Button
          variant="filled"
          color="teal"
          disabled={!can.merge}
          loading={merge.isPending}
          onClick={take.merge}
          {...keyOf('merge')}
        >
          {t('duplicates.act.merge')}
        </Button>
        <Button disabled={!can.dismiss} loading={dismiss.isPending} onClick={take.dismiss} {...keyOf('dismiss')}>
          {t('duplicates.act.dismiss')}
        </Button>
        <Button disabled={!can.skip} onClick={take.skip} {...keyOf('skip')}>
          {t('duplicates.act.skip')}
        </Button>
      </Group>
      <p className={classes.soft}>{t('duplicates.keys')}</p>
    </>
  );
}

const keyOf = (act: keyof typeof KEYS) => ({
  rightSection: <Kbd size="xs">{KEYS[act]}</Kbd>,
  'aria-keyshortcuts': KEYS[act],
});

function Why({ pair: { reasons, score } }: { pair: DuplicateDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = MATCH_REASON_WORDS[useLocale()];
  return (
    <p className={classes.why}>
      <strong>{t('duplicates.pair.why')}</strong> {format.list(reasons.map((reason) => words[reason]))} (
      {format.percent(score)})
    </p>
  );
}
