import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnverified } from '../../../domain/signatories/identity.ts';
import type { SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { canAct, type SignatureAct } from '../../../domain/signatories/signature-state.ts';
import { signatureActSchema } from '../../../domain/signatories/signature-state-schemas.ts';
import { ActDialog, ends } from './act-dialog.tsx';
import { AskBackDialog } from './ask-back-dialog.tsx';

/** The acts that the signature's state allows; each asks first and takes a word on why. */
export function Acts({ campaign, signatory }: { campaign: string; signatory: SignatoryDetail }) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<SignatureAct | 'askBack'>();
  const close = () => choose(undefined);
  const offered = signatureActSchema.options.filter((act) => canAct(signatory.state, act));
  return (
    <Group gap="xs">
      {offered.map((act, position) => (
        <Button
          key={act}
          size="xs"
          {...(position === 0 && !ends(act) ? { variant: 'light', color: 'teal' } : {})}
          onClick={() => choose(act)}
        >
          {t(`signatories.act.${act}.verb`)}
        </Button>
      ))}
      {isUnverified(signatory.state) && signatory.representative?.email && (
        <Button size="xs" onClick={() => choose('askBack')}>
          {t('signatories.askBack.verb')}
        </Button>
      )}
      {chosen === 'askBack' && <AskBackDialog campaign={campaign} signatory={signatory} onClose={close} />}
      {chosen !== undefined && chosen !== 'askBack' && (
        <ActDialog campaign={campaign} signatory={signatory} act={chosen} onClose={close} />
      )}
    </Group>
  );
}
