import { Button, Checkbox, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { campaignSettings, dueQuery, eraseDue, lookForDue } from './queries.ts';
import classes from './settings.module.css';

/** Persons whose data the campaign said it would no longer keep. Looked for every night; nobody is erased by looking. */
export function DuePanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const query = useQuery(dueQuery(campaign));
  const look = useMutation(lookForDue(campaign));
  const erase = useMutation(eraseDue(campaign));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ids = (query.data?.items ?? []).map(({ id }) => id).filter((id) => chosen.includes(id));
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <QueryPanel
      title={t('settings.due.title')}
      question={t('settings.due.question')}
      query={query}
      isEmpty={({ total }) => total === 0}
      empty={<NobodyDue />}
      actions={
        <Button size="xs" loading={look.isPending} onClick={() => look.mutate()}>
          {t('settings.due.look')}
        </Button>
      }
      {...(classes.wide === undefined ? {} : { className: classes.wide })}
    >
      {({ items, total }) => (
        <>
          <RowTable
            label={t('settings.due.title')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'person',
                label: t('settings.due.person'),
                cell: ({ id, name, role }) => (
                  <Checkbox
                    checked={chosen.includes(id)}
                    onChange={() => toggle(id)}
                    label={[name || t('settings.due.nameless'), role].filter(Boolean).join(', ')}
                  />
                ),
              },
              {
                key: 'organization',
                label: t('settings.due.organization'),
                cell: ({ organization }) => (
                  <Link to={paths.organization(campaign, organization.id)}>{organization.name}</Link>
                ),
              },
              { key: 'dueOn', label: t('settings.due.dueOn'), cell: ({ dueOn }) => format.date(dueOn) },
            ]}
          />
          <Group justify="space-between" mt="sm">
            <Button size="xs" onClick={() => setChosen(ids.length === items.length ? [] : items.map(({ id }) => id))}>
              {t(ids.length === items.length ? 'settings.due.chooseNone' : 'settings.due.chooseAll', {
                count: items.length,
                total: format.number(total),
              })}
            </Button>
            <ConfirmButton
              disabled={ids.length === 0}
              title={t('settings.due.eraseTitle', { count: ids.length })}
              explanation={t('settings.due.eraseExplained')}
              verb={t('settings.due.erase')}
              onConfirm={() => erase.mutateAsync(ids)}
            >
              {t('settings.due.eraseChosen', { count: ids.length })}
            </ConfirmButton>
          </Group>
        </>
      )}
    </QueryPanel>
  );
}

/** Why nobody is: nothing was decided, there is no day to count from, or all is as it was said. */
function NobodyDue() {
  const { t } = useTranslation();
  const settings = useQuery(campaignSettings(useCampaignSlug())).data?.data;
  const why =
    settings === undefined || settings.retentionMonths === ''
      ? 'noneHint'
      : settings.closesAt === ''
        ? 'noneWithoutDay'
        : 'noneYet';
  return <EmptyState title={t('settings.due.none')} hint={t(`settings.due.${why}`)} />;
}
