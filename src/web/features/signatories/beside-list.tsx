import { CloseButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { SideDrawer } from '../../shared/ui/side-drawer.tsx';
import { signatoryQueries } from './queries.ts';
import classes from './signatories.module.css';
import { SignatoryCard } from './signatory-card.tsx';

export interface BesideListProps {
  campaign: string;
  id: string;
  onClose: () => void;
}

/** One signatory: beside the list where there is room, over it where there is not. */
export function BesideList({ campaign, id, onClose }: BesideListProps) {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 72em)', true, { getInitialValueInEffect: false });
  const query = useQuery(signatoryQueries.one(campaign, id));
  const title = query.data?.name ?? t('signatories.detail.title');
  const content = (
    <QueryContent query={query} lines={8}>
      {(signatory) => <SignatoryCard campaign={campaign} signatory={signatory} />}
    </QueryContent>
  );
  if (!wide) {
    return (
      <SideDrawer opened onClose={onClose} title={title} closeLabel={t('signatories.detail.close')}>
        {content}
      </SideDrawer>
    );
  }
  return (
    <Aside title={title} onClose={onClose}>
      {content}
    </Aside>
  );
}

function Aside({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <aside className={classes.aside} aria-label={t('signatories.detail.title')}>
      <header className={classes.asideTop}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton aria-label={t('signatories.detail.close')} onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}
