import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../../domain/letters/letter.ts';
import type { LetterVersionSummary } from '../../../../domain/letters/letter-version.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import { isLocale, LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { notify } from '../../../shared/notices/notify.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { FailedState } from '../../../shared/ui/failed-state.tsx';
import { LoadingLines, Panel, QueryPanel } from '../../../shared/ui/panel.tsx';
import { RelativeTime } from '../../../shared/ui/relative-time.tsx';
import { useUrlState } from '../../../shared/url-state.ts';
import { restoreVersion } from '../changes.ts';
import { letterView } from '../letter-view.ts';
import { type LetterPlace, letterQueries } from '../queries.ts';
import { TextDifference } from '../text-difference.tsx';
import classes from './beside.module.css';

interface HistoryProps {
  place: LetterPlace;
  letter: Letter;
  mayEdit: boolean;
}

/** Every version of a text, newest first, and the difference between any two. */
export function History({ place, letter, mayEdit }: HistoryProps) {
  const { t } = useTranslation();
  const [view, change] = useUrlState(letterView);
  const locale = view.locale ?? letter.sourceLocale;
  const query = useQuery(letterQueries.versions(place, locale));
  const current = letter.variants.find((variant) => variant.locale === locale);
  return (
    <div className={classes.columns}>
      <QueryPanel
        title={t('letters.history.title', { language: LANGUAGE_NAMES[locale] })}
        question={t('letters.history.question')}
        query={query}
        isEmpty={(found) => found.length === 0}
        empty={<EmptyState title={t('letters.history.none')} />}
        actions={
          <NativeSelect
            size="xs"
            aria-label={t('letters.history.language')}
            value={locale}
            onChange={({ currentTarget: { value } }) => isLocale(value) && change({ locale: value, from: 0, to: 0 })}
            data={[...new Set([...letter.locales, locale])].map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          />
        }
      >
        {(found) => (
          <ol className={classes.list}>
            {found.map((version, place_) => (
              <VersionLine
                key={version.version}
                version={version}
                before={found[place_ + 1]}
                isNewest={place_ === 0}
                onCompare={(from) => change({ from, to: version.version })}
              >
                {mayEdit && current && place_ > 0 && (
                  <Restore place={place} locale={locale} version={version} seen={current.version} />
                )}
              </VersionLine>
            ))}
          </ol>
        )}
      </QueryPanel>
      <Compared place={place} locale={locale} versions={query.data ?? []} view={view} />
    </div>
  );
}

interface VersionLineProps {
  version: LetterVersionSummary;
  before: LetterVersionSummary | undefined;
  isNewest: boolean;
  onCompare: (from: number) => void;
  children: React.ReactNode;
}

function VersionLine({ version, before, isNewest, onCompare, children }: VersionLineProps) {
  const { t } = useTranslation();
  const { number, savedByName, savedAt } = version;
  return (
    <li className={classes.version}>
      <div>
        <strong>{t('letters.history.version', { number })}</strong>
        {isNewest && <span className={classes.meta}> · {t('letters.history.newest')}</span>}
        <p className={classes.meta}>
          {savedByName} · <RelativeTime at={savedAt} />
        </p>
      </div>
      <Group gap={6}>
        {before && (
          <Button
            size="xs"
            onClick={() => onCompare(before.version)}
            aria-label={t('letters.history.whatChangedIn', { number })}
          >
            {t('letters.history.whatChanged')}
          </Button>
        )}
        {children}
      </Group>
    </li>
  );
}

interface RestoreProps {
  place: LetterPlace;
  locale: Locale;
  version: LetterVersionSummary;
  seen: number;
}

function Restore({ place, locale, version: { version, number }, seen }: RestoreProps) {
  const { t } = useTranslation();
  const restore = useMutation(restoreVersion(place));
  return (
    <ConfirmButton
      size="xs"
      tone="teal"
      aria-label={t('letters.history.restoreVersion', { number })}
      title={t('letters.history.restoreTitle', { number })}
      verb={t('letters.history.restore')}
      explanation={t('letters.history.restoreExplanation')}
      onConfirm={async () => {
        await restore.mutateAsync({ locale, seen, version });
        notify({ tone: 'done', text: t('letters.history.restored', { number }) });
      }}
    >
      {t('letters.history.restore')}
    </ConfirmButton>
  );
}

interface ComparedProps {
  place: LetterPlace;
  locale: Locale;
  versions: readonly LetterVersionSummary[];
  view: { from: number; to: number };
}

/** The two that the address names, or the newest and the one before. */
function Compared({ place, locale, versions, view }: ComparedProps) {
  const { t } = useTranslation();
  const known = (asked: number, otherwise: LetterVersionSummary | undefined) =>
    versions.find(({ version }) => version === asked) ?? otherwise;
  const to = known(view.to, versions[0]);
  const from = known(view.from, to && versions[versions.indexOf(to) + 1]);
  const enabled = to !== undefined && from !== undefined;
  const before = useQuery({ ...letterQueries.version(place, locale, from?.version ?? 0), enabled });
  const after = useQuery({ ...letterQueries.version(place, locale, to?.version ?? 0), enabled });
  const failed = [before, after].find(({ error }) => error);
  return (
    <Panel
      title={t('letters.history.compare')}
      question={enabled && t('letters.history.compared', { from: from.number, to: to.number })}
    >
      {!enabled ? (
        <EmptyState title={t('letters.history.onlyOne')} />
      ) : before.data && after.data ? (
        <TextDifference before={before.data} after={after.data} locale={locale} />
      ) : failed ? (
        <FailedState error={failed.error} onRetry={() => failed.refetch()} />
      ) : (
        <LoadingLines />
      )}
    </Panel>
  );
}
