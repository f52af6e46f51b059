import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../shared/i18n/i18n.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/languages.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { changeProfile } from '../../shared/session/change-profile.ts';
import { useUser } from '../../shared/session/session.ts';
import { useSignOut } from '../../shared/session/use-sign-out.ts';
import classes from './layout.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** One's own account: language, appearance, signing out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation();
  const user = useUser();
  const locale = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const changeLocale = useMutation(changeProfile());
  return (
    <Menu position={compact ? 'bottom-end' : 'top-start'} width={220}>
      <Menu.Target>
        <UnstyledButton
          className={classes.account}
          data-compact={compact || undefined}
          aria-label={t('shell.account.menu', { name: user.name })}
        >
          <span className={classes.initials} aria-hidden>
            {initialsOf(user.name)}
          </span>
          {!compact && (
            <span className={classes.who}>
              <b>{user.name}</b>
              <span>{t(`shell.role.${user.role}`)}</span>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.account.language')}</Menu.Label>
        <Menu.RadioGroup
          value={locale}
          onChange={(value: string) => {
            const chosen = LANGUAGES.find((one) => one === value);
            if (chosen === undefined) return;
            void switchLanguage(chosen);
            changeLocale.mutate({ locale: chosen });
          }}
        >
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('shell.account.scheme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value: string) => setColorScheme(SCHEMES.find((scheme) => scheme === value) ?? 'auto')}
        >
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`shell.account.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('shell.account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (first.charAt(0) + (last ?? '').charAt(0)).toUpperCase();
}
