import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordingVersion } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import classes from './demands.module.css';
import type { Text } from './use-wording-editor.ts';
import { VersionDiff } from './version-diff.tsx';
import { WordingText } from './wording-text.tsx';

export interface ConflictProps {
  mine: Text;
  theirs: WordingVersion;
  locale: Locale;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody saved first: both texts and their difference, and what to do about it. */
export function Conflict({ mine, theirs, locale, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation();
  const top = useRef<HTMLDivElement>(null);
  // It takes the form's place, so the focus must not fall out of the page.
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1}>
      <Alert
        color="brick"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={t('demands.conflict.title', { author: theirs.authorName, number: theirs.number })}
      >
        {t('demands.conflict.explanation')}
      </Alert>
      <div className={classes.sides}>
        <section aria-label={t('demands.conflict.theirs')}>
          <h3>
            {t('demands.conflict.theirs')} · {theirs.authorName} · <RelativeTime at={theirs.createdAt} />
          </h3>
          <WordingText wording={theirs} locale={locale} />
          <p className={classes.count}>{t('demands.conflict.reason', { reason: theirs.reason })}</p>
        </section>
        <section aria-label={t('demands.conflict.mine')}>
          <h3>{t('demands.conflict.mine')}</h3>
          <WordingText wording={mine} locale={locale} />
        </section>
      </div>
      <section aria-label={t('demands.conflict.difference')} className={classes.sides}>
        <div className={classes.wide}>
          <h3>{t('demands.conflict.difference')}</h3>
          <VersionDiff before={theirs} after={mine} locale={locale} />
        </div>
      </section>
      <Group gap="xs">
        <Button variant="filled" onClick={onKeepMine}>
          {t('demands.conflict.keepMine')}
        </Button>
        <Button onClick={onTakeTheirs}>{t('demands.conflict.takeTheirs')}</Button>
      </Group>
    </div>
  );
}
