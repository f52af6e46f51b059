import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionSummary } from '../../../domain/statements/publication.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './statements.module.css';

export interface VersionHistoryProps {
  /** Newest first. */
  versions: readonly VersionSummary[];
  /** The number of the version whose changes are open. */
  open: number;
  onOpen: (number: number) => void;
}

/** Every version with what kind it is, why it came, and who answers for it. */
export function VersionHistory({ versions, open, onOpen }: VersionHistoryProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.list} reversed>
      {versions.map(({ number, kind, reason, publishedAt, locales, proposedByName, approvedByName }) => (
        <li key={number}>
          <div>
            <div className={classes.meta}>
              <strong>{t('statements.version', { number })}</strong>
              <StatePill tone={kind === 'material' ? 'indigo' : 'slate'} plain>
                {t(`vocabulary.statementKind.${kind}`)}
              </StatePill>
              <span className={classes.note}>{locales.map((locale) => LANGUAGE_NAMES[locale]).join(', ')}</span>
            </div>
            <div>{reason}</div>
            <p className={classes.note}>
              <RelativeTime at={publishedAt} /> ·{' '}
              {approvedByName === null
                ? t('statements.by', { name: proposedByName })
                : t('statements.byTwo', { name: proposedByName, second: approvedByName })}
            </p>
          </div>
          <Button
            size="xs"
            aria-label={t('statements.whatChangedIn', { number })}
            aria-pressed={open === number}
            onClick={() => onOpen(open === number ? 0 : number)}
          >
            {t('statements.whatChanged')}
          </Button>
        </li>
      ))}
    </ol>
  );
}
