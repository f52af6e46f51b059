import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormat } from '../../shared/i18n/format.ts';
import classes from './audit.module.css';
import { changedFields, fieldWords } from './changed-fields.ts';
import type { AuditRecord } from './queries.ts';

/** From what to what, field by field. */
export function Changes({ from, to }: Pick<AuditRecord, 'from' | 'to'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const fields = changedFields(from, to);
  if (fields.length === 0) return <span className={classes.none}>{t('audit.noDetails')}</span>;
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          {(['field', 'before', 'after'] as const).map((column) => (
            <th key={column} scope="col">
              <VisuallyHidden>{t(`audit.${column}`)}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldWords(field)}</th>
            <td>{before !== undefined && before !== null && <del>{say(before, format)}</del>}</td>
            <td>{after !== undefined && after !== null && <ins>{say(after, format)}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T/;
const LONGEST = 140;

/** Any recorded value as text: numbers and moments as the language writes them, long texts cut, lists joined. */
function say(value: unknown, format: Formats): string {
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string') {
    if (ISO_MOMENT.test(value)) return format.dateTime(value);
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  }
  if (Array.isArray(value)) return value.map((one) => say(one, format)).join(', ');
  return JSON.stringify(value);
}
