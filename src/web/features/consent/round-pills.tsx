import { useTranslation } from 'react-i18next';
import type { RoundState } from '../../../domain/consent/round.ts';
import type { RequestStatus } from '../../../domain/consent/round-state.ts';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';

const ROUND_TONE: Record<RoundState, Tone> = { open: 'teal', paused: 'ochre', closed: 'slate' };

const STATUS_TONE: Record<RequestStatus, Tone> = {
  awaiting: 'ochre',
  renewed: 'teal',
  renewedWithReservations: 'teal',
  declined: 'brick',
  silent: 'slate',
  left: 'slate',
};

export function RoundPill({ state }: { state: RoundState }) {
  const { t } = useTranslation();
  return <StatePill tone={ROUND_TONE[state]}>{t(`consent.state.${state}`)}</StatePill>;
}

export function StatusPill({ status }: { status: RequestStatus }) {
  const { t } = useTranslation();
  return <StatePill tone={STATUS_TONE[status]}>{t(`consent.status.${status}`)}</StatePill>;
}
