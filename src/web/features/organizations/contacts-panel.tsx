import { Button, Group, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, OrganizationDetail } from '../../../domain/organizations/organization.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/session/session.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { useRemoveContact } from './change-organizations.ts';
import { ContactForm } from './contact-form.tsx';
import classes from './organizations.module.css';
import { PersonActs } from './person-acts.tsx';

export interface ContactsPanelProps {
  campaign: string;
  organization: OrganizationDetail;
  mayWrite: boolean;
}

/** Who speaks for an organisation. */
export function ContactsPanel({ campaign, organization, mayWrite }: ContactsPanelProps) {
  const { t } = useTranslation();
  // `null`: a new one.
  const [edited, setEdited] = useState<Contact | null>();
  const { contacts, version } = organization;
  return (
    <Panel
      title={t('organizations.contact.title')}
      actions={
        mayWrite && (
          <Button size="xs" onClick={() => setEdited(null)} leftSection={<IconPlus size={14} aria-hidden />}>
            {t('organizations.contact.add')}
          </Button>
        )
      }
    >
      {contacts.length === 0 ? (
        <EmptyState title={t('organizations.contact.none')} hint={mayWrite && t('organizations.contact.noneHint')} />
      ) : (
        <ul className={classes.rows}>
          {contacts.map((contact) => (
            <ContactRow
              key={contact.id}
              campaign={campaign}
              organization={organization}
              contact={contact}
              onEdit={mayWrite ? () => setEdited(contact) : undefined}
            />
          ))}
        </ul>
      )}
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited ? t('organizations.contact.edit', { name: edited.name }) : t('organizations.contact.add')}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        {edited !== undefined && (
          <ContactForm
            campaign={campaign}
            organization={organization.id}
            version={version}
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
  organization: OrganizationDetail;
  contact: Contact;
  onEdit: (() => void) | undefined;
}

function ContactRow({ campaign, organization, contact, onEdit }: ContactRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const manages = useMay('person.manage');
  const remove = useRemoveContact(campaign, organization.id);
  const { id, name, role, email, locale, signatures } = contact;
  const said = [
    role,
    locale && format.language(locale),
    signatures > 0 && t('organizations.contact.signed', { count: signatures }),
  ];
  return (
    <li>
      <div>
        <strong>{name || t('organizations.contact.nameless')}</strong>
        {said.some(Boolean) && <p>{said.filter(Boolean).join(' · ')}</p>}
        {email && <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a>}
      </div>
      <Group gap="xs" justify="flex-end">
        {onEdit && (
          <Button size="xs" onClick={onEdit} aria-label={t('organizations.contact.edit', { name })}>
            {t('shared.action.edit')}
          </Button>
        )}
        {onEdit && signatures === 0 && (
          <ConfirmButton
            size="xs"
            title={t('organizations.contact.removeTitle', { name })}
            explanation={t('organizations.contact.removeExplained')}
            verb={t('shared.action.remove')}
            aria-label={t('organizations.contact.remove', { name })}
            onConfirm={() => remove.mutateAsync({ seen: organization.version, contact: id })}
          >
            {t('shared.action.remove')}
          </ConfirmButton>
        )}
        {manages && <PersonActs campaign={campaign} id={id} name={name} />}
      </Group>
    </li>
  );
}
