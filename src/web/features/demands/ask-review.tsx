import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { may } from '../../../domain/access/permissions.ts';
import { askReviewSchema } from '../../../domain/demands/wording.ts';
import { SelectField, TextareaField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { notify } from '../../shared/notices/notify.ts';
import { useUser } from '../../shared/session/session.ts';
import { teamQuery } from '../../shared/team/team.ts';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { useAskReview } from './move-wording.ts';
import type { WordingPlace } from './queries.ts';

interface AskReviewProps {
  place: WordingPlace;
  /** The version that is to be reviewed. */
  number: number;
}

/** Asks a named colleague to look at the newest version. */
export function AskReviewButton(props: AskReviewProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const me = useUser();
  const query = useQuery({
    ...teamQuery(),
    enabled: opened,
    select: ({ members }) => members.filter(({ id, role }) => id !== me.id && may(role, 'wording.save')),
  });
  return (
    <>
      <Button size="xs" onClick={open}>
        {t('demands.review.ask')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('demands.review.title', { number: props.number })}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        <QueryContent
          query={query}
          isEmpty={(colleagues) => colleagues.length === 0}
          empty={<p>{t('demands.review.nobody')}</p>}
        >
          {(colleagues) => <AskReviewForm {...props} colleagues={colleagues} onDone={close} />}
        </QueryContent>
      </Modal>
    </>
  );
}

interface AskReviewFormProps extends AskReviewProps {
  colleagues: readonly { id: string; name: string }[];
  onDone: () => void;
}

function AskReviewForm({ place, number, colleagues, onDone }: AskReviewFormProps) {
  const { t } = useTranslation();
  const ask = useAskReview(place);
  const form = useZodForm({
    schema: askReviewSchema,
    initialValues: { reviewerId: colleagues[0]?.id ?? '', note: '' },
    onSubmit: async (json) => {
      await ask.mutateAsync({ seen: number, json });
      const name = colleagues.find(({ id }) => id === json.reviewerId)?.name ?? '';
      notify({ tone: 'done', text: t('demands.review.asked', { name }) });
      onDone();
    },
  });
  return (
    <Form of={form} label={t('demands.review.ask')}>
      <SelectField
        form={form}
        name="reviewerId"
        label={t('demands.review.who')}
        description={t('demands.review.whoHint')}
        data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextareaField form={form} name="note" label={t('demands.review.note')} />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onDone}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form}>{t('demands.review.ask')}</SubmitButton>
      </Group>
    </Form>
  );
}
