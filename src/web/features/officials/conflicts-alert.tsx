import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HolderConflicts } from '../../../domain/officials/office-detail.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import classes from './officials.module.css';

/** What still names somebody who does not hold the office any more, and how it is mended. */
export function ConflictsAlert({ campaign, conflicts }: { campaign: string; conflicts: HolderConflicts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { drafts, deliveries } = conflicts;
  if (drafts.length + deliveries.length === 0) return null;
  return (
    <Alert color="brick" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('officials.conflicts')}>
      <ul className={classes.conflicts}>
        {drafts.map(({ letterId, letterTitle, locale, formerHolder }) => (
          <li key={`${letterId} ${locale} ${formerHolder}`}>
            <Link to={paths.letter(campaign, letterId)}>{letterTitle}</Link>{' '}
            {t('officials.conflictDraft', { name: formerHolder, language: format.language(locale) })}
          </li>
        ))}
        {deliveries.map(({ deliveryId, letterId, letterTitle, writtenTo }) => (
          <li key={deliveryId}>
            <Link to={paths.letterDeliveries(campaign, letterId)}>{letterTitle}</Link>{' '}
            {writtenTo ? t('officials.conflictDelivery', { name: writtenTo }) : t('officials.conflictDeliveryOffice')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
