import { Button, Group, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder } from '../../../domain/officials/office.ts';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { useRemoveHolder } from './change-officials.ts';
import { HolderForm } from './holder-form.tsx';
import classes from './officials.module.css';

export interface OfficePartProps {
  campaign: string;
  office: OfficeDetail;
  mayWrite: boolean;
}

/** Who holds an office and who held it, each with the source that says so. */
export function HoldersPanel({ campaign, office, mayWrite }: OfficePartProps) {
  const { t } = useTranslation();
  // `null`: a new one.
  const [edited, setEdited] = useState<Holder | null>();
  return (
    <Panel
      title={t('officials.holders')}
      question={!office.holder && t('officials.holderUnknown')}
      actions={
        mayWrite && (
          <Button size="xs" onClick={() => setEdited(null)} leftSection={<IconPlus size={14} aria-hidden />}>
            {t('officials.holderAdd')}
          </Button>
        )
      }
    >
      {office.holders.length === 0 ? (
        <EmptyState title={t('officials.noHolder')} hint={mayWrite && t('officials.noHolderHint')} />
      ) : (
        <ul className={classes.rows}>
          {office.holders.map((holder) => (
            <HolderRow
              key={holder.id}
              campaign={campaign}
              office={office}
              holder={holder}
              onEdit={mayWrite ? () => setEdited(holder) : undefined}
            />
          ))}
        </ul>
      )}
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited ? t('officials.holderEdit', { name: edited.name }) : t('officials.holderAdd')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        {edited !== undefined && (
          <HolderForm
            campaign={campaign}
            office={office}
            holder={edited ?? undefined}
            onDone={() => setEdited(undefined)}
          />
        )}
      </Modal>
    </Panel>
  );
}

interface HolderRowProps {
  campaign: string;
  office: OfficeDetail;
  holder: Holder;
  onEdit: (() => void) | undefined;
}

function HolderRow({ campaign, office, holder, onEdit }: HolderRowProps) {
  const { t } = useTranslation();
  const remove = useRemoveHolder(campaign, office.id);
  const { id, name, addressGender, source } = holder;
  const isWeb = /^https?:\/\//.test(source);
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        {id === office.holder?.id && <StatePill tone="teal">{t('officials.holdsToday')}</StatePill>}
        <p>
          <HeldWords holder={holder} />
          {' · '}
          {addressGender ? t(`officials.gender.${addressGender}`) : t('officials.genderUnknown')}
        </p>
        <p>
          {t('officials.source')}:{' '}
          {isWeb ? (
            <a href={source} rel="noreferrer" target="_blank">
              {source}
            </a>
          ) : (
            source || t('officials.noSource')
          )}
        </p>
      </div>
      {onEdit && (
        <Group gap="xs" justify="flex-end">
          <Button size="xs" onClick={onEdit} aria-label={t('officials.holderEdit', { name })}>
            {t('shared.action.edit')}
          </Button>
          <ConfirmButton
            size="xs"
            title={t('officials.holderRemoveTitle', { name })}
            explanation={t('officials.holderRemoveExplained')}
            verb={t('shared.action.remove')}
            aria-label={t('officials.holderRemove', { name })}
            onConfirm={() => remove.mutateAsync({ seen: office.version, holder: id })}
          >
            {t('shared.action.remove')}
          </ConfirmButton>
        </Group>
      )}
    </li>
  );
}

/** From when to when, as far as sources say. */
function HeldWords({ holder: { heldFrom, heldTo } }: { holder: Holder }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (heldFrom && heldTo)
    return <>{t('officials.heldBetween', { from: format.date(heldFrom), to: format.date(heldTo) })}</>;
  if (heldFrom) return <>{t('officials.heldSince', { date: format.date(heldFrom) })}</>;
  if (heldTo) return <>{t('officials.heldUntil', { date: format.date(heldTo) })}</>;
  return <>{t('officials.heldUndated')}</>;
}
