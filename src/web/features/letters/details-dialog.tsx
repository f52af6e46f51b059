import { Alert, Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { type EditLetter, editLetterSchema, type Letter, letterSummarySchema } from '../../../domain/letters/letter.ts';
import { isApiError } from '../../shared/api/api-error.ts';
import { TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { deleteLetter } from './delete-letter.ts';
import { editLetter } from './edit-letter.ts';
import type { LetterPlace } from './queries.ts';

const { title, datedOn, replyBy } = editLetterSchema.shape;
const emptyIsNull = (value: unknown) => value || null;
/** An empty date field holds an empty string; the API's word for no date is null. */
const schema = z.object({
  title: title.unwrap(),
  datedOn: z.preprocess(emptyIsNull, datedOn.unwrap()),
  replyBy: z.preprocess(emptyIsNull, replyBy.unwrap()),
});

const standing = letterSummarySchema.pick({ title: true, datedOn: true, replyBy: true, version: true });

interface DetailsDialogProps {
  place: LetterPlace;
  letter: Letter;
  onClose: () => void;
}

/** Title and dates of a draft, and the way to throw it away. */
export function DetailsDialog({ place, letter, onClose }: DetailsDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const edit = useMutation(editLetter(place));
  const remove = useMutation(deleteLetter(place));
  // The version that was on the screen when typing began: a refresh meanwhile must not make this save overwrite another's.
  const [seen, setSeen] = useState(letter.version);
  const form = useZodForm({
    schema,
    initialValues: { title: letter.title, datedOn: letter.datedOn ?? '', replyBy: letter.replyBy ?? '' },
    onSubmit: async (json: Required<Pick<EditLetter, 'title' | 'datedOn' | 'replyBy'>>) => {
      try {
        await edit.mutateAsync({ seen, json });
      } catch (error) {
        // What stands now is shown, so that a second save knowingly follows the other's.
        const now = isApiError(error, 'edit.conflict') ? standing.safeParse(error.problem.current).data : undefined;
        if (now) setSeen(now.version);
        throw error;
      }
      onClose();
    },
  });
  const now = isApiError(form.failure, 'edit.conflict') ? standing.safeParse(form.failure.problem.current) : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('letters.details.title')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Form of={form} label={t('letters.details.title')}>
        {now?.success && <WhatStands {...now.data} />}
        <TextField form={form} name="title" label={t('letters.titleLabel')} description={t('letters.titleHint')} />
        <TextField
          form={form}
          name="datedOn"
          type="date"
          label={t('letters.datedOn')}
          description={t('letters.datedOnHint')}
        />
        <TextField form={form} name="replyBy" type="date" label={t('letters.replyBy')} />
        <Group justify="space-between" mt="sm">
          <ConfirmButton
            title={t('letters.remove.title')}
            verb={t('letters.remove.verb')}
            explanation={t('letters.remove.explanation')}
            variant="subtle"
            color="brick"
            onConfirm={async () => {
              await remove.mutateAsync();
              await navigate(paths.letters(place.campaign));
            }}
          >
            {t('letters.remove.verb')}
          </ConfirmButton>
          <Group gap="xs">
            <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
            <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
          </Group>
        </Group>
      </Form>
    </Modal>
  );
}

function WhatStands({ title: name, datedOn: dated, replyBy: reply }: z.infer<typeof standing>) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (date: string | null) => (date ? format.date(date) : t('letters.notSet'));
  return (
    <Alert color="ochre" title={t('letters.details.stands')}>
      {name} · {t('letters.datedOn')}: {day(dated)} · {t('letters.replyBy')}: {day(reply)}
    </Alert>
  );
}
