import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUDIT_ACTIONS } from '../../../domain/audit/actions.ts';
import { SearchField } from '../../shared/ui/search-field.tsx';
import classes from './audit.module.css';
import type { AuditFilters } from './queries.ts';

export interface AuditFilterBarProps {
  filters: AuditFilters;
  onChange: (change: Partial<AuditFilters>, options?: { replace?: boolean }) => void;
}

export function AuditFilterBar({ filters, onChange }: AuditFilterBarProps) {
  const { t } = useTranslation();
  return (
    <search className={classes.filters} aria-label={t('audit.filters')}>
      <SearchField
        label={t('audit.actor')}
        value={filters.actor}
        onSearch={(actor) => onChange({ actor }, { replace: true })}
      />
      <NativeSelect
        label={t('audit.action')}
        value={filters.action ?? ''}
        data={[
          { value: '', label: t('audit.anyAction') },
          ...AUDIT_ACTIONS.map((value) => ({ value, label: t(`audit.actions.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ action: AUDIT_ACTIONS.find((one) => one === value) })}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(`audit.${end}`)}
          value={filters[end]}
          onChange={({ currentTarget: { value } }) => onChange({ [end]: value }, { replace: true })}
        />
      ))}
    </search>
  );
}
