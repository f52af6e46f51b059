import { Anchor } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VersionSummary } from '../../../domain/statements/publication.ts';
import { apiUrl } from '../../shared/api/client.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { paths } from '../../shared/paths.ts';
import { CopyField } from '../../shared/ui/copy-field.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './statements.module.css';

/** The version in force: its hash, its languages, and where each is read and taken along. */
export function InForce({ query }: { query: UseQueryResult<{ items: VersionSummary[] }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const newest = query.data?.items[0];
  return (
    <QueryPanel
      title={newest ? t('statements.inForce', { number: newest.number }) : t('statements.title')}
      question={
        newest && t('statements.inForceQuestion', { date: format.date(newest.publishedAt), reason: newest.reason })
      }
      actions={
        newest && (
          <StatePill tone={newest.kind === 'material' ? 'indigo' : 'slate'} plain>
            {t(`vocabulary.statementKind.${newest.kind}`)}
          </StatePill>
        )
      }
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t('statements.none')} hint={t('statements.noneHint')} />}
    >
      {() =>
        newest && (
          <>
            <CopyField label={t('statements.hash')} value={newest.sha256} />
            <Languages version={newest} />
          </>
        )
      }
    </QueryPanel>
  );
}

function Languages({ version: { number, locales } }: { version: VersionSummary }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const versionUrl = `/api/public/campaigns/${encodeURIComponent(campaign)}/versions/${number}` as const;
  return (
    <div className={classes.languages}>
      <ul className={classes.list} aria-label={t('statements.languages')}>
        {locales.map((locale) => (
          <li key={locale}>
            <div lang={locale}>{LANGUAGE_NAMES[locale]}</div>
            <div className={classes.links}>
              {/* The demo has no server that could answer a navigation, nor the program that sets PDF. */}
              {!__DEMO__ && (
                <Anchor
                  href={paths.publicStatement(campaign, locale)}
                  aria-label={t('statements.readIn', { language: LANGUAGE_NAMES[locale] })}
                >
                  {t('statements.page')}
                </Anchor>
              )}
              {FILES.filter(({ format }) => !(__DEMO__ && format === 'pdf')).map(({ format, name }) => (
                <Anchor
                  key={format}
                  href={apiUrl(`${versionUrl}/${locale}/statement.${format}`)}
                  aria-label={t('statements.fileIn', { file: name, language: LANGUAGE_NAMES[locale] })}
                >
                  {name}
                </Anchor>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Anchor href={apiUrl(`${versionUrl}.json`)}>{t('statements.json')}</Anchor>
      </p>
      {__DEMO__ && <p className={classes.note}>{t('statements.demo')}</p>}
    </div>
  );
}

/** The formats are called the same in every language. */
const FILES = [
  { format: 'pdf', name: 'PDF' },
  { format: 'docx', name: 'Word' },
] as const;
