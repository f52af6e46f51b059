import { Alert, Anchor, Checkbox, Group, List, Modal, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import {
  quarterSchema,
  type SendingPlan,
  USUAL_PLAN,
  untilSchema,
  WEEKDAYS,
} from '../../../domain/deliveries/sending-plan.ts';
import { FINDINGS, type Finding, standingInTheWay } from '../../../domain/letters/preflight.ts';
import { TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { officeQueries } from '../../shared/officials/offices.ts';
import { paths } from '../../shared/paths.ts';
import { QueryContent } from '../../shared/ui/panel.tsx';
import classes from './deliveries.module.css';
import { deliveryQueries, type LetterPlace, startSending } from './queries.ts';

const rate = z.coerce.number().int().min(1).max(100_000);
const days = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(z.iso.date()).max(60));

/** The plan as its fields hold it. */
const schema = z
  .object({
    perHour: rate,
    perDomainPerHour: rate,
    from: quarterSchema,
    to: untilSchema,
    weekdays: z.array(z.coerce.number()).min(1),
    avoid: days,
    startOn: z.preprocess((day) => day || null, z.iso.date().nullable()),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'field.invalid' })
  .transform(({ from, to, ...plan }): SendingPlan => ({ ...plan, hours: { from, to } }));

const INITIAL = {
  perHour: String(USUAL_PLAN.perHour),
  perDomainPerHour: String(USUAL_PLAN.perDomainPerHour),
  ...USUAL_PLAN.hours,
  weekdays: USUAL_PLAN.weekdays.map(String),
  avoid: '',
  startOn: '',
};

interface StartFormProps {
  place: LetterPlace;
  /** The letter's version that was on the screen. */
  seen: number;
  onClose: () => void;
}

/** How and how fast the letter goes, and what has to be accepted before. */
export function StartDialog({ place, seen, onClose }: StartFormProps) {
  const { t } = useTranslation();
  const findings = useQuery(deliveryQueries.findings(place));
  const start = useMutation(startSending(place));
  const [accepts, setAccepts] = useState(false);
  const found = findings.data?.findings ?? [];
  const asked = found.map(({ code }) => code).filter((code) => FINDINGS[code].weight === 'asks');
  const inTheWay = standingInTheWay(found, 'send', accepts ? asked : []);
  const form = useZodForm({
    schema,
    initialValues: INITIAL,
    onSubmit: async (plan) => {
      await start.mutateAsync({ seen, json: { plan, accepted: accepts ? asked : [] } });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('deliveries.start.title')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Form of={form} label={t('deliveries.start.title')}>
        <p>{t('deliveries.start.lead')}</p>
        <PlanFields form={form} />
        <QueryContent query={findings} lines={2}>
          {() => (
            <>
              <Blocking
                place={place}
                findings={found.filter(({ code }) => inTheWay.includes(code) && FINDINGS[code].weight === 'blocks')}
              />
              {asked.length > 0 && (
                <Alert color="ochre" title={t('deliveries.start.asks')}>
                  <Findings place={place} findings={found.filter(({ code }) => asked.includes(code))} />
                  <Checkbox
                    mt="xs"
                    label={t('deliveries.start.accept')}
                    checked={accepts}
                    onChange={({ currentTarget }) => setAccepts(currentTarget.checked)}
                  />
                </Alert>
              )}
            </>
          )}
        </QueryContent>
        <Group justify="flex-end" gap="xs">
          <SubmitButton form={form} disabled={findings.data === undefined || inTheWay.length > 0}>
            {t('deliveries.start.submit')}
          </SubmitButton>
        </Group>
      </Form>
    </Modal>
  );
}

type Found = readonly Finding[];

function Blocking({ place, findings }: { place: LetterPlace; findings: Found }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <Alert color="brick" title={t('deliveries.start.blocks')}>
      <Findings place={place} findings={findings} />
      <Anchor component={Link} to={paths.letter(place.campaign, place.letter)} c="inherit" td="underline">
        {t('deliveries.start.toLetter')}
      </Anchor>
    </Alert>
  );
}

const NAMED = 8;

/** What was found, and at which offices: each leads to its page, where addresses and holders are mended. */
function Findings({ place: { campaign }, findings }: { place: LetterPlace; findings: Found }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(officeQueries.list(campaign));
  const officesOf = ({ places }: Finding) => {
    const ids = new Set(places.map(({ officeId }) => officeId));
    return data?.items.filter(({ id }) => ids.has(id)) ?? [];
  };
  return (
    <List size="sm">
      {findings.map((finding) => {
        const offices = officesOf(finding);
        return (
          <List.Item key={finding.code}>
            {t(`letterApproval.finding.${finding.code}.sentence`, { count: finding.count })}{' '}
            {offices.slice(0, NAMED).map(({ id, country }, at) => (
              <Fragment key={id}>
                {at > 0 && ', '}
                <Anchor component={Link} to={paths.official(campaign, id)} c="inherit" td="underline" inherit>
                  {format.country(country)}
                </Anchor>
              </Fragment>
            ))}
            {offices.length > NAMED && ` ${t('letterApproval.preflight.more', { count: offices.length - NAMED })}`}
          </List.Item>
        );
      })}
    </List>
  );
}

const HOURS = Array.from({ length: 25 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

function PlanFields({ form }: { form: ZodForm<typeof INITIAL> }) {
  const { t } = useTranslation();
  const names = new Intl.DateTimeFormat(useLocale(), { weekday: 'short', timeZone: 'UTC' });
  return (
    <>
      <div className={classes.fields}>
        <TextField form={form} name="perHour" type="number" min={1} label={t('deliveries.start.perHour')} />
        <TextField form={form} name="perDomainPerHour" type="number" min={1} label={t('deliveries.start.perDomain')} />
        <NativeSelect
          label={t('deliveries.start.from')}
          data={HOURS.slice(0, -1)}
          {...form.form.getInputProps('from')}
          name="from"
        />
        <NativeSelect
          label={t('deliveries.start.to')}
          data={HOURS.slice(1)}
          {...form.form.getInputProps('to')}
          name="to"
        />
      </div>
      <Checkbox.Group
        label={t('deliveries.start.weekdays')}
        description={t('deliveries.start.local')}
        {...form.form.getInputProps('weekdays')}
      >
        <Group gap="sm" mt={4}>
          {WEEKDAYS.map((day) => (
            // The first of January 2024 was a Monday.
            <Checkbox key={day} value={String(day)} label={names.format(new Date(Date.UTC(2024, 0, day)))} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={classes.fields}>
        <TextField form={form} name="startOn" type="date" label={t('deliveries.start.startOn')} />
        <TextareaField
          form={form}
          name="avoid"
          label={t('deliveries.start.avoid')}
          description={t('deliveries.start.avoidHint')}
          placeholder="2026-12-24 2026-12-25"
        />
      </div>
    </>
  );
}
