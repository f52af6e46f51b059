import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionSummary } from '../../../domain/demands/wording.ts';
import { useMay } from '../../shared/session/session.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './demands.module.css';
import type { WordingPlace } from './queries.ts';
import { RestoreButton } from './restore-button.tsx';
import { StateWords } from './state-words.tsx';
import { WordingStatePill } from './wording-state-pill.tsx';

export interface VersionLineProps {
  version: VersionSummary;
  place: WordingPlace;
  /** The number of the newest version. */
  newest: number;
  inForce: boolean;
  onCompare: () => void;
}

/** One version in the history: what, why, who and when, whose suggestion it was and how far it came. */
export function VersionLine({ version, place, newest, inForce, onCompare }: VersionLineProps) {
  const { t } = useTranslation();
  const mayRestore = useMay('wording.save');
  const { number, reason, authorName, createdAt, restoredNumber, sourceNumber, creditedTo, state } = version;
  return (
    <li className={classes.version}>
      <div>
        <div className={classes.meta}>
          <strong>{t('demands.version', { number })}</strong>
          {inForce ? (
            <StatePill tone="teal">{t('demands.inForcePill')}</StatePill>
          ) : (
            (number === newest || state === 'approved') && <WordingStatePill state={state} />
          )}
          {restoredNumber !== null && (
            <StatePill tone="indigo">{t('demands.history.restores', { number: restoredNumber })}</StatePill>
          )}
          {sourceNumber !== null && (
            <StatePill tone="slate" plain>
              {t('demands.history.withSource', { number: sourceNumber })}
            </StatePill>
          )}
        </div>
        <div>{reason}</div>
        <p>
          {authorName} · <RelativeTime at={createdAt} />
          {creditedTo !== null && ` · ${t('demands.history.credited', { name: creditedTo })}`}
        </p>
        <StateWords version={version} />
      </div>
      <Group gap={6}>
        {number > 1 && (
          <Button size="xs" onClick={onCompare} aria-label={t('demands.history.whatChangedIn', { number })}>
            {t('demands.history.whatChanged')}
          </Button>
        )}
        {mayRestore && number !== newest && <RestoreButton place={place} number={number} newest={newest} />}
      </Group>
    </li>
  );
}
