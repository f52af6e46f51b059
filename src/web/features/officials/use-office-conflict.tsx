import { useTranslation } from 'react-i18next';
import { type OfficeDetail, officeDetailSchema } from '../../../domain/officials/office-detail.ts';
import { disagreements } from '../../shared/forms/disagreements.ts';
import { EditConflict } from '../../shared/forms/edit-conflict.tsx';
import { useConflict } from '../../shared/forms/use-conflict.ts';
import { merged } from './office-values.ts';

interface Parts<Values extends object, Field extends keyof Values & string> {
  /** Of the form, in the order in which they stand. */
  fields: readonly Field[];
  /** What the form is about, of an office as it stood or stands. */
  valuesOf: (office: OfficeDetail) => Values;
  label: (field: Field) => string;
  say: (field: Field, value: Values[Field]) => string;
}

/**
 * The version is of the office with everything that belongs to it: whoever was faster may have changed the very fields of
 * this form, or something else. Both are shown; nothing that was typed is lost, and nothing of theirs is overwritten unseen.
 */
export function useOfficeConflict<Values extends object, Field extends keyof Values & string>(
  began: OfficeDetail,
  { fields, valuesOf, label, say }: Parts<Values, Field>,
) {
  const { t } = useTranslation();
  const { base, conflict, attempt, resolved } = useConflict<Values, OfficeDetail>(began, officeDetailSchema);
  const show = (setValues: (values: Values) => void) => {
    if (!conflict) return undefined;
    const theirs = valuesOf(conflict.theirs);
    const differing = disagreements<Field, Values[Field]>(fields, valuesOf(base), conflict.mine, theirs);
    return (
      <>
        {differing.length === 0 && <p>{t('officials.conflictElsewhere')}</p>}
        <EditConflict
          fields={differing}
          label={label}
          say={say}
          onResolved={(kept) => {
            setValues(merged(conflict.mine, theirs, kept));
            resolved();
          }}
        />
      </>
    );
  };
  return { base, attempt, show };
}
