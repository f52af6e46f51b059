import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../shared/session/session.ts';
import classes from './layout.module.css';

const AccountMenuOpen = lazy(() => import('./account-menu-open.tsx'));

/** One's own account: language, appearance, signing out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation();
  const user = useUser();
  const [wanted, setWanted] = useState(false);
  const button = (
    <UnstyledButton
      className={classes.account}
      data-compact={compact || undefined}
      aria-label={t('shell.account.menu', { name: user.name })}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
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
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenuOpen compact={compact}>{button}</AccountMenuOpen>
    </Suspense>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (first.charAt(0) + (last ?? '').charAt(0)).toUpperCase();
}
