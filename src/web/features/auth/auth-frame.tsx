import { Group, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../shared/i18n/i18n.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/languages.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { PlainPage } from '../../shared/ui/plain-page.tsx';
import classes from './auth-frame.module.css';

/** The doors of the house: what one sees before having an account here. */
export function AuthFrame({ title, purpose, children }: { title: string; purpose: string; children: ReactNode }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <main className={classes.door}>
      <p className={classes.mark}>
        <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={26} height={26} />
        {t('shell.productName')}
      </p>
      <PlainPage title={title} purpose={purpose}>
        <div className={classes.card}>{children}</div>
        <Group role="group" aria-label={t('auth.language')} gap="xs" mt="lg" justify="center">
          {LANGUAGES.map((language) => (
            <UnstyledButton
              key={language}
              lang={language}
              className={classes.language}
              aria-pressed={language === locale}
              onClick={() => switchLanguage(language)}
            >
              {LANGUAGE_NAMES[language]}
            </UnstyledButton>
          ))}
        </Group>
      </PlainPage>
    </main>
  );
}
