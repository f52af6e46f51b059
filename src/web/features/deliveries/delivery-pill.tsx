import type { LedgerState } from '../../../domain/deliveries/ledger-state.ts';
import { LEDGER_WORDS } from '../../../domain/deliveries/ledger-words.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';

const TONE: Record<LedgerState, Tone> = {
  none: 'slate',
  queued: 'ochre',
  handing: 'ochre',
  uncertain: 'brick',
  sent: 'teal',
  delivered: 'teal',
  refused: 'brick',
  bounced: 'brick',
  cancelled: 'slate',
};

export function DeliveryPill({ state }: { state: LedgerState }) {
  const words = LEDGER_WORDS[useLocale()];
  return <StatePill tone={TONE[state]}>{words.state[state]}</StatePill>;
}
