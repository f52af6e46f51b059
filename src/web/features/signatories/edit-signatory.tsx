import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  editSignatorySchema,
  type SignatoryDetail,
  signatoryDetailSchema,
} from '../../../domain/signatories/signatory.ts';
import { disagreements } from '../../shared/forms/disagreements.ts';
import { EditConflict } from '../../shared/forms/edit-conflict.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useConflict } from '../../shared/forms/use-conflict.ts';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { AgreementField, usePurposeOf } from './agreement-field.tsx';
import { useEditSignatory } from './change-signatories.ts';
import { EDITED_FIELDS } from './edited-fields.ts';
import {
  DisplayField,
  NoteField,
  OrganizationFields,
  RepresentativeFields,
  type SharedValues,
} from './signatory-fields.tsx';
import { useSayValue } from './use-say-value.ts';
import { byField, merged, valuesOf } from './values-of.ts';

export interface EditSignatoryProps {
  campaign: string;
  signatory: SignatoryDetail;
  onDone: () => void;
}

/** Edits what was on the screen when editing began; who saved meanwhile is not overwritten but shown. */
export function EditSignatory({ campaign, signatory, onDone }: EditSignatoryProps) {
  const { t } = useTranslation();
  const { base, conflict, attempt, resolved } = useConflict<SharedValues, SignatoryDetail>(
    signatory,
    signatoryDetailSchema,
  );
  const say = useSayValue();
  const top = useRef<HTMLDivElement>(null);
  // It takes the place of the button that was pressed, so that focus must be led in.
  useEffect(() => top.current?.querySelector('input')?.focus(), []);
  const edit = useEditSignatory(campaign, signatory.id);
  const offered = usePurposeOf();
  // What was agreed to keeps its words.
  const purposeOf = (values: SharedValues) => base.purpose || offered({ ...values, locale: base.locale });
  const form = useZodForm({
    schema: editSignatorySchema,
    initialValues: valuesOf(signatory),
    onSubmit: async (filled, mine) => {
      const json = purposeOf(mine) === '' ? { ...filled, purposeAgreedOn: base.purposeAgreedOn ?? '' } : filled;
      if (await attempt(() => edit.mutateAsync({ seen: base.version, json }), mine)) onDone();
    },
  });
  if (conflict) {
    const theirs = valuesOf(conflict.theirs);
    return (
      <EditConflict
        fields={disagreements(EDITED_FIELDS, byField(valuesOf(base)), byField(conflict.mine), byField(theirs))}
        label={(field) => t(`signatories.edited.${field}`)}
        say={say}
        onResolved={(kept) => {
          form.form.setValues(merged(conflict.mine, theirs, kept));
          resolved();
        }}
      />
    );
  }
  const purpose = purposeOf(form.form.values);
  return (
    <div ref={top}>
      <Form of={form} label={t('signatories.form.edit', { name: base.name })}>
        <OrganizationFields form={form} />
        <RepresentativeFields form={form} />
        <DisplayField form={form} />
        {purpose !== '' && (
          <AgreementField
            form={form}
            purpose={purpose}
            onChange={(day) => form.form.setFieldValue('purposeAgreedOn', day)}
          />
        )}
        <NoteField form={form} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onDone}>{t('shared.action.cancel')}</Button>
          <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
        </Group>
      </Form>
    </div>
  );
}
