import { useTranslation } from 'react-i18next';
import type { SignatureState } from '../../../domain/signatories/signature-state.ts';
import { SIGNATURE_TONE } from '../../shared/signature-tone.ts';
import { StatePill } from '../../shared/ui/state-pill.tsx';

/** A signature's state. The check mark is kept for what staff have checked. */
export function SignaturePill({ state }: { state: SignatureState }) {
  const { t } = useTranslation();
  return (
    <StatePill tone={SIGNATURE_TONE[state]} plain={state === 'confirmed'}>
      {t(`vocabulary.signatureState.${state}`)}
    </StatePill>
  );
}
