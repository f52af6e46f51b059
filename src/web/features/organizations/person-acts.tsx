import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { useErasePerson, useExportPerson } from './change-organizations.ts';

export interface PersonActsProps {
  campaign: string;
  id: string;
  name: string;
}

/** What a person may ask of the coalition: their data, or to be forgotten. */
export function PersonActs({ campaign, id, name }: PersonActsProps) {
  const { t } = useTranslation();
  const hand = useExportPerson(campaign);
  const erase = useErasePerson(campaign);
  const who = { name: name || t('organizations.contact.nameless') };
  return (
    <>
      <Button
        size="xs"
        loading={hand.isPending}
        onClick={() => hand.mutate(id)}
        aria-label={t('organizations.person.exportOf', who)}
      >
        {t('organizations.person.export')}
      </Button>
      <ConfirmButton
        size="xs"
        color="brick"
        title={t('organizations.person.eraseTitle', who)}
        explanation={t('organizations.person.eraseExplained')}
        verb={t('organizations.person.erase')}
        aria-label={t('organizations.person.eraseOf', who)}
        onConfirm={() => erase.mutateAsync(id)}
      >
        {t('organizations.person.erase')}
      </ConfirmButton>
    </>
  );
}
