import { useTranslation } from 'react-i18next';
import type { WordingState } from '../../../domain/demands/wording-state.ts';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';

const TONES: Record<WordingState, Tone> = { draft: 'slate', inReview: 'ochre', approved: 'teal' };

/** How far a version has come. */
export function WordingStatePill({ state }: { state: WordingState }) {
  const { t } = useTranslation();
  return <StatePill tone={TONES[state]}>{t(`demands.state.${state}`)}</StatePill>;
}
