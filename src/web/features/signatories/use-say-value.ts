import { useTranslation } from 'react-i18next';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { DISPLAYS } from '../../../domain/signatories/signature-state.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import type { EditedField } from './edited-fields.ts';

/** A field's value in words. */
export function useSayValue(): (field: EditedField, value: string | string[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    if (Array.isArray(value)) return format.list(value);
    if (value === '') return '';
    if (field === 'organization.country') return format.country(value);
    if (field === 'purposeAgreedOn') return format.date(value);
    const type = ORG_TYPES.find((one) => field === 'organization.type' && one === value);
    if (type) return t(`vocabulary.orgType.${type}`);
    const display = DISPLAYS.find((one) => field === 'display' && one === value);
    return display ? t(`vocabulary.display.${display}`) : value;
  };
}
