import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Demand } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { Compare, type Compared } from './compare.tsx';
import classes from './demands.module.css';
import { LanguageSelect } from './language-select.tsx';
import { demandQueries } from './queries.ts';
import { VersionLine } from './version-line.tsx';

export interface HistoryProps {
  demand: Demand;
  locale: Locale;
  /** The versions compared; 0 where the address does not say. */
  view: Compared;
  onChange: (change: Partial<Compared> & { locale?: Locale }) => void;
}

/** Every version of a wording, newest first, and the difference between any two. */
export function History({ demand, locale, view, onChange }: HistoryProps) {
  const { t } = useTranslation();
  const { slug, locales } = useCampaign();
  const place = { campaign: slug, demand: demand.key, locale };
  const query = useInfiniteQuery({
    ...demandQueries.history(place),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  const wording = demand.wordings.find((one) => one.locale === locale);
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
          <>
            <ol className={classes.list}>
              {found.map((version) => (
                <VersionLine
                  key={version.id}
                  version={version}
                  place={place}
                  newest={found[0]?.number ?? 0}
                  inForce={version.number === wording?.approvedNumber}
                  onCompare={() => onChange({ from: Math.max(1, version.number - 1), to: version.number })}
                />
              ))}
            </ol>
            {query.hasNextPage && (
              <Button mt="sm" size="xs" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                {t('demands.history.older')}
              </Button>
            )}
          </>
        )}
      </QueryPanel>
      <Compare place={place} newest={wording?.number ?? 0} view={view} onChange={onChange} />
    </div>
  );
}
