import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationDetail } from '../../../domain/organizations/organization.ts';
import type { ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import type { OrganizationValues } from './organization-values.ts';
import { NO_FILTERS, organizationQueries } from './queries.ts';

export interface ParentFieldProps {
  campaign: string;
  form: ZodForm<OrganizationValues>;
  parent: OrganizationDetail['parent'];
  /** No network is its own chapter. */
  self: string;
}

const PAUSE_MS = 300;

/** The network it is a chapter of, looked up by name while one types. */
export function ParentField({ campaign, form, parent, self }: ParentFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState(parent?.name ?? '');
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const query = useQuery({
    ...organizationQueries.list(campaign, { ...NO_FILTERS, q: asked, after: '' }),
    enabled: asked.length > 1,
  });
  const found = (query.data?.items ?? []).filter(({ id }) => id !== self);
  // What was found stays in the list while another name is looked up, so that what is chosen is not forgotten.
  const [chosen, setChosen] = useState(parent);
  const options = [...(chosen && !found.some(({ id }) => id === chosen.id) ? [chosen] : []), ...found];
  return (
    <Select
      label={t('organizations.field.parentId')}
      description={t('organizations.edit.hint.parentId')}
      size="md"
      name="parentId"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('organizations.clearOne', { filter: t('organizations.field.parentId') }) }}
      data={options.map(({ id, name, country }) => ({ value: id, label: `${name} · ${format.country(country)}` }))}
      filter={({ options: all }) => all}
      onSearchChange={setText}
      nothingFoundMessage={t('organizations.noOption')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      {...form.form.getInputProps('parentId')}
      value={form.form.values.parentId || null}
      onChange={(id) => {
        setChosen(options.find((one) => one.id === id) ?? null);
        form.form.setFieldValue('parentId', id ?? '');
      }}
    />
  );
}
