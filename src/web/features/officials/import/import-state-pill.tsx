import { useTranslation } from 'react-i18next';
import type { OfficeImportState } from '../../../../domain/officials/import/import-shapes.ts';
import { StatePill, type Tone } from '../../../shared/ui/state-pill.tsx';

const TONES: Record<OfficeImportState, Tone> = { planned: 'ochre', done: 'teal', undone: 'slate' };

export function ImportStatePill({ state }: { state: OfficeImportState }) {
  const { t } = useTranslation();
  return <StatePill tone={TONES[state]}>{t(`officials.import.states.${state}`)}</StatePill>;
}
