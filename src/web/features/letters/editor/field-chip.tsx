import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { mergeFieldName } from '../../../../domain/letters/merge-fields.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import classes from '../letters.module.css';
import { fieldState } from './field-state.ts';
import { FieldValuesContext } from './field-values-context.ts';

/** A merge field in the text: its name, and whether it has a value for the chosen office. */
export function FieldChip({ node, selected }: NodeViewProps) {
  const { t } = useTranslation();
  const reader = useLocale();
  const field = String(node.attrs.field);
  const values = useContext(FieldValuesContext);
  const state = fieldState(values, field);
  const name = mergeFieldName(field, reader);
  return (
    <NodeViewWrapper
      as="span"
      className={classes.chip}
      data-state={state}
      data-selected={selected || undefined}
      title={values?.[field]?.text || t('letters.fieldNothing')}
      lang={reader}
      contentEditable={false}
    >
      {state === 'unresolved' ? t('letters.fieldNotSet', { field: name }) : name}
    </NodeViewWrapper>
  );
}
