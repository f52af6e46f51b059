import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLanguage } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../domain/letters/letter.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { removeLanguage } from './changes.ts';
import { editLetter } from './edit-letter.ts';
import classes from './letters.module.css';
import type { LetterPlace } from './queries.ts';

export interface OfLanguage {
  place: LetterPlace;
  letter: Letter;
  locale: Locale;
  mayEdit: boolean;
}

/** Which language the text is translated from, and what can be done with this one. */
export function LanguageBar({ place, letter, locale, mayEdit }: OfLanguage) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure();
  const edit = useMutation({ ...editLetter(place), meta: { showsOwnErrors: false } });
  const remove = useMutation(removeLanguage(place));
  const isSource = locale === letter.sourceLocale;
  const language = LANGUAGE_NAMES[locale];
  const variant = letter.variants.find((one) => one.locale === locale);
  return (
    <div className={classes.languages}>
      <span>
        {isSource
          ? t('letters.language.isSource')
          : t('letters.language.from', { language: LANGUAGE_NAMES[letter.sourceLocale] })}
      </span>
      {mayEdit && variant && !isSource && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-xs" variant="subtle" leftSection={<IconLanguage size={14} aria-hidden />}>
                {t('letters.language.menu')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => edit.mutate({ seen: letter.version, json: { sourceLocale: locale } })}>
                {t('letters.language.makeSource', { language })}
              </Menu.Item>
              <Menu.Item color="brick" onClick={open}>
                {t('letters.language.remove', { language })}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <ConfirmDialog
            opened={asking}
            onClose={close}
            title={t('letters.language.removeTitle', { language })}
            verb={t('letters.language.removeVerb')}
            onConfirm={async () => {
              await remove.mutateAsync({ locale, seen: variant.version });
            }}
          >
            {t('letters.language.removeExplanation')}
          </ConfirmDialog>
        </>
      )}
    </div>
  );
}
