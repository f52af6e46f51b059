import { Anchor, Button, Group, NativeSelect } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEDGER_STATES } from '../../../domain/deliveries/ledger-state.ts';
import { LEDGER_WORDS } from '../../../domain/deliveries/ledger-words.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Paging } from '../../shared/ui/paging.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { type RowColumn, RowTable } from '../../shared/ui/row-table.tsx';
import { SearchField } from '../../shared/ui/search-field.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import classes from './deliveries.module.css';
import { DeliveryDrawer } from './delivery-drawer.tsx';
import { DeliveryPill } from './delivery-pill.tsx';
import { exportUrl, type LedgerData, type LedgerRowData, ledgerView, REPLY_FILTERS } from './queries.ts';

interface LedgerPanelProps {
  campaign: string;
  query: UseQueryResult<LedgerData>;
  ofAllLetters?: boolean;
}

/** Every office with how the letter went to it and what it answered; what wants a person comes first. */
export function LedgerPanel({ campaign, query, ofAllLetters = false }: LedgerPanelProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [view, change] = useUrlState(ledgerView);
  const columns = useColumns(ofAllLetters, (row) => change({ open: keyOf(row), page: view.page }));
  const [letter = '', office = ''] = view.open.split(':');
  return (
    <QueryPanel
      title={t('deliveries.ledger')}
      question={t('deliveries.ledgerQuestion')}
      query={query}
      lines={8}
      isEmpty={() => false}
      actions={
        ofAllLetters && (
          <Group gap="xs">
            {(['csv', 'xlsx'] as const).map((format) => (
              <Button key={format} size="xs" component="a" href={exportUrl(campaign, view, format, locale)} download>
                {t(`deliveries.export.${format}`)}
              </Button>
            ))}
          </Group>
        )
      }
    >
      {(data) => (
        <>
          <Filters data={data} />
          {data.items.length === 0 ? (
            <EmptyState title={t('deliveries.nothing')} hint={t('deliveries.nothingHint')} />
          ) : (
            <RowTable label={t('deliveries.ledger')} rows={data.items} rowKey={keyOf} columns={columns} />
          )}
          <Paging
            page={data.page}
            pageSize={data.pageSize}
            total={data.total}
            onPage={(page) => change({ page, open: '' })}
          />
          {letter && office && (
            <DeliveryDrawer
              place={{ campaign, letter, office }}
              onClose={() => change({ open: '', page: view.page })}
            />
          )}
        </>
      )}
    </QueryPanel>
  );
}

const keyOf = ({ letter, office }: LedgerRowData): string => `${letter.id}:${office.id}`;

function useColumns(ofAllLetters: boolean, onOpen: (row: LedgerRowData) => void): RowColumn<LedgerRowData>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const words = LEDGER_WORDS[locale];
  return [
    {
      key: 'office',
      label: words.column.office,
      cell: (row) => (
        <>
          <Anchor component="button" type="button" fw={600} ta="start" onClick={() => onOpen(row)}>
            {format.country(row.office.country)} · {locale === 'en' ? row.office.titleEn : row.office.titleLocal}
          </Anchor>
          {row.holderName && <span className={classes.sub}>{row.holderName}</span>}
          {row.formerHolder && <StatePill tone="brick">{t('deliveries.formerHolder')}</StatePill>}
          {row.address && <span className={classes.sub}>{row.address}</span>}
        </>
      ),
    },
    ...(ofAllLetters
      ? [{ key: 'letter', label: words.column.letter, cell: (row: LedgerRowData) => <OfLetter {...row} /> }]
      : []),
    {
      key: 'state',
      label: words.column.state,
      cell: (row) => (
        <>
          <DeliveryPill state={row.state} />
          {row.channel && row.channel !== 'email' && <span className={classes.sub}>{words.channel[row.channel]}</span>}
        </>
      ),
    },
    { key: 'when', label: t('deliveries.when'), cell: (row) => <When {...row} /> },
    {
      key: 'said',
      label: words.column.serverSaid,
      cell: ({ serverSaid }) => <span className={classes.said}>{serverSaid}</span>,
    },
    { key: 'reply', label: words.column.outcome, cell: (row) => <Replied {...row} /> },
  ];
}

function OfLetter({ letter }: LedgerRowData) {
  const slug = useCampaignSlug();
  return (
    <Anchor component={Link} to={paths.letterDeliveries(slug, letter.id)}>
      {letter.title}
    </Anchor>
  );
}

function When({ state, notBefore, arrivedAt, attempts }: LedgerRowData) {
  const { t } = useTranslation();
  const format = useFormat();
  if (arrivedAt) return <>{format.dateTime(arrivedAt)}</>;
  if (state === 'queued' && notBefore)
    return (
      <>
        {t('deliveries.notBefore', { at: format.dateTime(notBefore) })}
        {attempts > 0 && <span className={classes.sub}>{t('deliveries.attempts', { count: attempts })}</span>}
      </>
    );
  if (state === 'queued') return <>{t('deliveries.byPerson')}</>;
  return null;
}

function Replied({ reply, dueOn, overdue }: LedgerRowData) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = LEDGER_WORDS[useLocale()];
  return (
    <>
      {reply && (
        <>
          {words.outcome[reply.outcome]}
          <span className={classes.sub}>{format.date(reply.receivedOn)}</span>
        </>
      )}
      {dueOn && overdue && (
        <StatePill tone="brick">{t('deliveries.overdueSince', { day: format.date(dueOn) })}</StatePill>
      )}
      {dueOn && !overdue && <span className={classes.sub}>{t('deliveries.dueOn', { day: format.date(dueOn) })}</span>}
    </>
  );
}

function Filters({ data }: { data: LedgerData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = LEDGER_WORDS[useLocale()];
  const [view, change] = useUrlState(ledgerView);
  const any = { value: '', label: t('deliveries.any') };
  return (
    <search className={classes.filters} aria-label={t('deliveries.filters')}>
      <SearchField
        label={t('deliveries.search')}
        value={view.q}
        onSearch={(q) => change({ q, open: '' }, { replace: true })}
      />
      <NativeSelect
        label={words.column.state}
        value={view.state ?? ''}
        data={[
          any,
          ...LEDGER_STATES.filter((state) => data.counts[state] > 0 || state === view.state).map((state) => ({
            value: state,
            label: `${words.state[state]} (${format.number(data.counts[state])})`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ state: LEDGER_STATES.find((one) => one === value), open: '' })
        }
      />
      <NativeSelect
        label={words.column.country}
        value={view.country}
        data={[any, ...data.countries.map((value) => ({ value, label: format.country(value) }))]}
        onChange={({ currentTarget: { value } }) => change({ country: value, open: '' })}
      />
      <NativeSelect
        label={words.column.outcome}
        value={view.reply ?? ''}
        data={[
          any,
          ...REPLY_FILTERS.map((value) => ({
            value,
            label: value === 'none' || value === 'overdue' ? t(`deliveries.reply.${value}`) : words.outcome[value],
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ reply: REPLY_FILTERS.find((one) => one === value), open: '' })
        }
      />
    </search>
  );
}
