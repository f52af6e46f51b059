import { Button, Group, Modal, Text as Words } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { Serif } from '../../shared/ui/serif.tsx';
import classes from './letters.module.css';
import type { Text } from './queries.ts';
import { comparable, TextDifference } from './text-difference.tsx';
import type { Conflicting } from './texts-state/autosave.ts';

export interface ConflictDialogProps {
  conflict: Conflicting;
  mine: Text;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}

/** Somebody saved first: both texts and their difference. Nothing is lost until one is chosen. */
export function ConflictDialog({ conflict, mine, onKeepMine, onTakeTheirs, onClose }: ConflictDialogProps) {
  const { t } = useTranslation();
  const reader = useLocale();
  const { locale, theirs } = conflict;
  const read = (text: Text) => comparable(text, reader);
  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={t('letters.conflict.title', { language: LANGUAGE_NAMES[locale] })}
      closeButtonProps={{ 'aria-label': t('shared.action.close') }}
    >
      <Words mb="md">
        {t('letters.conflict.explanation')} (<RelativeTime at={theirs.updatedAt} />)
      </Words>
      <div className={classes.sides}>
        <section aria-label={t('letters.conflict.theirs')}>
          <h3>{t('letters.conflict.theirs')}</h3>
          <Serif lang={locale} size="small" className={classes.plain ?? ''}>
            {read(theirs)}
          </Serif>
        </section>
        <section aria-label={t('letters.conflict.mine')}>
          <h3>{t('letters.conflict.mine')}</h3>
          <Serif lang={locale} size="small" className={classes.plain ?? ''}>
            {read(mine)}
          </Serif>
        </section>
      </div>
      <section aria-label={t('letters.conflict.difference')} className={classes.difference}>
        <h3>{t('letters.conflict.difference')}</h3>
        <TextDifference before={theirs} after={mine} locale={locale} />
      </section>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={onClose}>{t('letters.conflict.later')}</Button>
        <Button onClick={onTakeTheirs}>{t('letters.conflict.takeTheirs')}</Button>
        <Button variant="filled" onClick={onKeepMine}>
          {t('letters.conflict.keepMine')}
        </Button>
      </Group>
    </Modal>
  );
}
