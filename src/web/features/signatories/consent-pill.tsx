import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../domain/consent/consent.ts';
import { CONSENT_TONE } from '../../shared/consent-tone.ts';
import { StatePill } from '../../shared/ui/state-pill.tsx';

/** How a signatory stands to the meaning in force; nothing where nothing has happened to its consent. */
export function ConsentPill({ consent }: { consent: Consent | null }) {
  const { t } = useTranslation();
  if (consent === null || consent === 'current') return null;
  return (
    <StatePill tone={CONSENT_TONE[consent]} plain>
      {t(`signatories.consent.pill.${consent}`)}
    </StatePill>
  );
}
