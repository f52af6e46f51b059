import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noteSchema, reasonSchema, type Wording } from '../../../domain/demands/wording.ts';
import { canMove, WORDING_ACTS, type WordingAct } from '../../../domain/demands/wording-state.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { notify } from '../../shared/notices/notify.ts';
import { useMay } from '../../shared/session/session.ts';
import { AskReviewButton } from './ask-review.tsx';
import classes from './demands.module.css';
import { useApproveWording, useReturnToDraft } from './move-wording.ts';
import type { WordingPlace } from './queries.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { StateWords } from './state-words.tsx';
import { WordingStatePill } from './wording-state-pill.tsx';

interface WordingActsProps {
  place: WordingPlace;
  wording: Wording;
}

/** How far the newest version of a wording has come, and the steps that are open to the reader. */
export function WordingActs({ place, wording }: WordingActsProps) {
  const { t } = useTranslation();
  const offered = useOffered(wording);
  const { number, state, approvedNumber } = wording;
  return (
    <div className={classes.acts}>
      <Group gap="xs">
        <WordingStatePill state={state} />
        <span>{t('demands.version', { number })}</span>
        {state !== 'approved' && approvedNumber !== null && (
          <span className={classes.count}>{t('demands.staysInForce', { number: approvedNumber })}</span>
        )}
      </Group>
      <StateWords version={wording} />
      {offered.length > 0 && (
        <Group gap="xs">
          {offered.includes('approve') && <ApproveButton place={place} wording={wording} />}
          {offered.includes('askReview') && <AskReviewButton place={place} number={number} />}
          {offered.includes('returnToDraft') && <ReturnButton place={place} wording={wording} />}
        </Group>
      )}
    </div>
  );
}

function useOffered({ state }: Wording): WordingAct[] {
  const may = { 'wording.save': useMay('wording.save'), 'wording.approve': useMay('wording.approve') };
  const acts = Object.keys(WORDING_ACTS) as WordingAct[];
  return acts.filter((act) => canMove(state, act) && may[WORDING_ACTS[act].permission]);
}

function ApproveButton({ place, wording: { number, approvedNumber } }: WordingActsProps) {
  const { t } = useTranslation();
  const approve = useApproveWording(place);
  return (
    <ReasonedButton
      size="xs"
      tone="teal"
      variant="light"
      color="teal"
      title={t('demands.approve.title', { number, language: LANGUAGE_NAMES[place.locale] })}
      verb={t('demands.approve.verb')}
      explanation={
        approvedNumber === null
          ? t('demands.approve.first')
          : t('demands.approve.explanation', { number: approvedNumber })
      }
      label={t('demands.review.note')}
      schema={noteSchema}
      onConfirm={async (note) => {
        await approve.mutateAsync({ seen: number, json: { note } });
        notify({ tone: 'done', text: t('demands.approve.done', { number }) });
      }}
    >
      {t('demands.approve.button', { number })}
    </ReasonedButton>
  );
}

function ReturnButton({ place, wording: { number } }: WordingActsProps) {
  const { t } = useTranslation();
  const giveBack = useReturnToDraft(place);
  return (
    <ReasonedButton
      size="xs"
      tone="teal"
      title={t('demands.return.title', { number })}
      verb={t('demands.return.verb')}
      explanation={t('demands.return.explanation')}
      label={t('demands.return.reason')}
      schema={reasonSchema}
      onConfirm={(reason) => giveBack.mutateAsync({ seen: number, json: { reason } })}
    >
      {t('demands.return.verb')}
    </ReasonedButton>
  );
}
