import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  BULK_KINDS,
  type BulkDeed,
  type BulkSelection,
  bulkDeedSchema,
  isFinal,
} from '../../../../domain/bulk-acts/bulk-act.ts';
import { INDIVIDUAL } from '../../../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../../../domain/signatories/org-type.ts';
import { GROUNDS } from '../../../../domain/signatories/verification.ts';
import { paths } from '../../../shared/paths.ts';
import { teamQuery } from '../../../shared/team/team.ts';
import { bulkQueries, useStartBulkAct } from './bulk-queries.ts';
import { Forecast } from './forecast.tsx';

export interface BulkDialogProps {
  campaign: string;
  selection: BulkSelection;
  onClose: () => void;
}

const TYPES = ORG_TYPES.filter((type) => type !== INDIVIDUAL);
/** Stands where nothing is counted yet. */
const UNSAID: BulkDeed = { kind: 'assign', to: null };
/** What one typed last is counted once one pauses. */
const PAUSE_MS = 300;

/** Chooses what to do, says what it would do, and starts it. */
export function BulkDialog({ campaign, selection, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kind, setKind] = useState<BulkDeed['kind']>('tag');
  const [text, setText] = useState('');
  const { data: team } = useQuery({ ...teamQuery(), enabled: kind === 'assign' });
  const start = useStartBulkAct(campaign);
  const deed = bulkDeedSchema.safeParse(deedFrom(kind, text)).data;
  const [settled] = useDebouncedValue(deed, PAUSE_MS);
  const { data: forecast } = useQuery({
    ...bulkQueries.forecast(campaign, { deed: settled ?? UNSAID, selection }),
    enabled: settled !== undefined,
  });
  const wouldChangeNothing = settled !== undefined && forecast?.changes === 0;
  const choose = (next: string) => {
    setKind(BULK_KINDS.find((one) => one === next) ?? 'tag');
    setText(FIRST[next] ?? '');
  };
  const choices: Record<string, { value: string; label: string }[]> = {
    verify: GROUNDS.map((value) => ({ value, label: t(`signatories.ground.${value}`) })),
    changeType: TYPES.map((value) => ({ value, label: t(`vocabulary.orgType.${value}`) })),
    assign: [
      { value: '', label: t('signatories.assignedToNobody') },
      ...(team?.members ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
  const field = { label: t(`signatories.bulk.value.${kind}`), value: text };
  const offered = choices[kind];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signatories.bulk.title')}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('signatories.bulk.what')}
          value={kind}
          data={BULK_KINDS.map((value) => ({ value, label: t(`signatories.bulk.kind.${value}`) }))}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        {offered && (
          <NativeSelect {...field} data={offered} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        )}
        {kind === 'askBack' && (
          <Textarea
            {...field}
            autosize
            minRows={3}
            maxLength={2000}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        {(kind === 'tag' || kind === 'untag') && (
          <TextInput {...field} maxLength={40} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        )}
        {isFinal(kind) && <Text size="sm">{t('signatories.bulk.final')}</Text>}
        {settled && <Forecast campaign={campaign} plan={{ deed: settled, selection }} />}
        <Group justify="end">
          <Button onClick={onClose}>{t('shared.action.cancel')}</Button>
          <Button
            variant="filled"
            disabled={!deed || wouldChangeNothing}
            loading={start.isPending}
            onClick={() =>
              deed && start.mutate({ deed, selection }, { onSuccess: () => void navigate(paths.bulkActs(campaign)) })
            }
          >
            {t('signatories.bulk.start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What a choice begins with. */
const FIRST: Record<string, string> = { verify: GROUNDS[0], changeType: TYPES[0] ?? '' };

function deedFrom(kind: BulkDeed['kind'], text: string): unknown {
  switch (kind) {
    case 'tag':
    case 'untag':
      return { kind, tag: text };
    case 'verify':
      return { kind, ground: text };
    case 'assign':
      return { kind, to: text === '' ? null : text };
    case 'askBack':
      return { kind, question: text };
    case 'changeType':
      return { kind, type: text };
  }
}
