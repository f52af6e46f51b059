import { Alert, Button, Code, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canActOn } from '../../../domain/deliveries/delivery-acts.ts';
import type { DeliveryState } from '../../../domain/deliveries/delivery-state.ts';
import { LEDGER_WORDS } from '../../../domain/deliveries/ledger-words.ts';
import { isOut } from '../../../domain/letters/letter-acts.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { useMay } from '../../shared/session/session.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { SideDrawer } from '../../shared/ui/side-drawer.tsx';
import classes from './deliveries.module.css';
import { DeliveryPill } from './delivery-pill.tsx';
import { BounceDialog, HandDialog, ReplyDialog } from './dialogs.tsx';
import { actOnDelivery, type DeliveryData, deliveryQueries, fileUrl, messageUrl, type OfficePlace } from './queries.ts';

/** One delivery: where it is, what can be done, and everything that happened to it. */
export function DeliveryDrawer({ place, onClose }: { place: OfficePlace; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const query = useQuery(deliveryQueries.one(place));
  const office = query.data?.office;
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={
        office
          ? `${format.country(office.country)} · ${locale === 'en' ? office.titleEn : office.titleLocal}`
          : t('deliveries.one')
      }
    >
      <QueryContent query={query} lines={8}>
        {(data) => (
          <>
            <Facts data={data} />
            <Acts place={place} data={data} />
            <Replies data={data} />
            <Files place={place} data={data} />
            <Events data={data} />
          </>
        )}
      </QueryContent>
    </SideDrawer>
  );
}

function Facts({ data }: { data: DeliveryData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = LEDGER_WORDS[useLocale()];
  const facts: [string, string | null | undefined][] = [
    [words.column.letter, data.letter.title],
    [words.column.holder, data.holderName],
    [words.column.channel, data.channel && words.channel[data.channel]],
    [words.column.address, data.address],
    [words.column.arrivedOn, data.arrivedAt && format.dateTime(data.arrivedAt)],
    [words.column.dueOn, data.dueOn && format.date(data.dueOn)],
    [words.column.note, data.note],
  ];
  return (
    <>
      <p>
        <DeliveryPill state={data.state} />{' '}
        {data.reason && data.reason !== 'other' && t(`deliveries.reason.${data.reason}`)}
      </p>
      {data.formerHolder && (
        <Alert color="ochre" title={t('deliveries.formerHolder')} mb="sm">
          {t('deliveries.formerHolderHint')}
        </Alert>
      )}
      {data.state === 'uncertain' && (
        <Alert color="brick" title={t('deliveries.settle.title')} mb="sm">
          <p>{t('deliveries.settle.how')}</p>
          <Code>{data.messageId}</Code>
        </Alert>
      )}
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {data.messageId && (
          <div>
            <dt>{words.column.messageId}</dt>
            <dd className={classes.said}>{data.messageId}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

type Dialog = 'hand' | 'bounce' | 'reply';
const SIMPLE = ['settleArrived', 'sendAgain', 'cancel'] as const;

/** What can be done from here; of a letter of long ago, how it went and what came back can still be written down. */
function Acts({ place, data }: { place: OfficePlace; data: DeliveryData }) {
  const { t } = useTranslation();
  const [maySend, mayRecord, mayRead] = [
    useMay('letter.send'),
    useMay('delivery.record'),
    useMay('official.readContact'),
  ];
  const { mutateAsync } = useMutation(actOnDelivery(place));
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  const isUnrecorded = data.version === 0 && data.letter.state === 'sent';
  const can = (act: Parameters<typeof canActOn>[0]) =>
    data.state !== 'none' && canActOn(act, data.state satisfies DeliveryState);
  const props = { place, seen: data.version, onClose: close };
  if (!isOut(data.letter.state)) return null;
  return (
    <Group gap="xs" mt="sm">
      {maySend &&
        SIMPLE.filter(can).map((act) => (
          <ConfirmButton
            key={act}
            tone={act === 'settleArrived' ? 'teal' : 'brick'}
            title={t(`deliveries.simple.${act}.title`)}
            verb={t(`deliveries.simple.${act}.verb`)}
            explanation={t(`deliveries.simple.${act}.explanation`)}
            onConfirm={() => mutateAsync({ seen: data.version, act })}
          >
            {t(`deliveries.simple.${act}.verb`)}
          </ConfirmButton>
        ))}
      {mayRecord && (can('reply') || isUnrecorded) && (
        <Button onClick={() => setDialog('reply')}>{t('deliveries.replyDialog.button')}</Button>
      )}
      {mayRecord && (can('deliver') || isUnrecorded) && (
        <Button onClick={() => setDialog('hand')}>{t('deliveries.hand.button')}</Button>
      )}
      {mayRecord && can('bounce') && (
        <Button onClick={() => setDialog('bounce')}>{t('deliveries.bounce.button')}</Button>
      )}
      {mayRead && data.hasMessage && (
        <Button component="a" href={messageUrl(place)} download>
          {t('deliveries.download')}
        </Button>
      )}
      {dialog === 'hand' && <HandDialog {...props} />}
      {dialog === 'bounce' && <BounceDialog {...props} />}
      {dialog === 'reply' && <ReplyDialog {...props} isUnrecorded={isUnrecorded} />}
    </Group>
  );
}

function Replies({ data: { replies } }: { data: DeliveryData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = LEDGER_WORDS[useLocale()];
  if (replies.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('deliveries.replies')}>
      <h3>{t('deliveries.replies')}</h3>
      <ul className={classes.events}>
        {replies.map(({ id, receivedOn, outcome, summary, recordedByName, nextOn }) => (
          <li key={id}>
            <strong>{words.outcome[outcome]}</strong> · {format.date(receivedOn)}
            <div>{summary}</div>
            <span className={classes.sub}>
              {recordedByName}
              {nextOn && ` · ${t('deliveries.dueOn', { day: format.date(nextOn) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files({ place, data: { files } }: { place: OfficePlace; data: DeliveryData }) {
  const { t } = useTranslation();
  const mayRead = useMay('official.readContact');
  if (files.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('deliveries.scans')}>
      <h3>{t('deliveries.scans')}</h3>
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>
            {mayRead ? (
              <a href={fileUrl(place, id)} download>
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Events({ data: { events } }: { data: DeliveryData }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (events.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('deliveries.history')}>
      <h3>{t('deliveries.history')}</h3>
      <ol className={classes.events}>
        {events.map(({ id, kind, at, actorName, said, conversation, note }) => (
          <li key={id}>
            <strong>{t(`deliveries.event.${kind}`)}</strong> · {format.dateTime(at)}
            {actorName && ` · ${actorName}`}
            {said && <div className={classes.said}>{said}</div>}
            {note && <div>{note}</div>}
            {conversation.length > 0 && (
              <details>
                <summary>{t('deliveries.conversation')}</summary>
                <pre>{conversation.map(({ from, text }) => `${from === 'us' ? '→' : '←'} ${text}`).join('\n')}</pre>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
