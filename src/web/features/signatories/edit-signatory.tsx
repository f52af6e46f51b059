import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  editSignatorySchema,
  type SignatoryDetail,
  signatoryDetailSchema,
} from '../../../domain/signatories/signatory.ts';
import { isApiError } from '../../shared/api/api-error.ts';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { AgreementField, usePurposeOf } from './agreement-field.tsx';
import { useEditSignatory } from './change-signatories.ts';
import { EditConflict } from './edit-conflict.tsx';
import {
  DisplayField,
  NoteField,
  OrganizationFields,
  RepresentativeFields,
  type SharedValues,
} from './signatory-fields.tsx';
import { valuesOf } from './values-of.ts';

export interface EditSignatoryProps {
  campaign: string;
  signatory: SignatoryDetail;
  onDone: () => void;
}

interface Conflict {
  mine: SharedValues;
  theirs: SignatoryDetail;
}

/** Edits what was on the screen when editing began; who saved meanwhile is not overwritten but shown. */
export function EditSignatory({ campaign, signatory, onDone }: EditSignatoryProps) {
  const { t } = useTranslation();
  const [base, setBase] = useState(signatory);
  const [conflict, setConflict] = useState<Conflict>();
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
      try {
        await edit.mutateAsync({ seen: base.version, json });
        onDone();
      } catch (error) {
        const current = isApiError(error, 'edit.conflict')
          ? signatoryDetailSchema.safeParse(error.problem.current)
          : undefined;
        if (!current?.success) throw error;
        setConflict({ mine, theirs: current.data });
      }
    },
  });
  if (conflict) {
    return (
      <EditConflict
        base={valuesOf(base)}
        mine={conflict.mine}
        theirs={valuesOf(conflict.theirs)}
        onResolved={(values) => {
          form.form.setValues(values);
          setBase(conflict.theirs);
          setConflict(undefined);
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
