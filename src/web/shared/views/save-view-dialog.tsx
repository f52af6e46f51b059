import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveViewSchema, type ViewRoom } from '../../../domain/views/saved-view.ts';
import { useCampaignSlug } from '../campaign/campaign.ts';
import { CheckboxField, TextField } from '../forms/fields.tsx';
import { Form, SubmitButton } from '../forms/form.tsx';
import { useZodForm } from '../forms/use-zod-form.tsx';
import { notify } from '../notices/notify.ts';
import { useSaveView } from './view-queries.ts';

export interface SaveViewDialogProps {
  opened: boolean;
  room: ViewRoom;
  /** What is kept. */
  query: string;
  onClose: () => void;
}

export function SaveViewDialog({ opened, onClose, ...form }: SaveViewDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shared.views.saveTitle')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      {opened && <SaveViewForm {...form} onDone={onClose} />}
    </Modal>
  );
}

function SaveViewForm({
  room,
  query,
  onDone,
}: Omit<SaveViewDialogProps, 'opened' | 'onClose'> & { onDone: () => void }) {
  const { t } = useTranslation();
  const save = useSaveView(useCampaignSlug());
  const form = useZodForm({
    schema: saveViewSchema,
    initialValues: { room, query, name: '', shared: false },
    onSubmit: async (json) => {
      const { name } = await save.mutateAsync(json);
      notify({ tone: 'done', text: t('shared.views.saved', { name }) });
      onDone();
    },
  });
  return (
    <Form of={form} label={t('shared.views.saveTitle')}>
      <Text size="sm">{t('shared.views.explanation')}</Text>
      <TextField form={form} name="name" label={t('shared.views.name')} data-autofocus />
      <CheckboxField
        form={form}
        name="shared"
        label={t('shared.views.share')}
        description={t('shared.views.shareHint')}
      />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onDone}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
      </Group>
    </Form>
  );
}
