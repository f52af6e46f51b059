import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../domain/imports/import-state.ts';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';

const TONES: Record<ImportState, Tone> = {
  uploading: 'indigo',
  reading: 'indigo',
  planning: 'indigo',
  halted: 'ochre',
  reviewing: 'ochre',
  running: 'indigo',
  cancelled: 'ochre',
  done: 'teal',
  undoing: 'indigo',
  undone: 'slate',
};

export function BatchState({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  return <StatePill tone={TONES[state]}>{t(`imports.state.${state}`)}</StatePill>;
}
