import { Button, Group, Modal, NativeSelect, Radio, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, EXPORTED_AT_ONCE, type ExportFormat } from '../../../domain/exports/export-formats.ts';
import {
  ROSTER_FORMATS,
  ROSTER_GROUPINGS,
  ROSTER_NAMES,
  ROSTER_READERS,
  type RosterGrouping,
  type RosterPaper,
  type RosterReaders,
} from '../../../domain/exports/roster-choices.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { exportUrl, rosterUrl, useOrderExport } from './export-files.ts';
import { ExportedFiles } from './exported-files.tsx';
import type { ListFilters } from './queries.ts';
import classes from './signatories.module.css';

export interface ExportButtonProps {
  campaign: string;
  filters: ListFilters;
  /** How many the list has; `undefined` until that is known. */
  total: number | undefined;
}

/** What is filtered on the screen, as a file. */
export function ExportButton(props: ExportButtonProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open} leftSection={<IconDownload size={16} aria-hidden />}>
        {t('signatories.export')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('signatories.exporting.title')}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
      >
        <Stack gap="md">
          <Choice {...props} />
          <ExportedFiles campaign={props.campaign} />
        </Stack>
      </Modal>
    </>
  );
}

type Kind = ExportFormat | RosterPaper;
const isPaper = (kind: Kind): kind is RosterPaper => ROSTER_FORMATS.some((one) => one === kind);

function Choice({ campaign, filters, total }: ExportButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState<Kind>('csv');
  const [group, setGroup] = useState<RosterGrouping>('country');
  const [readers, setReaders] = useState<RosterReaders>('public');
  return (
    <Stack gap="sm">
      {total !== undefined && (
        <p className={classes.about}>
          {t('signatories.exporting.what', { count: total, formatted: format.number(total) })}
        </p>
      )}
      <Radio.Group
        label={t('signatories.exporting.as')}
        value={kind}
        onChange={(value) => setKind([...EXPORT_FORMATS, ...ROSTER_FORMATS].find((one) => one === value) ?? 'csv')}
      >
        {[...EXPORT_FORMATS, ...ROSTER_FORMATS].map((one) => (
          <Radio
            key={one}
            mt={8}
            value={one}
            label={t(`signatories.exporting.format.${one}`)}
            description={t(`signatories.exporting.about.${one}`)}
          />
        ))}
      </Radio.Group>
      {isPaper(kind) ? (
        <>
          <NativeSelect
            label={t('signatories.exporting.group')}
            value={group}
            data={ROSTER_GROUPINGS.map((value) => ({ value, label: t(`signatories.exporting.by.${value}`) }))}
            onChange={({ currentTarget }) =>
              setGroup(ROSTER_GROUPINGS.find((one) => one === currentTarget.value) ?? 'country')
            }
          />
          <NativeSelect
            label={t('signatories.exporting.readers')}
            description={t('signatories.exporting.readersHint')}
            value={readers}
            data={ROSTER_READERS.map((value) => ({ value, label: t(`signatories.exporting.for.${value}`) }))}
            onChange={({ currentTarget }) =>
              setReaders(ROSTER_READERS.find((one) => one === currentTarget.value) ?? 'public')
            }
          />
          {(total ?? 0) > ROSTER_NAMES ? (
            <p className={classes.about}>
              {t('signatories.exporting.tooManyNames', { max: format.number(ROSTER_NAMES) })}
            </p>
          ) : (
            <RosterLink campaign={campaign} filters={filters} kind={kind} group={group} readers={readers} />
          )}
        </>
      ) : (
        <ListLink campaign={campaign} filters={filters} format={kind} total={total} />
      )}
    </Stack>
  );
}

interface RosterLinkProps {
  campaign: string;
  filters: ListFilters;
  kind: RosterPaper;
  group: RosterGrouping;
  readers: RosterReaders;
}

function RosterLink({ campaign, filters, kind, group, readers }: RosterLinkProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Group justify="flex-end">
      <Button component="a" variant="filled" href={rosterUrl(campaign, kind, { ...filters, locale, group, readers })}>
        {t('signatories.exporting.download')}
      </Button>
    </Group>
  );
}

interface ListLinkProps {
  campaign: string;
  filters: ListFilters;
  format: ExportFormat;
  total: number | undefined;
}

/** A plain link, or for a long list an order that one need not wait for. */
function ListLink({ campaign, filters, format, total }: ListLinkProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const order = useOrderExport(campaign);
  if (total === undefined || total <= EXPORTED_AT_ONCE) {
    return (
      <Group justify="flex-end">
        <Button component="a" variant="filled" href={exportUrl(campaign, format, { ...filters, locale })}>
          {t('signatories.exporting.download')}
        </Button>
      </Group>
    );
  }
  return (
    <>
      <p className={classes.about}>{t('signatories.exporting.long')}</p>
      <Group justify="flex-end">
        <Button
          variant="filled"
          loading={order.isPending}
          onClick={() => order.mutate({ format, filters: { ...filters, locale } })}
        >
          {t('signatories.exporting.order')}
        </Button>
      </Group>
    </>
  );
}
