import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './signatories.module.css';

export interface Option {
  value: string;
  label: string;
  /** How many it would leave. */
  count: string;
}

export interface ChoicesProps {
  label: string;
  value: readonly string[];
  options: readonly Option[];
  onChange: (value: string[]) => void;
}

/** One filter: any of several values. */
export function Choices({ label, value, options, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={label}
      size="md"
      value={[...value]}
      data={options.map(({ value: one, label: words }) => ({ value: one, label: words }))}
      renderOption={({ option, checked = false }) => (
        <span className={classes.option} data-checked={checked || undefined}>
          <span className={classes.check} aria-hidden>
            {checked && '✓'}
          </span>
          <span>{option.label}</span>
          <span className={classes.count}>{options.find((one) => one.value === option.value)?.count}</span>
        </span>
      )}
      hidePickedOptions={false}
      withScrollArea={false}
      classNames={{ inputField: classes.inputField ?? '', options: classes.options ?? '' }}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('signatories.clearOne', { filter: label }) }}
      nothingFoundMessage={t('signatories.noOption')}
      {...(value.length === 0 ? { placeholder: t('signatories.any') } : {})}
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
    />
  );
}
