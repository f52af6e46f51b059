import { Alert, Button, Group, NativeSelect, Progress } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type UseQueryResult, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SENDING_ACTS } from '../../../domain/deliveries/delivery.ts';
import { UNDER_WAY } from '../../../domain/deliveries/delivery-acts.ts';
import { LEDGER_STATES } from '../../../domain/deliveries/ledger-state.ts';
import { canCommand, isSendingOn } from '../../../domain/deliveries/sending-state.ts';
import { isReadyToSend } from '../../../domain/letters/letter-acts.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { notify } from '../../shared/notices/notify.ts';
import { useMay } from '../../shared/session/session.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import classes from './deliveries.module.css';
import { DeliveryPill } from './delivery-pill.tsx';
import { commandSending, type LetterLedgerData, type LetterPlace, ledgerView, sendTest } from './queries.ts';
import { StartDialog } from './start-form.tsx';

interface SendingPanelProps {
  place: LetterPlace;
  query: UseQueryResult<LetterLedgerData>;
}

/** How far the letter has gone, and what can be done about it now. */
export function SendingPanel({ place, query }: SendingPanelProps) {
  const { t } = useTranslation();
  return (
    <QueryPanel title={t('deliveries.sending')} question={t('deliveries.sendingQuestion')} query={query} lines={3}>
      {(data) => (
        <>
          {data.sending === null ? <NotBegun place={place} data={data} /> : <Begun place={place} data={data} />}
          <Counts data={data} />
        </>
      )}
    </QueryPanel>
  );
}

function NotBegun({ place, data }: { place: LetterPlace; data: LetterLedgerData }) {
  const { t } = useTranslation();
  const maySend = useMay('letter.send');
  const [opened, { open, close }] = useDisclosure();
  const ready = isReadyToSend(data.letterState);
  return (
    <>
      <p>{t(ready ? 'deliveries.ready' : `deliveries.notBegun.${data.letterState}`)}</p>
      <Group gap="xs">
        {ready && maySend && (
          <Button variant="filled" onClick={open}>
            {t('deliveries.start.button')}
          </Button>
        )}
        {maySend && data.hasMailServer && data.items.length > 0 && <TestSend place={place} data={data} />}
      </Group>
      {opened && <StartDialog place={place} seen={data.letterVersion} onClose={close} />}
    </>
  );
}

function Begun({ place, data }: { place: LetterPlace; data: LetterLedgerData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const maySend = useMay('letter.send');
  const { mutateAsync } = useMutation(commandSending(place));
  const { sending } = data;
  if (sending === null) return null;
  return (
    <>
      <p role="status">
        {t(`deliveries.state.${sending.state}`, {
          name: sending.startedByName,
          day: format.dateTime(sending.startedAt),
        })}
        {isSendingOn(sending.state) &&
          sending.nextAt &&
          ` ${t('deliveries.next', { at: format.dateTime(sending.nextAt) })}`}
        {sending.composing > 0 && ` ${t('deliveries.composing', { count: sending.composing })}`}
      </p>
      <Told data={data} />
      <Share data={data} />
      {maySend && (
        <Group gap="xs" mt="sm">
          {SENDING_ACTS.filter((act) => canCommand(act, sending.state)).map((act) => (
            <ConfirmButton
              key={act}
              tone={act === 'cancel' ? 'brick' : 'teal'}
              title={t(`deliveries.act.${act}.title`)}
              verb={t(`deliveries.act.${act}.verb`)}
              explanation={t(`deliveries.act.${act}.explanation`)}
              onConfirm={() => mutateAsync({ seen: sending.version, act })}
            >
              {t(`deliveries.act.${act}.verb`)}
            </ConfirmButton>
          ))}
        </Group>
      )}
    </>
  );
}

/** What a person has to know or do first. */
function Told({ data: { sending, counts, hasMailServer } }: { data: LetterLedgerData }) {
  const { t } = useTranslation();
  const [, change] = useUrlState(ledgerView);
  const format = useFormat();
  return (
    <>
      {sending?.haltedBy && (
        <Alert color="brick" title={t('deliveries.halted')} mb="xs">
          <span className={classes.said}>{sending.haltedBy}</span>
        </Alert>
      )}
      {counts.uncertain > 0 && (
        <Alert
          color="brick"
          title={t('deliveries.uncertain', { count: counts.uncertain, value: format.number(counts.uncertain) })}
          mb="xs"
        >
          <p>{t('deliveries.uncertainHint')}</p>
          <Button size="xs" onClick={() => change({ state: 'uncertain', open: '' })}>
            {t('deliveries.showThem')}
          </Button>
        </Alert>
      )}
      {!hasMailServer && sending && counts.queued > 0 && (
        <Alert color="ochre" title={t('deliveries.noServer')} mb="xs">
          {t('deliveries.noServerHint')}
        </Alert>
      )}
    </>
  );
}

function Share({ data: { counts, total } }: { data: LetterLedgerData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = LEDGER_STATES.reduce((sum, state) => sum + counts[state], 0);
  const left = UNDER_WAY.reduce((sum, state) => sum + counts[state], 0);
  if (all === 0 || total === 0) return null;
  const done = all - left;
  return (
    <Progress.Root size="lg">
      <Progress.Section
        value={(done / all) * 100}
        aria-label={t('deliveries.done', { done: format.number(done), all: format.number(all) })}
      />
    </Progress.Root>
  );
}

function Counts({ data: { counts } }: { data: LetterLedgerData }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.counts} aria-label={t('deliveries.counts')}>
      {LEDGER_STATES.filter((state) => counts[state] > 0).map((state) => (
        <li key={state}>
          <DeliveryPill state={state} /> {format.number(counts[state])}
        </li>
      ))}
    </ul>
  );
}

/** The letter as one office will read it, to one's own mailbox. */
function TestSend({ place, data }: { place: LetterPlace; data: LetterLedgerData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const [office, setOffice] = useState(data.items[0]?.office.id ?? '');
  const test = useMutation(sendTest(place));
  return (
    <Group gap="xs" align="end">
      <NativeSelect
        label={t('deliveries.test.office')}
        value={office}
        data={data.items.map((row) => ({
          value: row.office.id,
          label: `${format.country(row.office.country)} · ${locale === 'en' ? row.office.titleEn : row.office.titleLocal}`,
        }))}
        onChange={({ currentTarget: { value } }) => setOffice(value)}
      />
      <Button
        loading={test.isPending}
        onClick={() =>
          test.mutate(office, { onSuccess: () => notify({ tone: 'done', text: t('deliveries.test.sent') }) })
        }
      >
        {t('deliveries.test.button')}
      </Button>
    </Group>
  );
}
