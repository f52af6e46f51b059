import { Anchor, Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { REQUEST_STATUSES } from '../../../domain/consent/round-state.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Paging } from '../../shared/ui/paging.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import classes from './consent.module.css';
import { consentQueries, type Place, type RequestRow, requestView } from './queries.ts';
import { StatusPill } from './round-pills.tsx';

/** Each signatory of the round: how it was asked, what it answered, when and by what way. */
export function Requests({ place }: { place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [view, change] = useUrlState(requestView);
  const query = useQuery(consentQueries.requests(place, view));
  return (
    <QueryPanel
      title={t('consent.signatories')}
      question={t('consent.signatoriesQuestion')}
      query={query}
      lines={8}
      // The filters stay also where nothing is left.
      isEmpty={() => false}
    >
      {({ items, total, page, pageSize }) => (
        <>
          <search className={classes.filters} aria-label={t('consent.filters')}>
            <NativeSelect
              label={t('consent.answer')}
              value={view.status ?? ''}
              data={[
                { value: '', label: t('consent.anyAnswer') },
                ...REQUEST_STATUSES.map((value) => ({ value, label: t(`consent.status.${value}`) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                change({ status: REQUEST_STATUSES.find((one) => one === value), without: undefined })
              }
            />
            <Checkbox
              mb={8}
              label={t('consent.withoutAddress')}
              checked={view.without === 'address'}
              onChange={({ currentTarget: { checked } }) =>
                change({ without: checked ? 'address' : undefined, status: undefined })
              }
            />
          </search>
          {items.length === 0 ? (
            <EmptyState title={t('consent.nobody')} hint={t('consent.nobodyHint')} />
          ) : (
            <RowTable
              label={t('consent.signatories')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  label: t('consent.name'),
                  cell: ({ signatureId, name, email }) => (
                    <>
                      <Anchor component={Link} to={`${paths.signatories(place.campaign)}?open=${signatureId}`} fw={600}>
                        {name}
                      </Anchor>
                      {email && <span className={classes.sub}>{email}</span>}
                    </>
                  ),
                },
                { key: 'country', label: t('consent.country'), cell: ({ country }) => format.country(country) },
                { key: 'asked', label: t('consent.asked'), cell: (row) => <Asked {...row} /> },
                { key: 'status', label: t('consent.answer'), cell: ({ status }) => <StatusPill status={status} /> },
                { key: 'how', label: t('consent.how'), cell: (row) => <How {...row} /> },
              ]}
            />
          )}
          <Paging page={page} pageSize={pageSize} total={total} onPage={(next) => change({ page: next })} />
        </>
      )}
    </QueryPanel>
  );
}

function Asked({ askedAt, remindedDays, locale }: RequestRow) {
  const { t } = useTranslation();
  const format = useFormat();
  if (askedAt === null) return <>{t('consent.notAsked')}</>;
  return (
    <>
      <RelativeTime at={askedAt} />
      <span className={classes.sub}>
        {format.language(locale)}
        {remindedDays.length > 0 && ` · ${t('consent.reminded', { count: remindedDays.length })}`}
      </span>
    </>
  );
}

function How({ answeredAt, answeredThrough, recordedByName }: RequestRow) {
  const { t } = useTranslation();
  if (answeredAt === null || answeredThrough === null) return null;
  return (
    <>
      <RelativeTime at={answeredAt} />
      <span className={classes.sub}>
        {recordedByName === null
          ? t(`consent.through.${answeredThrough}`)
          : t('consent.recordedBy', { name: recordedByName })}
      </span>
    </>
  );
}
