import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/api/use-say.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import classes from './letters.module.css';
import type { Autosave } from './texts-state/autosave.ts';
import { useSaveStatus } from './texts-state/use-letter-texts.ts';

/** Whether what is written is saved. It saves by itself; a failure says why, and offers to try again. */
export function SaveStatus({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation();
  const say = useSay();
  const locale = useLocale();
  const status = useSaveStatus(autosave);
  const time = (at: Date) => at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <span className={classes.saveStatus} data-status={status.is} role="status">
      {status.is === 'saved' && (
        <>
          <IconCloudCheck size={16} aria-hidden />
          {status.at ? t('letters.save.at', { time: time(status.at) }) : t('letters.save.all')}
        </>
      )}
      {(status.is === 'unsaved' || status.is === 'saving') && (
        <>
          <IconCloudUp size={16} aria-hidden />
          {t(status.is === 'saving' ? 'letters.save.saving' : 'letters.save.notYet')}
        </>
      )}
      {status.is === 'failed' && (
        <>
          <IconAlertTriangle size={16} aria-hidden />
          {t('letters.save.failed', { why: say(status.why) })}
          <Button size="compact-xs" onClick={() => void autosave.flush()}>
            {t('shared.action.retry')}
          </Button>
        </>
      )}
      {status.is === 'conflict' && (
        <>
          <IconAlertTriangle size={16} aria-hidden />
          {t('letters.save.conflict')}
        </>
      )}
    </span>
  );
}
