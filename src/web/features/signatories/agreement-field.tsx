import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { isIndividual } from '../../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { TextField } from '../../shared/forms/fields.tsx';
import type { ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useNow } from '../../shared/ui/use-now.ts';
import classes from './signatories.module.css';
import type { SharedValues } from './signatory-fields.tsx';

export interface AgreementFieldProps<Values extends SharedValues> {
  form: ZodForm<Values>;
  /** The use of the person's data, in the words that are put to them. */
  purpose: string;
  onChange: (day: string) => void;
}

/** That the person agreed to the use of their data, and when. */
export function AgreementField<Values extends SharedValues>({ form, purpose, onChange }: AgreementFieldProps<Values>) {
  const { t } = useTranslation();
  const today = useNow().toISOString().slice(0, 10);
  const agreed = form.form.values.purposeAgreedOn !== '';
  return (
    <div className={classes.fields}>
      <Checkbox
        label={t('signatories.form.agreed')}
        description={purpose}
        checked={agreed}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? today : '')}
      />
      {agreed && (
        <TextField form={form} name="purposeAgreedOn" type="date" max={today} label={t('signatories.form.agreedOn')} />
      )}
    </div>
  );
}

/**
 * The purpose that one can agree to, in the language that is signed. Empty where nobody can: the campaign says none, or no
 * person is named.
 */
export function usePurposeOf(): (values: SharedValues & { locale: string }) => string {
  const { purpose } = useCampaign();
  return ({ organization, representative, locale }) => {
    const isPerson = ORG_TYPES.some((type) => type === organization.type && isIndividual(type));
    const language = LOCALES.find((one) => one === locale);
    return language && (isPerson || representative.name.trim() !== '') ? (purpose[language] ?? '') : '';
  };
}
