import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isBlockField,
  MERGE_FIELD_NAMES,
  MERGE_FIELDS,
  type MergeField,
  type MergeFieldGroup,
  mergeFieldName,
} from '../../../../domain/letters/merge-fields.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import type { FieldsOf } from '../letter-view.ts';
import classes from '../letters.module.css';
import { fieldState } from './field-state.ts';

const GROUPS: readonly MergeFieldGroup[] = ['office', 'letter', 'campaign', 'demands', 'signatories'];

interface FieldMenuProps {
  editor: Editor;
  values: FieldsOf | undefined;
  /** The sign that asked for it in the text (`{` or `/`); it is put there after all where no field is chosen. */
  asked: string | undefined;
  onClose: () => void;
}

/** Every field with its present value, found by a part of its name, to be put where the cursor stands. */
export function FieldMenu({ editor, values, asked, onClose }: FieldMenuProps) {
  const { t } = useTranslation();
  const reader = useLocale();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
  });
  const { openDropdown } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was asked opens it, and asking twice opens it twice
  useEffect(() => {
    if (asked !== undefined) openDropdown();
  }, [asked]);
  const matches = (field: MergeField) =>
    `${mergeFieldName(field, reader)} ${values?.[field]?.text ?? ''}`
      .toLowerCase()
      .includes(search.trim().toLowerCase());
  const insert = (field: MergeField) => {
    const node = { type: 'mergeField', attrs: { field } };
    const content = isBlockField(field) ? { type: 'paragraph', content: [node] } : node;
    combobox.closeDropdown();
    onClose();
    editor.chain().focus().insertContent(content).run();
  };
  const close = () => {
    combobox.closeDropdown();
    if (asked !== undefined) editor.commands.insertContent(asked);
    onClose();
    editor.commands.focus();
  };
  const found = MERGE_FIELD_NAMES.filter(matches);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={340}
      withinPortal
      onClose={close}
      onOptionSubmit={(field) => insert(field as MergeField)}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Button
          size="compact-sm"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          {t('letters.insertField')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={(event) => event.key === 'Escape' && close()}
          aria-label={t('letters.searchField')}
          placeholder={t('letters.searchField')}
        />
        <Combobox.Options mah={340} style={{ overflowY: 'auto' }} aria-label={t('letters.insertField')}>
          {found.length === 0 && <Combobox.Empty>{t('letters.noField')}</Combobox.Empty>}
          {GROUPS.map((group) => {
            const fields = found.filter((field) => MERGE_FIELDS[field].group === group);
            return (
              fields.length > 0 && (
                <Combobox.Group key={group} label={t(`letters.fieldGroup.${group}`)}>
                  {fields.map((field) => (
                    <Combobox.Option key={field} value={field}>
                      <FieldOption field={field} values={values} />
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              )
            );
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function FieldOption({ field, values }: { field: MergeField; values: FieldsOf | undefined }) {
  const { t } = useTranslation();
  const reader = useLocale();
  const value = values?.[field];
  return (
    <span className={classes.option}>
      <span>{mergeFieldName(field, reader)}</span>
      <small data-state={fieldState(values, field)}>
        {value === undefined ? t('letters.notSet') : value.text || t('letters.fieldNothing')}
      </small>
    </span>
  );
}
