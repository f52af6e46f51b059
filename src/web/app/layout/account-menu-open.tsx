import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../shared/i18n/i18n.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/languages.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { changeProfile } from '../../shared/session/change-profile.ts';
import { useSignOut } from '../../shared/session/use-sign-out.ts';

const SCHEMES = ['light', 'dark', 'auto'] as const;

export interface AccountMenuOpenProps {
  compact: boolean;
  /** The button that it opens from. */
  children: ReactElement;
}

/** The menu itself; fetched when first wanted, since it brings along all that floats. */
export default function AccountMenuOpen({ compact, children }: AccountMenuOpenProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const changeLocale = useMutation(changeProfile());
  const chooseLanguage = (value: string) => {
    const chosen = LANGUAGES.find((one) => one === value);
    if (chosen === undefined) return;
    void switchLanguage(chosen);
    changeLocale.mutate({ locale: chosen });
  };
  // This button took the place of the one that was pressed, so the menu does not know where to return focus.
  const box = useRef<HTMLDivElement>(null);
  const backToButton = () => box.current?.querySelector('button')?.focus();
  return (
    // In place, not in a portal: the menu belongs to the navigation's landmark.
    <div ref={box}>
      <Menu
        defaultOpened
        withInitialFocusPlaceholder={false}
        withinPortal={false}
        floatingStrategy="fixed"
        onClose={backToButton}
        position={compact ? 'bottom-end' : 'top-start'}
        width={220}
      >
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shell.account.language')}</Menu.Label>
          <Menu.RadioGroup value={locale} onChange={chooseLanguage}>
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
    </div>
  );
}
