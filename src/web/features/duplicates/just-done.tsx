import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import classes from './duplicates.module.css';
import type { Last } from './use-last-act.ts';

/** What just happened, and the way back from it. */
export function JustDone({ last: { act, undo, undoing } }: { last: Last }) {
  const { t } = useTranslation();
  const format = useFormat();
  useHotkeys([['U', undo]], ['TEXTAREA', 'SELECT']);
  return (
    <div role="status" className={classes.done} data-empty={act === undefined || undefined}>
      {act && (
        <p>
          {t(`duplicates.done.${act.kind}`, { kept: act.kept, merged: act.merged })}
          {act.kind === 'undone' && act.edited.length > 0 && (
            <>
              {' '}
              {t('duplicates.done.editedSince', {
                fields: format.list(act.edited.map((field) => t(`duplicates.field.${field}`))),
              })}
            </>
          )}
        </p>
      )}
      {act && act.kind !== 'undone' && (
        <Button size="xs" loading={undoing} onClick={undo} rightSection={<Kbd size="xs">U</Kbd>} aria-keyshortcuts="U">
          {t('duplicates.undo')}
        </Button>
      )}
    </div>
  );
}
