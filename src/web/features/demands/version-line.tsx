import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WordingVersion } from '../../../domain/demands/wording.ts';
import { useMay } from '../../shared/session/session.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './demands.module.css';
import type { WordingPlace } from './queries.ts';
import { RestoreButton } from './restore-button.tsx';

export interface VersionLineProps {
  version: WordingVersion;
  place: WordingPlace;
  /** The number of the version in force. */
  inForce: number;
  onCompare: () => void;
}

/** One version in the history: what, why, who and when. */
export function VersionLine({ version, place, inForce, onCompare }: VersionLineProps) {
  const { t } = useTranslation();
  const mayRestore = useMay('wording.save');
  const { number, reason, authorName, createdAt, restoredNumber, sourceNumber } = version;
  return (
    <li className={classes.version}>
      <div>
        <div className={classes.meta}>
          <strong>{t('demands.version', { number })}</strong>
          {number === inForce && <StatePill tone="teal">{t('demands.inForcePill')}</StatePill>}
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
        </p>
      </div>
      <Group gap={6}>
        {number > 1 && (
          <Button size="xs" onClick={onCompare} aria-label={t('demands.history.whatChangedIn', { number })}>
            {t('demands.history.whatChanged')}
          </Button>
        )}
        {mayRestore && number !== inForce && <RestoreButton place={place} number={number} inForce={inForce} />}
      </Group>
    </li>
  );
}
