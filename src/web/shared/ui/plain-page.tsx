import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './plain-page.module.css';

export interface PlainPageProps {
  title: string;
  purpose: ReactNode;
  children?: ReactNode;
}

/** A page with one thing on it: signing in, an invitation, a page that is not there. */
export function PlainPage({ title, purpose, children }: PlainPageProps) {
  return (
    <div className={classes.page}>
      <title>{`${title} · Countersign`}</title>
      <Title order={1} tabIndex={-1} className={classes.title}>
        {title}
      </Title>
      <p className={classes.purpose}>{purpose}</p>
      {children}
    </div>
  );
}
