import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CampaignSettings, campaignSettingsSchema } from '../../../domain/campaigns/campaign-settings.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { CheckboxField, SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { formatsOf, useFormat } from '../../shared/i18n/format.ts';
import { notify } from '../../shared/notices/notify.ts';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { campaignSettings, saveCampaignSettings } from './queries.ts';
import classes from './settings.module.css';
import { useCountryChoices } from './use-country-choices.ts';

/** What administrators decide about the campaign: who may sign, until when, and what becomes of persons’ data. */
export function CampaignPanel() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const query = useQuery(campaignSettings(campaign));
  // A form begins with what it shows: what others save meanwhile is told when saving, not typed over.
  const [round, setRound] = useState(0);
  return (
    <QueryPanel
      title={t('settings.campaign.title')}
      question={t('settings.campaign.question')}
      query={query}
      lines={8}
      {...(classes.wide === undefined ? {} : { className: classes.wide })}
    >
      {({ data, etag }) => (
        <CampaignForm
          key={round}
          campaign={campaign}
          settings={data}
          etag={etag ?? ''}
          onSaved={() => setRound((before) => before + 1)}
        />
      )}
    </QueryPanel>
  );
}

/** As the inputs hold it. */
type Values = Omit<CampaignSettings, 'retentionMonths' | 'countryLabels'> & {
  retentionMonths: string;
  countryLabels: { country: string; locale: string; label: string }[];
};

interface CampaignFormProps {
  campaign: string;
  settings: CampaignSettings;
  etag: string;
  onSaved: () => void;
}

function CampaignForm({ campaign, settings, etag, onSaved }: CampaignFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  // What the form began with, whatever is fetched meanwhile: an edit names what it saw.
  const [seen] = useState(etag);
  const save = useMutation(saveCampaignSettings(campaign));
  const initialValues: Values = { ...settings, retentionMonths: String(settings.retentionMonths) };
  const form = useZodForm({
    schema: campaignSettingsSchema,
    initialValues,
    onSubmit: async (json) => {
      await save.mutateAsync({ json, etag: seen });
      // Everything that shows a country, or who may sign, follows.
      await queryClient.invalidateQueries();
      onSaved();
      notify({ tone: 'done', text: t('settings.saved') });
    },
  });
  return (
    <Form of={form} label={t('settings.campaign.title')}>
      <CheckboxField
        form={form}
        name="allowsIndividuals"
        label={t('settings.campaign.individuals')}
        description={t('settings.campaign.individualsHint')}
      />
      <div className={classes.pair}>
        <TextField
          form={form}
          name="closesAt"
          type="date"
          label={t('settings.campaign.closesAt')}
          description={t('settings.campaign.closesAtHint')}
        />
        <TextField
          form={form}
          name="retentionMonths"
          type="number"
          min={0}
          label={t('settings.campaign.retention')}
          description={t('settings.campaign.retentionHint')}
        />
      </div>
      {LOCALES.map((locale) => (
        <TextareaField
          key={locale}
          form={form}
          name={`purpose.${locale}`}
          lang={locale}
          label={t('settings.campaign.purpose', { language: format.language(locale) })}
          description={t('settings.campaign.purposeHint')}
        />
      ))}
      <CountryLabelFields form={form} />
      <SubmitButton form={form} variant="default" style={{ alignSelf: 'flex-start' }}>
        {t('shared.action.save')}
      </SubmitButton>
    </Form>
  );
}

/** Names of countries that this campaign writes otherwise; the codes stay what they are. */
function CountryLabelFields({ form }: { form: ZodForm<Values> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = useCountryChoices();
  const { countryLabels } = form.form.values;
  return (
    <fieldset className={classes.labels}>
      <legend>{t('settings.campaign.labels')}</legend>
      <Text size="sm" c="dimmed">
        {t('settings.campaign.labelsHint')}
      </Text>
      {countryLabels.map(({ country, locale }, index) => (
        // Rows have no other identity than their place, and are edited in place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={classes.label}>
          <SelectField
            form={form}
            name={`countryLabels.${index}.country`}
            label={t('settings.campaign.labelCountry')}
            data={countries}
          />
          <SelectField
            form={form}
            name={`countryLabels.${index}.locale`}
            label={t('settings.campaign.labelLanguage')}
            data={LOCALES.map((value) => ({ value, label: format.language(value) }))}
          />
          <TextField
            form={form}
            name={`countryLabels.${index}.label`}
            label={t('settings.campaign.label')}
            placeholder={usualName(country, locale)}
            autoComplete="off"
          />
          <Button
            onClick={() => form.form.removeListItem('countryLabels', index)}
            aria-label={t('settings.campaign.labelRemove', { country: format.country(country) })}
          >
            {t('shared.action.remove')}
          </Button>
        </div>
      ))}
      <Group>
        <Button
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.form.insertListItem('countryLabels', { country: 'AR', locale: format.locale, label: '' })}
        >
          {t('settings.campaign.labelAdd')}
        </Button>
      </Group>
    </fieldset>
  );
}

function usualName(country: string, locale: string): string {
  const known = LOCALES.find((one) => one === locale);
  return known ? formatsOf(known).country(country) : country;
}
