import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import type { Autosave } from './texts-state/autosave.ts';
import { useSaveStatus } from './texts-state/use-letter-texts.ts';

/** Whoever leaves takes nothing unsaved along: it is saved first. Where that fails, and when the tab is closed, it asks. */
export function LeaveGuard({ autosave, unsaved }: { autosave: Autosave; unsaved: boolean }) {
  const { t } = useTranslation();
  const { is } = useSaveStatus(autosave);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void autosave.flush().then((isSaved) => isSaved && blocker.proceed());
  }, [blocker, autosave]);
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const save = () => document.visibilityState === 'hidden' && void autosave.flush();
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', save);
    };
  }, [unsaved, autosave]);
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked' && (is === 'failed' || is === 'conflict')}
      onClose={() => blocker.state === 'blocked' && blocker.reset()}
      title={t('letters.leave.title')}
      verb={t('letters.leave.verb')}
      onConfirm={async () => blocker.state === 'blocked' && blocker.proceed()}
    >
      {t('letters.leave.explanation')}
    </ConfirmDialog>
  );
}
