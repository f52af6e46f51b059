import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { FailedState } from '../../shared/ui/failed-state.tsx';
import { LoadingLines, Panel } from '../../shared/ui/panel.tsx';
import { LAYOUTS, type Layout } from './demand-view.ts';
import classes from './demands.module.css';
import { demandQueries, type WordingPlace } from './queries.ts';
import { VersionDiff } from './version-diff.tsx';

export interface Compared {
  from: number;
  to: number;
  layout: Layout;
}

export interface CompareProps {
  place: WordingPlace;
  /** The newest version's number; versions count from 1, so all are known by it. */
  newest: number;
  view: Compared;
  onChange: (change: Partial<Compared>) => void;
}

/** The difference between any two versions of a wording. */
export function Compare({ place, newest, view, onChange }: CompareProps) {
  const { t } = useTranslation();
  const { from, to } = comparedNumbers(newest, view);
  const named = (number: number) => t('demands.version', { number });
  const enough = newest > 1;
  const before = useQuery({ ...demandQueries.version(place, from), enabled: enough });
  const after = useQuery({ ...demandQueries.version(place, to), enabled: enough });
  const failed = [before, after].find(({ error }) => error);
  return (
    <Panel
      className={classes.printed ?? ''}
      title={t('demands.history.compare')}
      question={
        enough
          ? t('demands.history.compared', { from, to, language: LANGUAGE_NAMES[place.locale] })
          : t('demands.history.compareQuestion')
      }
      actions={
        enough && (
          <>
            <VersionSelect
              label={t('demands.history.from')}
              newest={newest}
              value={from}
              onChange={(number) => onChange({ from: number, to })}
            />
            <VersionSelect
              label={t('demands.history.to')}
              newest={newest}
              value={to}
              onChange={(number) => onChange({ to: number, from })}
            />
            <SegmentedControl
              size="xs"
              aria-label={t('demands.history.layout')}
              value={view.layout}
              data={LAYOUTS.map((layout) => ({ value: layout, label: t(`demands.history.layouts.${layout}`) }))}
              onChange={(layout) => onChange({ layout: LAYOUTS.find((one) => one === layout) ?? 'inline' })}
            />
            <Button size="xs" onClick={() => print()} leftSection={<IconPrinter size={14} aria-hidden />}>
              {t('demands.history.print')}
            </Button>
          </>
        )
      }
    >
      {!enough ? (
        <EmptyState title={t('demands.history.onlyOne')} />
      ) : before.data && after.data ? (
        <VersionDiff
          before={before.data}
          after={after.data}
          locale={place.locale}
          {...(view.layout === 'sides' ? { sides: { before: named(from), after: named(to) } } : {})}
        />
      ) : failed ? (
        <FailedState error={failed.error} onRetry={() => failed.refetch()} />
      ) : (
        <LoadingLines />
      )}
    </Panel>
  );
}

/** The two that the address names, or else the newest and the one before it. */
export function comparedNumbers(newest: number, asked: Pick<Compared, 'from' | 'to'>) {
  const known = (number: number) => number > 0 && number <= newest;
  const to = known(asked.to) ? asked.to : newest;
  return { from: known(asked.from) ? asked.from : Math.max(1, to - 1), to };
}

interface VersionSelectProps {
  label: string;
  newest: number;
  value: number;
  onChange: (number: number) => void;
}

function VersionSelect({ label, newest, value, onChange }: VersionSelectProps) {
  const { t } = useTranslation();
  const numbers = Array.from({ length: newest }, (_, index) => newest - index);
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={String(value)}
      data={numbers.map((number) => ({ value: String(number), label: t('demands.version', { number }) }))}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}
