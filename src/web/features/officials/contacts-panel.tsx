import { Button, Group, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactFault } from '../../../domain/officials/contact.ts';
import type { OfficeContact } from '../../../domain/officials/office.ts';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { useRemoveContact } from './change-officials.ts';
import { ContactForm } from './contact-form.tsx';
import { ContactPill } from './contact-pill.tsx';
import type { OfficePartProps } from './holders-panel.tsx';
import { emailState } from './office-list.ts';
import classes from './officials.module.css';

/** The ways to reach an office, in the order in which they are tried. */
export function ContactsPanel({ campaign, office, mayWrite }: OfficePartProps) {
  const { t } = useTranslation();
  // `null`: a new one.
  const [edited, setEdited] = useState<OfficeContact | null>();
  return (
    <Panel
      title={t('officials.contacts')}
      question={
        <>
          {t('officials.byMail')}: <ContactPill state={emailState(office, office.today)} />
        </>
      }
      actions={
        mayWrite && (
          <Button size="xs" onClick={() => setEdited(null)} leftSection={<IconPlus size={14} aria-hidden />}>
            {t('officials.contactAdd')}
          </Button>
        )
      }
    >
      {office.contacts.length === 0 ? (
        <EmptyState title={t('officials.noContact')} hint={t('officials.noContactHint')} />
      ) : (
        <ul className={classes.rows}>
          {office.contacts.map((contact) => (
            <ContactRow
              key={contact.id}
              campaign={campaign}
              office={office}
              contact={contact}
              onEdit={mayWrite ? () => setEdited(contact) : undefined}
            />
          ))}
        </ul>
      )}
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited ? t('officials.contactEdit') : t('officials.contactAdd')}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        {edited !== undefined && (
          <ContactForm
            campaign={campaign}
            office={office}
            contact={edited ?? undefined}
            onDone={() => setEdited(undefined)}
          />
        )}
      </Modal>
    </Panel>
  );
}

interface ContactRowProps {
  campaign: string;
  office: OfficeDetail;
  contact: OfficeContact;
  onEdit: (() => void) | undefined;
}

function ContactRow({ campaign, office, contact, onEdit }: ContactRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = useRemoveContact(campaign, office.id);
  const { id, kind, value, source, validUntil, bouncedAt, holderId } = contact;
  const fault = contactFault(contact, office.today);
  const whose = office.holders.find((holder) => holder.id === holderId)?.name;
  const about = [
    whose && t('officials.onlyOf', { name: whose }),
    validUntil && t('officials.validUntil', { date: format.date(validUntil) }),
    bouncedAt && t('officials.cameBack', { date: format.date(bouncedAt) }),
  ];
  return (
    <li>
      <div>
        <span className={classes.soft}>{t(`officials.contactKind.${kind}`)}</span>{' '}
        {fault && <StatePill tone="brick">{t(`officials.contactState.${fault}`)}</StatePill>}
        <p className={classes.address}>
          <strong>{value || t('officials.hidden')}</strong>
        </p>
        {about.some(Boolean) && <p>{about.filter(Boolean).join(' · ')}</p>}
        {source && (
          <p>
            {t('officials.source')}:{' '}
            <a href={source} rel="noreferrer" target="_blank">
              {source}
            </a>
          </p>
        )}
      </div>
      {onEdit && (
        <Group gap="xs" justify="flex-end">
          <Button size="xs" onClick={onEdit} aria-label={t('officials.contactEditOne', { value })}>
            {t('shared.action.edit')}
          </Button>
          <ConfirmButton
            size="xs"
            title={t('officials.contactRemoveTitle')}
            explanation={t('officials.contactRemoveExplained', { value })}
            verb={t('shared.action.remove')}
            aria-label={t('officials.contactRemove', { value })}
            onConfirm={() => remove.mutateAsync({ seen: office.version, contact: id })}
          >
            {t('shared.action.remove')}
          </ConfirmButton>
        </Group>
      )}
    </li>
  );
}
