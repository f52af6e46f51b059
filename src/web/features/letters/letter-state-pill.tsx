import { useTranslation } from 'react-i18next';
import type { LetterState } from '../../../domain/letters/letter-state.ts';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';

const TONES: Record<LetterState, Tone> = {
  draft: 'ochre',
  inReview: 'ochre',
  approved: 'teal',
  sending: 'indigo',
  sent: 'teal',
};

export function LetterStatePill({ state }: { state: LetterState }) {
  const { t } = useTranslation();
  return <StatePill tone={TONES[state]}>{t(`vocabulary.letterState.${state}`)}</StatePill>;
}
