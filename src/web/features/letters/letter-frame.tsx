import { Button, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Letter } from '../../../domain/letters/letter.ts';
import { citesFrozenRoster, isReadyToSend } from '../../../domain/letters/letter-acts.ts';
import { paths } from '../../shared/paths.ts';
import { Page } from '../../shared/ui/page.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { LetterStatePill } from './letter-state-pill.tsx';
import { LETTER_TABS, type LetterTab } from './letter-view.ts';
import classes from './letters.module.css';
import { LineageLine } from './lineage/lineage-line.tsx';
import type { LetterPlace } from './queries.ts';

export interface LetterFrameProps {
  place: LetterPlace;
  letter: Letter;
  tab: LetterTab;
  onOpen: (tab: LetterTab) => void;
  /** Before the letter's own actions: whether its text is saved. */
  status?: ReactNode;
  actions?: ReactNode;
  /** Below the head, on every tab. */
  notice?: ReactNode;
  children: ReactNode;
}

/** What every part of a letter's page stands in: its head, and the way to the others. */
export function LetterFrame({ place, letter, tab, onOpen, status, actions, notice, children }: LetterFrameProps) {
  const { t } = useTranslation();
  const { openComments, recipients, attachments } = letter.counts;
  const counts: Partial<Record<LetterTab, number>> = { comments: openComments, recipients, attachments };
  return (
    <Page
      title={letter.title}
      purpose={<LineageLine place={place} letter={letter} />}
      state={
        <>
          {status}
          {letter.reviewer && (
            <StatePill tone="indigo">{t('letters.reviewer.asked', { name: letter.reviewer.name })}</StatePill>
          )}
          <LetterStatePill state={letter.state} />
        </>
      }
      actions={
        <>
          {actions}
          {citesFrozenRoster(letter.state) && (
            <Button component={Link} to={paths.letterDeliveries(place.campaign, place.letter)}>
              {t(isReadyToSend(letter.state) ? 'deliveries.toSend' : 'deliveries.title')}
            </Button>
          )}
        </>
      }
    >
      {notice}
      <Tabs value={tab} onChange={(next) => onOpen(LETTER_TABS.find((one) => one === next) ?? 'text')}>
        <Tabs.List mb="md" className={classes.tabs ?? ''}>
          {LETTER_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {counts[one]
                ? t('letters.tabCount', { tab: t(`letters.tab.${one}`), number: counts[one] })
                : t(`letters.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>{children}</Tabs.Panel>
      </Tabs>
    </Page>
  );
}
