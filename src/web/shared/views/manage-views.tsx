import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SavedView, type ViewRoom, viewNameSchema } from '../../../domain/views/saved-view.ts';
import { useCampaignSlug } from '../campaign/campaign.ts';
import { useMay } from '../session/session.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { useChangeView, useRemoveView, viewQueries } from './view-queries.ts';

export interface ManageViewsProps {
  opened: boolean;
  room: ViewRoom;
  /** What is filtered now: a view can be set to it. */
  query: string;
  onClose: () => void;
}

/** One's own views to rename, share, set anew or remove; who tidies up may also remove what colleagues share. */
export function ManageViews({ opened, room, query, onClose }: ManageViewsProps) {
  const { t } = useTranslation();
  const { data: views = [] } = useQuery(viewQueries.of(useCampaignSlug(), room));
  const mayTidy = useMay('view.manage');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shared.views.manageTitle')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      size="lg"
    >
      {views.length === 0 && <Text>{t('shared.views.none')}</Text>}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {views.map((view) => (
          <li key={view.id}>
            {view.own ? <OwnView view={view} query={query} /> : <Shared view={view} mayTidy={mayTidy} />}
          </li>
        ))}
      </Stack>
    </Modal>
  );
}

function OwnView({ view, query }: { view: SavedView; query: string }) {
  const { t } = useTranslation();
  const change = useChangeView(useCampaignSlug());
  const [name, setName] = useState(view.name);
  const isNew = name.trim() !== view.name;
  return (
    <Stack gap={6}>
      <Group
        component="form"
        gap="xs"
        align="end"
        onSubmit={(event) => {
          event.preventDefault();
          if (viewNameSchema.safeParse(name).success) change.mutate({ id: view.id, name: name.trim() });
        }}
      >
        <TextInput
          flex={1}
          aria-label={t('shared.views.rename', { name: view.name })}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {isNew && (
          <Button type="submit" loading={change.isPending}>
            {t('shared.action.save')}
          </Button>
        )}
        <RemoveView view={view} />
      </Group>
      <Group gap="md">
        <Checkbox
          label={t('shared.views.share')}
          checked={view.shared}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ id: view.id, shared: event.currentTarget.checked })}
        />
        {view.query !== query && (
          <Button size="xs" disabled={change.isPending} onClick={() => change.mutate({ id: view.id, query })}>
            {t('shared.views.takeOver')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Shared({ view, mayTidy }: { view: SavedView; mayTidy: boolean }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs">
      <span>
        {view.name}{' '}
        <Text span size="sm" c="dimmed">
          {t('shared.views.by', { name: view.ownerName })}
        </Text>
      </span>
      {mayTidy && <RemoveView view={view} />}
    </Group>
  );
}

function RemoveView({ view }: { view: SavedView }) {
  const { t } = useTranslation();
  const remove = useRemoveView(useCampaignSlug());
  return (
    <ConfirmButton
      title={t('shared.views.remove', { name: view.name })}
      verb={t('shared.action.remove')}
      explanation={t('shared.views.removeExplanation')}
      aria-label={t('shared.views.remove', { name: view.name })}
      onConfirm={() => remove.mutateAsync(view.id)}
    >
      {t('shared.action.remove')}
    </ConfirmButton>
  );
}
