import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { SavedView, ViewRoom } from '../../../domain/views/saved-view.ts';
import { useCampaignSlug } from '../campaign/campaign.ts';
import { ManageViews } from './manage-views.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { viewQueries } from './view-queries.ts';

export interface SavedViewsProps {
  room: ViewRoom;
  /** The present filter and order, as the screen's address holds them: `?country=PE&sort=name`, or nothing. */
  search: string;
}

/** The saved views of a screen: opens one, keeps the present one, leads to changing them. */
export function SavedViews({ room, search }: SavedViewsProps) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const query = search.replace(/^\?/, '');
  const { data: views = [] } = useQuery(viewQueries.of(campaign, room));
  const [dialog, setDialog] = useState<'save' | 'manage'>();
  const [own, shared] = [views.filter((view) => view.own), views.filter((view) => !view.own)];
  const close = () => setDialog(undefined);
  return (
    <>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button leftSection={<IconBookmark size={16} aria-hidden />}>{t('shared.views.button')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t('shared.views.none')}</Menu.Label>}
          <Group label={t('shared.views.own')} views={own} query={query} />
          <Group label={t('shared.views.shared')} views={shared} query={query} />
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog('save')}>{t('shared.views.save')}</Menu.Item>
          {views.length > 0 && <Menu.Item onClick={() => setDialog('manage')}>{t('shared.views.manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <SaveViewDialog opened={dialog === 'save'} room={room} query={query} onClose={close} />
      <ManageViews opened={dialog === 'manage'} room={room} query={query} onClose={close} />
    </>
  );
}

function Group({ label, views, query }: { label: string; views: readonly SavedView[]; query: string }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (views.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {views.map((view) => (
        <Menu.Item
          key={view.id}
          component={Link}
          to={{ pathname, search: view.query }}
          aria-current={view.query === query || undefined}
          rightSection={view.query === query && <IconCheck size={16} aria-hidden />}
        >
          {view.name}
          {!view.own && <small> {t('shared.views.by', { name: view.ownerName })}</small>}
        </Menu.Item>
      ))}
    </>
  );
}
