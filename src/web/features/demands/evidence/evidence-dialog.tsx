import { Alert, Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Evidence, evidenceFieldsSchema, evidenceSchema } from '../../../../domain/demands/evidence.ts';
import { isApiError } from '../../../shared/api/api-error.ts';
import { useCampaign } from '../../../shared/campaign/campaign.ts';
import { TextareaField, TextField } from '../../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../../shared/forms/form.tsx';
import { useZodForm } from '../../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { type EvidenceOf, useSaveEvidence } from './change-evidence.ts';

export interface EvidenceDialogProps {
  of: EvidenceOf;
  /** The fact that is edited; `null` adds one. */
  evidence: Evidence | null;
  onClose: () => void;
}

/** A fact in the campaign's languages, its source, and until when to look at it again. */
export function EvidenceDialog({ of, evidence, onClose }: EvidenceDialogProps) {
  const { t } = useTranslation();
  const { locales } = useCampaign();
  const save = useSaveEvidence(of);
  const form = useZodForm({
    schema: evidenceFieldsSchema,
    initialValues: valuesOf(evidence),
    // After a conflict the list has been fetched anew, so that a second save knowingly follows the other's.
    onSubmit: async (json) => {
      await save.mutateAsync({ edited: evidence, json });
      onClose();
    },
  });
  const { failure } = form;
  const now = isApiError(failure, 'edit.conflict') ? evidenceSchema.safeParse(failure.problem.current) : undefined;
  const title = t(evidence === null ? 'demands.evidence.add' : 'demands.evidence.edit');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Form of={form} label={title}>
        {now?.success && <WhatStands evidence={now.data} />}
        {locales.map((locale) => (
          <TextareaField
            key={locale}
            form={form}
            name={`fact.${locale}`}
            lang={locale}
            label={t('demands.evidence.fact', { language: LANGUAGE_NAMES[locale] })}
          />
        ))}
        <TextField
          form={form}
          name="source"
          label={t('demands.evidence.source')}
          description={t('demands.evidence.sourceHint')}
        />
        <TextField form={form} name="sourceUrl" type="url" label={t('demands.evidence.sourceUrl')} />
        <Group grow align="flex-start">
          <TextField form={form} name="sourceDate" type="date" label={t('demands.evidence.sourceDate')} />
          <TextField form={form} name="checkAgainBy" type="date" label={t('demands.evidence.checkAgainBy')} />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
        </Group>
      </Form>
    </Modal>
  );
}

const valuesOf = (evidence: Evidence | null) => ({
  fact: { en: '', es: '', pt: '', ...evidence?.fact },
  source: evidence?.source ?? '',
  sourceUrl: evidence?.sourceUrl ?? '',
  sourceDate: evidence?.sourceDate ?? '',
  checkAgainBy: evidence?.checkAgainBy ?? '',
});

/** What a colleague saved meanwhile. */
function WhatStands({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fact, source, sourceUrl, sourceDate, checkAgainBy } = evidence;
  const day = (date: string | null) => (date === null ? t('demands.evidence.noDay') : format.date(date));
  return (
    <Alert color="ochre" title={t('demands.evidence.stands')}>
      {Object.entries(fact).map(([locale, text]) => (
        <p key={locale} lang={locale}>
          {text}
        </p>
      ))}
      <p>{[source, sourceUrl, day(sourceDate)].filter(Boolean).join(' · ')}</p>
      <p>
        {t('demands.evidence.checkAgainBy')}: {day(checkAgainBy)}
      </p>
    </Alert>
  );
}
