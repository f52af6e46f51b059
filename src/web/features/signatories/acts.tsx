import { Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { canAct, type SignatureAct } from '../../../domain/signatories/signature-state.ts';
import { signatureActSchema } from '../../../domain/signatories/signature-state-schemas.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { useActOnSignatory } from './change-signatories.ts';

const ENDS: readonly SignatureAct[] = ['withdraw', 'reject'];

/** The acts that the signature's state allows; each asks first and takes a word on why. */
export function Acts({ campaign, signatory }: { campaign: string; signatory: SignatoryDetail }) {
  const offered = signatureActSchema.options.filter((act) => canAct(signatory.state, act));
  return (
    <Group gap="xs">
      {offered.map((act, position) => (
        <Act key={act} act={act} campaign={campaign} signatory={signatory} next={position === 0} />
      ))}
    </Group>
  );
}

interface ActProps {
  act: SignatureAct;
  campaign: string;
  signatory: SignatoryDetail;
  /** The step that usually comes next. */
  next: boolean;
}

function Act({ act, campaign, signatory, next }: ActProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { mutateAsync } = useActOnSignatory(campaign, signatory.id);
  const ends = ENDS.includes(act);
  return (
    <ConfirmButton
      size="xs"
      {...(next && !ends ? { variant: 'light', color: 'teal' } : {})}
      tone={ends ? 'brick' : 'teal'}
      title={t(`signatories.act.${act}.title`, { name: signatory.name })}
      verb={t(`signatories.act.${act}.verb`)}
      onConfirm={() => mutateAsync({ seen: signatory.version, json: { act, note } })}
      explanation={
        <>
          {t(`signatories.act.${act}.explanation`)}
          <Textarea
            mt="sm"
            autosize
            minRows={2}
            maxLength={500}
            label={t('signatories.act.note')}
            description={t('signatories.act.noteHint')}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </>
      }
    >
      {t(`signatories.act.${act}.verb`)}
    </ConfirmButton>
  );
}
