import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../../domain/letters/letter.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';
import { Lineage } from './lineage.tsx';

/** "Follows the letter of 19 November 2013 · 34 days without an answer from 17 of 20 offices" */
export function LineageLine({ place, letter }: { place: LetterPlace; letter: Letter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({ ...letterQueries.lineage(place), enabled: letter.parent !== null });
  const asked = data?.offices.length ?? 0;
  const silent = data?.offices.filter(({ reply }) => reply === null).length ?? 0;
  const since = data?.days ?? null;
  const silence =
    asked > 0 && since !== null
      ? t(silent === 0 ? 'letters.followUp.allAnswered' : 'letters.followUp.silence', {
          count: since,
          silent: format.number(silent),
          asked: format.number(asked),
        })
      : undefined;
  return (
    <>
      <Lineage parent={letter.parent} />
      {silence && ` · ${silence}`}
    </>
  );
}
