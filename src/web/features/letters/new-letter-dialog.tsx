import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { createLetterSchema } from '../../../domain/letters/letter.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { SelectField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { paths } from '../../shared/paths.ts';
import { createLetter } from './create-letter.ts';

interface Followable {
  id: string;
  title: string;
  sentOn: string | null;
}

/** A list's empty choice is an empty string; the API's is null. */
const schema = createLetterSchema.extend({
  parentLetterId: z.preprocess((value) => value || null, createLetterSchema.shape.parentLetterId),
});

/** Asks what the letter is called, what it follows and in which languages, and opens the draft. */
export function NewLetterDialog({ followable, onClose }: { followable: readonly Followable[]; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { slug, locales } = useCampaign();
  const create = useMutation(createLetter(slug));
  const form = useZodForm({
    schema,
    initialValues: {
      title: t('letters.newTitle'),
      parentLetterId: followable[0]?.id ?? '',
      locales: [...locales] as string[],
    },
    onSubmit: async (wish) => navigate(paths.letter(slug, (await create.mutateAsync(wish)).id)),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('letters.new')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Form of={form} label={t('letters.new')}>
        <TextField
          form={form}
          name="title"
          label={t('letters.titleLabel')}
          description={t('letters.titleHint')}
          data-autofocus
        />
        <SelectField
          form={form}
          name="parentLetterId"
          label={t('letters.lineage')}
          data={[
            ...followable.map(({ id, title, sentOn }) => ({
              value: id,
              label: sentOn ? `${format.date(sentOn)} · ${title}` : title,
            })),
            { value: '', label: t('letters.followsNone') },
          ]}
        />
        <Checkbox.Group label={t('letters.languages')} {...form.form.getInputProps('locales')}>
          <Group gap="md" mt={6}>
            {locales.map((locale, index) => (
              <Checkbox
                key={locale}
                value={locale}
                label={LANGUAGE_NAMES[locale]}
                {...(index === 0 ? { name: 'locales' } : {})}
              />
            ))}
          </Group>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <SubmitButton form={form}>{t('letters.begin')}</SubmitButton>
        </Group>
      </Form>
    </Modal>
  );
}
