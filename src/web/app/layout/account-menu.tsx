import { UnstyledButton, VisuallyHidden } from '@mantine/core';
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
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {/* Initials are an ornament, so they stand in the style and not in the button's name. */}
      <span className={classes.initials} data-initials={initialsOf(user.name)} />
      {compact ? (
        <VisuallyHidden>{t('shell.account.menu', { name: user.name })}</VisuallyHidden>
      ) : (
        <span className={classes.who}>
          <VisuallyHidden>{t('shell.account.label')} </VisuallyHidden>
          <span className={classes.person}>{user.name}</span>{' '}
          <span className={classes.role}>{t(`shell.role.${user.role}`)}</span>
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
