import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reservation } from '../../../domain/consent/reservation.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { addSignatorySchema, type ReservableDemand } from '../../../domain/signatories/signatory.ts';
import type { SimilarOrganization } from '../../../domain/signatories/signatory-list.ts';
import { ApiError } from '../../shared/api/api-error.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { SelectField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { SideDrawer } from '../../shared/ui/side-drawer.tsx';
import { useNow } from '../../shared/ui/use-now.ts';
import { AgreementField, usePurposeOf } from './agreement-field.tsx';
import { useAddSignatory } from './change-signatories.ts';
import { ReservationsField } from './reservations-field.tsx';
import classes from './signatories.module.css';
import { DisplayField, NoteField, OrganizationFields, RepresentativeFields } from './signatory-fields.tsx';
import { SimilarHint } from './similar-hint.tsx';

export interface AddSignatoryProps {
  campaign: string;
  opened: boolean;
  /** Those of the version that is signed now. */
  demands: readonly ReservableDemand[];
  onClose: () => void;
  /** Opens the signatory that was entered, or one that was there already. */
  onOpenOne: (id: string) => void;
}

/** Enters a signatory by hand, in a drawer over the list. */
export function AddSignatory({ campaign, opened, demands, onClose, onOpenOne }: AddSignatoryProps) {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={opened} onClose={onClose} title={t('signatories.add.title')}>
      <AddForm campaign={campaign} demands={demands} onClose={onClose} onOpenOne={onOpenOne} />
    </SideDrawer>
  );
}

function AddForm({ campaign, demands, onClose, onOpenOne }: Omit<AddSignatoryProps, 'opened'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { defaultLocale } = useCampaign();
  const today = useNow().toISOString().slice(0, 10);
  const [entry, setEntry] = useState<SimilarOrganization>();
  const [another, setAnother] = useState<string>();
  const add = useAddSignatory(campaign);
  const purposeOf = usePurposeOf();
  const form = useZodForm({
    schema: addSignatorySchema,
    initialValues: {
      organization: { name: '', acronym: '', aliases: [] as string[], country: '', type: 'human-rights', website: '' },
      representative: { name: '', role: '', email: '' },
      state: 'confirmed',
      display: 'public',
      signedOn: today,
      locale: defaultLocale,
      source: '',
      note: '',
      reservations: [] as Reservation[],
      purposeAgreedOn: '',
    },
    onSubmit: async (filled, values) => {
      // What is no longer offered is not said either.
      const json = purposeOf(values) === '' ? { ...filled, purposeAgreedOn: '' } : filled;
      const which = entry ? { organizationId: entry.organizationId } : { isAnother };
      const saved = await add.mutateAsync({ ...json, ...which });
      onOpenOne(saved.id);
    },
  });
  const { name, country, acronym } = form.form.values.organization;
  // Said of what stood there then, and of nothing that is typed later.
  const about = JSON.stringify([name, country, acronym]);
  const isAnother = another === about;
  const purpose = purposeOf(form.form.values);
  return (
    <Form of={form} label={t('signatories.add.title')}>
      <OrganizationFields form={form} />
      {entry ? (
        <Alert color="teal" title={t('signatories.similar.chosen', { name: entry.name })}>
          <Button size="xs" onClick={() => setEntry(undefined)}>
            {t('signatories.similar.undo')}
          </Button>
        </Alert>
      ) : (
        <SimilarHint
          campaign={campaign}
          described={{ name, country, acronym }}
          onOpenOne={onOpenOne}
          onChoose={setEntry}
          isAnother={isAnother}
          onIsAnother={(is) => setAnother(is ? about : undefined)}
          mustAsk={isAnother || looksTheSame(form.failure)}
        />
      )}
      <RepresentativeFields form={form} />
      <fieldset className={classes.fields}>
        <legend>{t('signatories.form.signature')}</legend>
        <div className={classes.pair}>
          <SelectField
            form={form}
            name="state"
            label={t('signatories.field.state')}
            data={(['confirmed', 'pending'] as const).map((value) => ({
              value,
              label: t(`vocabulary.signatureState.${value}`),
            }))}
          />
          <TextField form={form} name="signedOn" type="date" label={t('signatories.field.signedOn')} />
        </div>
        <div className={classes.pair}>
          <SelectField
            form={form}
            name="locale"
            label={t('signatories.form.language')}
            data={LOCALES.map((value) => ({ value, label: format.language(value) }))}
          />
          <DisplayField form={form} />
        </div>
        <TextField
          form={form}
          name="source"
          label={t('signatories.field.source')}
          description={t('signatories.form.sourceHint')}
        />
        {purpose !== '' && (
          <AgreementField
            form={form}
            purpose={purpose}
            onChange={(day) => form.form.setFieldValue('purposeAgreedOn', day)}
          />
        )}
        <NoteField form={form} />
      </fieldset>
      <ReservationsField
        demands={demands}
        value={form.form.values.reservations}
        onChange={(reservations) => form.form.setFieldValue('reservations', reservations)}
      />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form}>{t('signatories.add.submit')}</SubmitButton>
      </Group>
    </Form>
  );
}

const looksTheSame = (failure: unknown): boolean =>
  failure instanceof ApiError && failure.code === 'signature.looksTheSame';
