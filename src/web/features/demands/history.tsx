import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Demand, WordingVersion } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Panel, QueryPanel } from '../../shared/ui/panel.tsx';
import classes from './demands.module.css';
import { LanguageSelect } from './language-select.tsx';
import { demandQueries } from './queries.ts';
import { VersionDiff } from './version-diff.tsx';
import { VersionLine } from './version-line.tsx';

export interface HistoryProps {
  demand: Demand;
  locale: Locale;
  /** The versions compared; 0 where the address does not say. */
  view: { from: number; to: number };
  onChange: (change: { locale?: Locale; from?: number; to?: number }) => void;
}

/** Every version of a wording, and the difference between any two. */
export function History({ demand, locale, view, onChange }: HistoryProps) {
  const { t } = useTranslation();
  const { slug, locales } = useCampaign();
  const place = { campaign: slug, demand: demand.key, locale };
  const query = useQuery(demandQueries.versions(place));
  const versions = query.data ?? [];
  const { from, to } = comparedVersions(versions, view);
  return (
    <div className={classes.history}>
      <QueryPanel
        title={t('demands.history.title', { language: LANGUAGE_NAMES[locale] })}
        question={t('demands.history.question')}
        query={query}
        isEmpty={(found) => found.length === 0}
        empty={<EmptyState title={t('demands.notYet')} />}
        actions={
          <LanguageSelect
            label={t('demands.history.language')}
            value={locale}
            offered={locales}
            onChange={(chosen) => onChange({ locale: chosen, from: 0, to: 0 })}
          />
        }
      >
        {(found) => (
          <ol className={classes.list}>
            {found.map((version) => (
              <VersionLine
                key={version.id}
                version={version}
                place={place}
                inForce={found[0]?.number ?? 0}
                onCompare={() => onChange({ from: Math.max(1, version.number - 1), to: version.number })}
              />
            ))}
          </ol>
        )}
      </QueryPanel>
      <Panel
        title={t('demands.history.compare')}
        question={t('demands.history.compareQuestion')}
        actions={
          versions.length > 1 && (
            <>
              <VersionSelect
                label={t('demands.history.from')}
                versions={versions}
                value={from?.number ?? 0}
                onChange={(number) => onChange({ from: number, to: to?.number ?? 0 })}
              />
              <VersionSelect
                label={t('demands.history.to')}
                versions={versions}
                value={to?.number ?? 0}
                onChange={(number) => onChange({ to: number, from: from?.number ?? 0 })}
              />
            </>
          )
        }
      >
        {versions.length > 1 && from && to ? (
          <VersionDiff before={from} after={to} locale={locale} />
        ) : (
          <EmptyState title={t('demands.history.onlyOne')} />
        )}
      </Panel>
    </div>
  );
}

/** The two that the address names, or else the newest and the one before it. */
export function comparedVersions(versions: readonly WordingVersion[], asked: { from: number; to: number }) {
  const numbered = (number: number) => versions.find((version) => version.number === number);
  const to = numbered(asked.to) ?? versions[0];
  return { from: numbered(asked.from) ?? (to && (numbered(to.number - 1) ?? to)), to };
}

function VersionSelect({
  label,
  versions,
  value,
  onChange,
}: {
  label: string;
  versions: readonly WordingVersion[];
  value: number;
  onChange: (number: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={String(value)}
      data={versions.map(({ number }) => ({ value: String(number), label: t('demands.version', { number }) }))}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}
