import { Group, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Preparation } from '../../../domain/statements/publication.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { CheckboxField, TextareaField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { notify } from '../../shared/notices/notify.ts';
import { paths } from '../../shared/paths.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { useNow } from '../../shared/ui/use-now.ts';
import { initialValues, type PublishValues, publishFormSchema } from './publish-form.ts';
import { publishStatement } from './publish-statement.ts';
import { RoundFields } from './round-fields.tsx';

/** Says what kind of version it is and why, and lets it go. */
export function PublishPanel({ next, waits }: { next: Preparation; waits: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('statements.next.publish')} question={t('statements.next.publishQuestion')}>
      {next.openProposal === null ? (
        <PublishForm next={next} waits={waits} />
      ) : (
        <EmptyState title={t('statements.next.waiting')} hint={t('statements.next.waitingHint')} />
      )}
    </Panel>
  );
}

function PublishForm({ next, waits }: { next: Preparation; waits: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const now = useNow();
  const { slug, title } = useCampaign();
  const publish = useMutation(publishStatement(slug));
  const { number, isFirst, signatories } = next;
  const form = useZodForm({
    schema: publishFormSchema(next),
    initialValues: initialValues(next, { title, now }),
    onSubmit: async (json) => {
      const { outcome } = await publish.mutateAsync({ seen: next.sha256, json });
      notify({
        tone: 'done',
        text: t(outcome === 'published' ? 'statements.next.published' : 'statements.next.sent', { number }),
      });
      await navigate(paths.statement(slug));
    },
  });
  const { kind } = form.form.values;
  return (
    <Form of={form} label={t('statements.next.publish')}>
      {isFirst ? <p>{t('statements.next.firstHint')}</p> : <KindField form={form} standing={signatories.standing} />}
      <TextareaField
        form={form}
        name="reason"
        label={t('statements.next.reason')}
        description={t('statements.next.reasonHint')}
        withAsterisk
      />
      {kind === 'editorial' && (
        <CheckboxField
          form={form}
          name="tellSignatories"
          label={t('statements.next.tell')}
          description={t('statements.next.tellHint', { count: signatories.reachable, standing: signatories.standing })}
        />
      )}
      {kind === 'material' && !isFirst && <RoundFields form={form} next={next} />}
      <Group justify="flex-end">
        <SubmitButton form={form} disabled={waits}>
          {kind === 'editorial' ? t('statements.next.publishNow', { number }) : t('statements.next.send')}
        </SubmitButton>
      </Group>
    </Form>
  );
}

function KindField({ form, standing }: { form: ZodForm<PublishValues>; standing: number }) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('statements.next.kind')} {...form.form.getInputProps('kind')}>
      <Stack gap="xs" mt={6}>
        <Radio
          value="editorial"
          label={t('statements.next.editorial')}
          description={t('statements.next.editorialHint')}
        />
        <Radio
          value="material"
          label={t('statements.next.material')}
          description={t('statements.next.materialHint', { count: standing })}
        />
      </Stack>
    </Radio.Group>
  );
}
