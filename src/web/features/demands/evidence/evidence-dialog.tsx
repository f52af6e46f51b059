import { Alert, Button, Group, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Evidence,
  evidenceSchema,
  type SaveEvidence,
  saveEvidenceSchema,
} from '../../../../domain/demands/evidence.ts';
import { LOCALES } from '../../../../domain/locale/locale.ts';
import { isApiError } from '../../../shared/api/api-error.ts';
import { TextareaField, TextField } from '../../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../../shared/forms/form.tsx';
import { useZodForm } from '../../../shared/forms/use-zod-form.tsx';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import classes from '../demands.module.css';
import { type EvidenceOf, useSaveEvidence } from './change-evidence.ts';

interface EvidenceDialogProps {
  of: EvidenceOf;
  open: Evidence | 'new' | undefined;
  onClose: () => void;
}

/** A fact, new or as it stands, in three languages with its source. */
export function EvidenceDialog({ of, open, onClose }: EvidenceDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={open !== undefined}
      onClose={onClose}
      title={t(open === 'new' ? 'demands.evidence.add' : 'demands.evidence.edit')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      size="lg"
    >
      {open !== undefined && <EvidenceForm of={of} evidence={open === 'new' ? undefined : open} onDone={onClose} />}
    </Modal>
  );
}

const valuesOf = (evidence: Evidence | undefined): SaveEvidence => ({
  fact: { en: evidence?.fact.en ?? '', es: evidence?.fact.es ?? '', pt: evidence?.fact.pt ?? '' },
  source: evidence?.source ?? '',
  sourceUrl: evidence?.sourceUrl ?? '',
  sourceDate: evidence?.sourceDate ?? '',
  checkAgainBy: evidence?.checkAgainBy ?? '',
});

interface EvidenceFormProps {
  of: EvidenceOf;
  evidence: Evidence | undefined;
  onDone: () => void;
}

function EvidenceForm({ of, evidence, onDone }: EvidenceFormProps) {
  const { t } = useTranslation();
  const save = useSaveEvidence(of);
  const [seen, setSeen] = useState(evidence?.version ?? 0);
  const [theirs, setTheirs] = useState<Evidence>();
  const form = useZodForm<SaveEvidence, SaveEvidence>({
    schema: saveEvidenceSchema,
    initialValues: valuesOf(evidence),
    onSubmit: async (json) => {
      try {
        await save.mutateAsync(evidence ? { edited: { id: evidence.id, seen }, json } : { json });
        onDone();
      } catch (error) {
        const current = isApiError(error, 'edit.conflict')
          ? evidenceSchema.safeParse(error.problem.current).data
          : undefined;
        if (current === undefined) throw error;
        // What was typed stays in the form; the next save grows from theirs.
        setTheirs(current);
        setSeen(current.version);
      }
    },
  });
  return (
    <Form of={form} label={t('demands.evidence.title')}>
      {theirs && (
        <TheirFact
          theirs={theirs}
          onTake={() => {
            form.form.setValues(valuesOf(theirs));
            setTheirs(undefined);
          }}
        />
      )}
      {LOCALES.map((locale) => (
        <TextareaField
          key={locale}
          form={form}
          name={`fact.${locale}`}
          label={t('demands.evidence.factIn', { language: LANGUAGE_NAMES[locale] })}
          lang={locale}
          classNames={{ input: classes.serif ?? '' }}
        />
      ))}
      <TextField form={form} name="source" label={t('demands.evidence.source')} withAsterisk />
      <TextField form={form} name="sourceUrl" label={t('demands.evidence.sourceUrl')} inputMode="url" />
      <Group grow align="start">
        <TextField form={form} name="sourceDate" type="date" label={t('demands.evidence.sourceDate')} />
        <TextField form={form} name="checkAgainBy" type="date" label={t('demands.evidence.checkAgainBy')} />
      </Group>
      <Group justify="flex-end" gap="xs">
        <Button onClick={onDone}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
      </Group>
    </Form>
  );
}

/** Somebody was faster: what they wrote, beside what stands in the form. */
function TheirFact({ theirs, onTake }: { theirs: Evidence; onTake: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="brick"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('demands.evidence.conflict')}
      role="alert"
    >
      {LOCALES.map(
        (locale) =>
          theirs.fact[locale] !== undefined && (
            <p key={locale} lang={locale}>
              {theirs.fact[locale]}
            </p>
          ),
      )}
      <p>{[theirs.source, theirs.sourceUrl, theirs.sourceDate, theirs.checkAgainBy].filter(Boolean).join(' · ')}</p>
      <Button size="xs" onClick={onTake}>
        {t('demands.conflict.takeTheirs')}
      </Button>
    </Alert>
  );
}
