import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../api/use-say.ts';
import classes from './states.module.css';

export interface FailedStateProps {
  error: unknown;
  onRetry: () => void;
  retrying?: boolean;
}

/** Something could not be had: says why, and offers to try again. Never looks like an empty list. */
export function FailedState({ error, onRetry, retrying = false }: FailedStateProps) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div role="alert" className={classes.failed}>
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <strong>{t('shared.panel.failed')}</strong>
        <p>{say(error)}</p>
        <Button size="xs" onClick={onRetry} loading={retrying}>
          {t('shared.action.retry')}
        </Button>
      </div>
    </div>
  );
}
