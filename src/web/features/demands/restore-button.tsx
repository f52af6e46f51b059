import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonSchema } from '../../../domain/demands/wording.ts';
import type { FieldError } from '../../../domain/errors.ts';
import { fieldErrors } from '../../../domain/field-errors.ts';
import { FieldSentence } from '../../shared/forms/field-sentence.tsx';
import { notify } from '../../shared/notices/notify.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import type { WordingPlace } from './queries.ts';
import { useRestoreWording } from './restore-wording.ts';

/** Makes an earlier text the newest version, once a reason is given. */
export function RestoreButton({ place, number, inForce }: { place: WordingPlace; number: number; inForce: number }) {
  const { t } = useTranslation();
  const restore = useRestoreWording(place);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<FieldError>();
  const confirm = async () => {
    const parsed = reasonSchema.safeParse(reason);
    if (!parsed.success) {
      setWrong(fieldErrors(parsed.error)[0]);
      throw new Error('no reason given'); // Keeps the question open.
    }
    await restore.mutateAsync({ seen: inForce, json: { number, reason: parsed.data } });
    setReason('');
    notify({ tone: 'done', text: t('demands.history.restored', { number, version: inForce + 1 }) });
  };
  return (
    <ConfirmButton
      size="xs"
      tone="teal"
      aria-label={t('demands.history.restoreVersion', { number })}
      title={t('demands.history.restoreTitle', { number })}
      verb={t('demands.history.restore')}
      onConfirm={confirm}
      explanation={
        <>
          <p>{t('demands.history.restoreExplanation', { number: inForce + 1 })}</p>
          <Textarea
            autosize
            withAsterisk
            label={t('demands.field.reason')}
            value={reason}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              setWrong(undefined);
            }}
            error={wrong && <FieldSentence code={wrong.code} {...(wrong.params ? { params: wrong.params } : {})} />}
          />
        </>
      }
    >
      {t('demands.history.restore')}
    </ConfirmButton>
  );
}
