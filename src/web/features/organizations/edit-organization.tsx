import { Button, Group, Radio, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../domain/locale/locale.ts';
import {
  editOrganizationSchema,
  type OrganizationDetail,
  organizationDetailSchema,
  RENAMINGS,
} from '../../../domain/organizations/organization.ts';
import { likelyRenaming } from '../../../domain/organizations/rename.ts';
import { typesAllowed } from '../../../domain/signatories/individual.ts';
import { isApiError } from '../../shared/api/api-error.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { useEditOrganization } from './change-organizations.ts';
import { useCountries } from './countries.ts';
import { EditConflict } from './edit-conflict.tsx';
import { type OrganizationValues, valuesOf } from './organization-values.ts';
import classes from './organizations.module.css';
import { ParentField } from './parent-field.tsx';

export interface EditOrganizationProps {
  campaign: string;
  organization: OrganizationDetail;
  onDone: () => void;
}

interface Conflict {
  mine: OrganizationValues;
  theirs: OrganizationDetail;
}

/** Edits what was on the screen when editing began; who saved meanwhile is not overwritten but shown. */
export function EditOrganization({ campaign, organization, onDone }: EditOrganizationProps) {
  const { t } = useTranslation();
  const [base, setBase] = useState(organization);
  const [conflict, setConflict] = useState<Conflict>();
  const edit = useEditOrganization(campaign, organization.id);
  const form = useZodForm({
    schema: editOrganizationSchema,
    initialValues: valuesOf(organization),
    onSubmit: async (json, mine) => {
      try {
        await edit.mutateAsync({ seen: base.version, json });
        onDone();
      } catch (error) {
        const current = isApiError(error, 'edit.conflict')
          ? organizationDetailSchema.safeParse(error.problem.current)
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
          setBase(conflict.theirs);
          form.form.setValues(values);
          setConflict(undefined);
        }}
      />
    );
  }
  return (
    <Form of={form} label={t('organizations.edit.title', { name: organization.name })}>
      <NameFields form={form} before={base.name} />
      <PlaceFields form={form} type={base.type} />
      <ParentField campaign={campaign} form={form} parent={base.parent} self={base.id} />
      <Tags form={form} name="mailDomains" max={20} />
      <Tags form={form} name="tags" max={30} />
      <TextareaField form={form} name="note" label={t('organizations.field.note')} />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onDone}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
      </Group>
    </Form>
  );
}

interface OfForm {
  form: ZodForm<OrganizationValues>;
}

function NameFields({ form, before }: OfForm & { before: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isChosen, setChosen] = useState(false);
  const changed = form.form.values.name.trim() !== before;
  const name = form.form.getInputProps('name');
  const renaming = form.form.getInputProps('renaming');
  return (
    <fieldset className={classes.fields}>
      <legend>{t('organizations.edit.names')}</legend>
      <TextField
        form={form}
        name="name"
        label={t('organizations.field.name')}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          name.onChange(event);
          if (!isChosen) form.form.setFieldValue('renaming', likelyRenaming(before, event.currentTarget.value));
        }}
      />
      {changed && (
        <Radio.Group
          label={t('organizations.edit.renaming', { before })}
          {...renaming}
          name="renaming"
          onChange={(value) => {
            setChosen(true);
            renaming.onChange(value);
          }}
        >
          {RENAMINGS.map((value) => (
            <Radio key={value} value={value} mt={6} label={t(`organizations.edit.renamings.${value}`)} />
          ))}
        </Radio.Group>
      )}
      <TextField form={form} name="acronym" label={t('organizations.field.acronym')} autoComplete="off" />
      <Tags form={form} name="aliases" max={20} />
      <Tags form={form} name="formerNames" max={20} />
      {LOCALES.map((locale) => (
        <TextField
          key={locale}
          form={form}
          name={`names.${locale}`}
          label={t('organizations.nameIn', { language: format.language(locale) })}
          lang={locale}
          autoComplete="off"
        />
      ))}
    </fieldset>
  );
}

function PlaceFields({ form, type }: OfForm & { type: OrganizationDetail['type'] }) {
  const { t } = useTranslation();
  const countries = useCountries();
  const allowed = typesAllowed(useCampaign());
  const types = allowed.includes(type) ? allowed : [...allowed, type];
  return (
    <fieldset className={classes.fields}>
      <legend>{t('organizations.edit.place')}</legend>
      <div className={classes.pair}>
        <SelectField form={form} name="country" label={t('organizations.field.country')} data={countries} />
        <SelectField
          form={form}
          name="type"
          label={t('organizations.field.type')}
          data={types.map((value) => ({ value, label: t(`vocabulary.orgType.${value}`) }))}
        />
      </div>
      <p className={classes.hint}>{t('organizations.edit.placeHint')}</p>
      <TextField
        form={form}
        name="website"
        label={t('organizations.field.website')}
        type="url"
        placeholder="https://"
        autoComplete="off"
      />
    </fieldset>
  );
}

function Tags({ form, name, max }: OfForm & { name: 'aliases' | 'formerNames' | 'mailDomains' | 'tags'; max: number }) {
  const { t } = useTranslation();
  return (
    <TagsInput
      label={t(`organizations.field.${name}`)}
      description={t(`organizations.edit.hint.${name}`)}
      size="md"
      maxTags={max}
      clearable={false}
      name={name}
      {...form.form.getInputProps(name)}
    />
  );
}
