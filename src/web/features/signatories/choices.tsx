import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
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
  const format = useFormat();
  const [only] = value;
  const said =
    value.length > 1
      ? t('signatories.chosen', { count: value.length, number: format.number(value.length) })
      : (options.find((one) => one.value === only)?.label ?? only ?? t('signatories.any'));
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
      // A narrow field has no room for pills: it says what is chosen in its own words.
      renderPill={() => null}
      placeholder={said}
      classNames={{
        inputField: `${classes.inputField} ${value.length > 0 ? classes.chosen : ''}`,
        options: classes.options ?? '',
      }}
      // A box that scrolls is a stop of the Tab key, and this one is gone once its field is left.
      attributes={{ options: { tabIndex: -1 } }}
      onChange={onChange}
      searchable
      clearable
      clearSectionMode="clear"
      clearButtonProps={{ 'aria-label': t('signatories.clearOne', { filter: label }) }}
      nothingFoundMessage={t('signatories.noOption')}
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
    />
  );
}
