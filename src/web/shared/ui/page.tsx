import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface PageProps {
  /** What this page is; also the document's title. */
  title: string;
  /** Why one would be here, in one line. */
  purpose: ReactNode;
  /** Beside the title, before the actions: a `StatePill`. */
  state?: ReactNode;
  /** Buttons, of which at most one is filled: the next step. */
  actions?: ReactNode;
  /** Titles of published texts are set in serif. */
  serif?: boolean;
  children?: ReactNode;
}

/** The frame of every screen inside the navigation. */
export function Page({ title, purpose, state, actions, serif = false, children }: PageProps) {
  return (
    <div className={classes.page}>
      <title>{`${title} · Countersign`}</title>
      <header className={classes.top}>
        <div className={classes.words}>
          {/* Navigation moves focus here, so that a screen reader starts with the page's name. */}
          <Title order={1} tabIndex={-1} className={classes.title} data-serif={serif || undefined}>
            {title}
          </Title>
          <p className={classes.purpose}>{purpose}</p>
        </div>
        {(state || actions) && (
          <div className={classes.actions}>
            {state}
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}
