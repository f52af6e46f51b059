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
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { disagreements } from '../../shared/forms/disagreements.ts';
import { EditConflict } from '../../shared/forms/edit-conflict.tsx';
import { SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useConflict } from '../../shared/forms/use-conflict.ts';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { useEditOrganization } from './change-organizations.ts';
import { useCountries } from './countries.ts';
import { FIELDS, merged, type OrganizationValues, valuesOf } from './organization-values.ts';
import classes from './organizations.module.css';
import { ParentField } from './parent-field.tsx';
import { useSayValue } from './use-say-value.ts';

export interface EditOrganizationProps {
  campaign: string;
  organization: OrganizationDetail;
  onDone: () => void;
}

/** Edits what was on the screen when editing began; who saved meanwhile is not overwritten but shown. */
export function EditOrganization({ campaign, organization, onDone }: EditOrganizationProps) {
  const { t } = useTranslation();
  const { base, conflict, attempt, resolved } = useConflict<OrganizationValues, OrganizationDetail>(
    organization,
    organizationDetailSchema,
  );
  const say = useSayValue(parentsOf(base, conflict?.theirs));
  const edit = useEditOrganization(campaign, organization.id);
  const form = useZodForm({
    schema: editOrganizationSchema,
    initialValues: valuesOf(organization),
    onSubmit: async (json, mine) => {
      if (await attempt(() => edit.mutateAsync({ seen: base.version, json }), mine)) onDone();
    },
  });
  if (conflict) {
    const theirs = valuesOf(conflict.theirs);
    return (
      <EditConflict
        fields={disagreements(FIELDS, valuesOf(base), conflict.mine, theirs)}
        label={(field) => t(`organizations.field.${field}`)}
        say={say}
        onResolved={(kept) => {
          form.form.setValues(merged(conflict.mine, theirs, kept));
          resolved();
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

/** Names of the networks that either side may have chosen. */
const parentsOf = (...sides: (OrganizationDetail | undefined)[]): ReadonlyMap<string, string> =>
  new Map(sides.flatMap((side) => (side?.parent ? [[side.parent.id, side.parent.name] as const] : [])));

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
