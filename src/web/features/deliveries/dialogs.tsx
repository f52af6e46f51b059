import { FileInput, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  bounceSchema,
  deliverByHandSchema,
  HAND_CHANNELS,
  replySchema,
  SCAN_MAX_MEGABYTES,
  SCAN_TYPES,
} from '../../../domain/deliveries/delivery.ts';
import { DELIVERY_CHANNELS, REPLY_OUTCOMES } from '../../../domain/deliveries/delivery-state.ts';
import { LEDGER_WORDS } from '../../../domain/deliveries/ledger-words.ts';
import { SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { useNow } from '../../shared/ui/use-now.ts';
import { deliverByHand, logBounce, type OfficePlace, recordReply } from './queries.ts';

export interface DialogProps {
  place: OfficePlace;
  /** The version that was on the screen when it was opened. */
  seen: number;
  onClose: () => void;
}

const emptyIsNull = (value: unknown) => value || null;
const useToday = () => new Date(useNow()).toISOString().slice(0, 10);

/** A letter that somebody handed over, posted, or entered in a portal. */
export function HandDialog({ place, seen, onClose }: DialogProps) {
  const { t } = useTranslation();
  const words = LEDGER_WORDS[useLocale()];
  const today = useToday();
  const { mutateAsync } = useMutation(deliverByHand(place));
  const [file, setFile] = useState<File | null>(null);
  const form = useZodForm({
    schema: deliverByHandSchema,
    initialValues: { channel: 'hand', on: today, note: '' },
    onSubmit: async (json) => {
      await mutateAsync({ seen, file, json });
      onClose();
    },
  });
  return (
    <Frame title={t('deliveries.hand.title')} onClose={onClose} form={form} submit={t('deliveries.hand.submit')}>
      <SelectField
        form={form}
        name="channel"
        label={words.column.channel}
        data={HAND_CHANNELS.map((value) => ({ value, label: words.channel[value] }))}
      />
      <TextField form={form} name="on" type="date" max={today} label={t('deliveries.hand.on')} />
      <TextareaField form={form} name="note" label={words.column.note} description={t('deliveries.hand.noteHint')} />
      <Scan label={t('deliveries.hand.scan')} file={file} onFile={setFile} />
    </Frame>
  );
}

/** A letter that came back. */
export function BounceDialog({ place, seen, onClose }: DialogProps) {
  const { t } = useTranslation();
  const words = LEDGER_WORDS[useLocale()];
  const { mutateAsync } = useMutation(logBounce(place));
  const form = useZodForm({
    schema: bounceSchema,
    initialValues: { note: '' },
    onSubmit: async ({ note }) => {
      await mutateAsync({ seen, note });
      onClose();
    },
  });
  return (
    <Frame title={t('deliveries.bounce.title')} onClose={onClose} form={form} submit={t('deliveries.bounce.submit')}>
      <p>{t('deliveries.bounce.lead')}</p>
      <TextareaField form={form} name="note" label={words.column.note} />
    </Frame>
  );
}

/** What an office answered. */
export function ReplyDialog({ place, seen, onClose, isUnrecorded }: DialogProps & { isUnrecorded: boolean }) {
  const { t } = useTranslation();
  const words = LEDGER_WORDS[useLocale()];
  const today = useToday();
  const { mutateAsync } = useMutation(recordReply(place));
  const [file, setFile] = useState<File | null>(null);
  const form = useZodForm({
    schema: z.object({
      ...replySchema.shape,
      nextOn: z.preprocess(emptyIsNull, replySchema.shape.nextOn),
      channel: isUnrecorded ? replySchema.shape.channel : z.unknown().transform(() => undefined),
    }),
    initialValues: { receivedOn: today, outcome: 'acknowledged', summary: '', nextOn: '', channel: 'post' },
    onSubmit: async ({ channel, ...json }) => {
      await mutateAsync({ seen, file, json: { ...json, ...(channel ? { channel } : {}) } });
      onClose();
    },
  });
  return (
    <Frame
      title={t('deliveries.replyDialog.title')}
      onClose={onClose}
      form={form}
      submit={t('deliveries.replyDialog.submit')}
    >
      {isUnrecorded && (
        <SelectField
          form={form}
          name="channel"
          label={t('deliveries.replyDialog.channel')}
          data={DELIVERY_CHANNELS.map((value) => ({ value, label: words.channel[value] }))}
        />
      )}
      <TextField form={form} name="receivedOn" type="date" max={today} label={words.column.repliedOn} />
      <SelectField
        form={form}
        name="outcome"
        label={words.column.outcome}
        data={REPLY_OUTCOMES.map((value) => ({ value, label: words.outcome[value] }))}
      />
      <TextareaField form={form} name="summary" label={t('deliveries.replyDialog.summary')} />
      <TextField
        form={form}
        name="nextOn"
        type="date"
        label={words.column.dueOn}
        description={t('deliveries.replyDialog.nextHint')}
      />
      <Scan label={t('deliveries.replyDialog.scan')} file={file} onFile={setFile} />
    </Frame>
  );
}

function Scan({ label, file, onFile }: { label: string; file: File | null; onFile: (file: File | null) => void }) {
  const { t } = useTranslation();
  return (
    <FileInput
      label={label}
      description={t('deliveries.scanHint', { max: SCAN_MAX_MEGABYTES })}
      accept={SCAN_TYPES.join(',')}
      value={file}
      onChange={onFile}
      clearable
    />
  );
}

function Frame<Values extends object>({
  title,
  onClose,
  form,
  submit,
  children,
}: {
  title: string;
  onClose: () => void;
  form: ZodForm<Values>;
  submit: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shared.action.close') }}>
      <Form of={form} label={title}>
        {children}
        <Group justify="flex-end" gap="xs">
          <SubmitButton form={form}>{submit}</SubmitButton>
        </Group>
      </Form>
    </Modal>
  );
}
