import { Button, Menu, ScrollArea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
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

/** Every field with its present value, to be put where the cursor stands. */
export function FieldMenu({ editor, values }: { editor: Editor; values: FieldsOf | undefined }) {
  const { t } = useTranslation();
  const reader = useLocale();
  const insert = (field: MergeField) => {
    const node = { type: 'mergeField', attrs: { field } };
    const content = isBlockField(field) ? { type: 'paragraph', content: [node] } : node;
    editor.chain().focus().insertContent(content).run();
  };
  return (
    <Menu position="bottom-start" width={340} returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('letters.insertField')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={360} type="auto">
          {GROUPS.map((group) => (
            <div key={group}>
              <Menu.Label>{t(`letters.fieldGroup.${group}`)}</Menu.Label>
              {MERGE_FIELD_NAMES.filter((field) => MERGE_FIELDS[field].group === group).map((field) => (
                <Menu.Item key={field} onClick={() => insert(field)}>
                  <span className={classes.option}>
                    <span>{mergeFieldName(field, reader)}</span>
                    <small data-state={fieldState(values, field)}>
                      {values?.[field] === undefined
                        ? t('letters.notSet')
                        : values[field].text || t('letters.fieldNothing')}
                    </small>
                  </span>
                </Menu.Item>
              ))}
            </div>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
