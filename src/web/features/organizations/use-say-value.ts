import { useTranslation } from 'react-i18next';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import type { Field, OrganizationValues } from './organization-values.ts';

/** A field's value in words. `parents`: names of the networks that are known, by id. */
export function useSayValue(
  parents: ReadonlyMap<string, string>,
): (field: Field, value: OrganizationValues[Field]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    const said = (typeof value === 'string' ? [value] : Object.values(value)).filter((text) => text !== '');
    const [first = ''] = said;
    if (first === '') return '';
    if (field === 'country') return format.country(first);
    if (field === 'parentId') return parents.get(first) ?? t('organizations.edit.otherParent');
    const type = ORG_TYPES.find((one) => field === 'type' && one === first);
    return type ? t(`vocabulary.orgType.${type}`) : format.list(said);
  };
}
