import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordingVersion } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import classes from './demands.module.css';
import { MergeField } from './merge-field.tsx';
import { startMerge } from './merging.ts';
import type { Basis } from './use-draft.ts';
import type { Text } from './use-wording-conflict.ts';
import { VersionDiff } from './version-diff.tsx';
import { WordingText } from './wording-text.tsx';

export interface ConflictProps {
  /** The version that both grew from. */
  base: Basis;
  theirs: WordingVersion;
  mine: Text;
  locale: Locale;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onUseMerged: (text: Text) => void;
}

/** Somebody saved first: the three texts, what differs, and a merge that loses nothing of either. */
export function Conflict({ base, theirs, mine, locale, onKeepMine, onTakeTheirs, onUseMerged }: ConflictProps) {
  const { t } = useTranslation();
  const top = useRef<HTMLDivElement>(null);
  const [title, setTitle] = useState(() => startMerge(base.title, theirs.title, mine.title, locale));
  const [body, setBody] = useState(() => startMerge(base.body, theirs.body, mine.body, locale));
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
      <div className={classes.three}>
        <Side label={t('demands.conflict.base', { number: base.number })}>
          {base.number === 0 ? <p>{t('demands.notYet')}</p> : <WordingText wording={base} locale={locale} />}
        </Side>
        <Side label={t('demands.conflict.theirs')}>
          <WordingText wording={theirs} locale={locale} />
          <p className={classes.count}>
            {theirs.authorName} · <RelativeTime at={theirs.createdAt} /> ·{' '}
            {t('demands.conflict.reason', { reason: theirs.reason })}
          </p>
        </Side>
        <Side label={t('demands.conflict.mine')}>
          <WordingText wording={mine} locale={locale} />
        </Side>
      </div>
      <section aria-label={t('demands.conflict.difference')}>
        <h3 className={classes.sideTitle}>{t('demands.conflict.difference')}</h3>
        <VersionDiff before={theirs} after={mine} locale={locale} />
      </section>
      <section aria-label={t('demands.merge.title')} className={classes.merge}>
        <h3 className={classes.sideTitle}>{t('demands.merge.title')}</h3>
        <p className={classes.count}>{t('demands.merge.explanation')}</p>
        <MergeField label={t('demands.merge.mergedTitle')} locale={locale} merge={title} onChange={setTitle} />
        <MergeField label={t('demands.merge.mergedBody')} locale={locale} merge={body} onChange={setBody} long />
      </section>
      <Group gap="xs">
        <Button variant="filled" onClick={() => onUseMerged({ title: title.text, body: body.text })}>
          {t('demands.merge.use')}
        </Button>
        <Button onClick={onKeepMine}>{t('demands.conflict.keepMine')}</Button>
        <Button onClick={onTakeTheirs}>{t('demands.conflict.takeTheirs')}</Button>
      </Group>
    </div>
  );
}

function Side({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <h3 className={classes.sideTitle}>{label}</h3>
      {children}
    </section>
  );
}
