import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import { type ChangedField, fieldWords } from './changed-fields.ts';
import { isId, sayRecorded, type ValueWords } from './recorded-value.ts';

/** A changed field in the reader's words; empty where there was, or is, nothing. */
export interface SaidChange {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** Says what changed in the interface's language. Ids, and what reads the same before and after, are left out. */
export function useSaidChange(fields: readonly ChangedField[]): SaidChange[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words: ValueWords = {
    type: t('vocabulary.orgType', { returnObjects: true }),
    state: {
      ...t('vocabulary.letterState', { returnObjects: true }),
      ...t('vocabulary.signatureState', { returnObjects: true }),
    },
    display: t('vocabulary.display', { returnObjects: true }),
    role: t('shell.role', { returnObjects: true }),
  };
  const fieldNames: Partial<Record<string, string>> = t('audit.fields', { returnObjects: true });
  const say = (field: string, value: unknown): string =>
    value === undefined || value === null || isId(value)
      ? ''
      : sayRecorded(field, value, { format, words, yes: t('audit.yes'), no: t('audit.no') });
  return fields
    .map(({ field, before, after }) => ({
      field,
      label: fieldNames[field.replaceAll('.', '_')] ?? fieldWords(field),
      before: say(field, before),
      after: say(field, after),
    }))
    .filter(({ before, after }) => before !== after);
}
