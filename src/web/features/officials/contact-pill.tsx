import { useTranslation } from 'react-i18next';
import type { ContactState } from '../../../domain/officials/contact.ts';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';

const TONES: Record<ContactState, Tone> = { valid: 'teal', missing: 'ochre', expired: 'brick', bounced: 'brick' };

/** Whether letters reach an office by e-mail. */
export function ContactPill({ state }: { state: ContactState }) {
  const { t } = useTranslation();
  return <StatePill tone={TONES[state]}>{t(`officials.contactState.${state}`)}</StatePill>;
}
