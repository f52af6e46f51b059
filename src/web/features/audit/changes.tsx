import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { diffWords } from '../../../domain/demands/diff-words.ts';
import { Diff } from '../../shared/ui/diff.tsx';
import classes from './audit.module.css';
import { changedFields } from './changed-fields.ts';
import type { AuditRecord } from './queries.ts';
import { type SaidChange, useSaidChange } from './use-said-change.ts';

/** Fields that stand open; what an import writes of each row would else fill the screen. */
const OPEN = 4;
/** From here on two texts are shown as one with its changes marked. */
const LONG = 60;
/** Longer than this, a value opens when wanted. */
const FOLDED = 300;

/** From what to what, field by field. */
export function Changes({ from, to }: Pick<AuditRecord, 'from' | 'to'>) {
  const { t } = useTranslation();
  const said = useSaidChange(changedFields(from, to));
  if (said.length === 0) return <span className={classes.none}>{t('audit.noDetails')}</span>;
  const more = said.slice(OPEN);
  return (
    <>
      <FieldTable fields={said.slice(0, OPEN)} />
      {more.length > 0 && (
        <details className={classes.more}>
          <summary>{t('audit.moreFields', { count: more.length })}</summary>
          <FieldTable fields={more} />
        </details>
      )}
    </>
  );
}

function FieldTable({ fields }: { fields: readonly SaidChange[] }) {
  const { t } = useTranslation();
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
        {fields.map(({ field, label, before, after }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <Values before={before} after={after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ before, after }: Pick<SaidChange, 'before' | 'after'>) {
  const { i18n } = useTranslation();
  if (Math.min(before.length, after.length) > LONG) {
    return (
      <td colSpan={2} className={classes.long}>
        <Diff parts={diffWords(before, after, i18n.language)} />
      </td>
    );
  }
  return (
    <>
      <td>{before !== '' && <del>{before}</del>}</td>
      <td className={classes.long}>
        {after.length > FOLDED ? (
          <details className={classes.more}>
            <summary>{after.slice(0, LONG)}…</summary>
            <ins>{after}</ins>
          </details>
        ) : (
          after !== '' && <ins>{after}</ins>
        )}
      </td>
    </>
  );
}
