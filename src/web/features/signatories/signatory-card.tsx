import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { isStanding } from '../../../domain/signatories/signature-state.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { Acts } from './acts.tsx';
import { ChangeReservations } from './change-reservations.tsx';
import { ConsentPill } from './consent-pill.tsx';
import { EditSignatory } from './edit-signatory.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { RecordAnswer } from './record-answer.tsx';
import classes from './signatories.module.css';
import { SignaturePill } from './signature-pill.tsx';

/** What is known of one signatory, what may be done with it, and what was. */
export function SignatoryCard({ campaign, signatory }: { campaign: string; signatory: SignatoryDetail }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const mayWrite = useMay('signatory.write');
  const mayAct = useMay('signatory.verify');
  const mayRecord = useMay('consent.record');
  const top = useRef<HTMLDivElement>(null);
  const edited = useRef(false);
  // The form and its buttons are gone when editing ends; focus stays where they were.
  useEffect(() => {
    if (edited.current && !editing) top.current?.focus();
    edited.current = editing;
  }, [editing]);
  if (editing) return <EditSignatory campaign={campaign} signatory={signatory} onDone={() => setEditing(false)} />;
  return (
    <div ref={top} tabIndex={-1} className={classes.card}>
      <Group justify="space-between" gap="xs">
        <span className={classes.pills}>
          <SignaturePill state={signatory.state} />
          <ConsentPill consent={signatory.consent} />
        </span>
        {mayWrite && (
          <Button size="xs" onClick={() => setEditing(true)}>
            {t('shared.action.edit')}
          </Button>
        )}
      </Group>
      <Group gap="xs">
        {mayRecord && signatory.awaited && <RecordAnswer campaign={campaign} signatory={signatory} />}
        {mayAct && <Acts campaign={campaign} signatory={signatory} />}
        {mayWrite && isStanding(signatory.state) && <ChangeReservations campaign={campaign} signatory={signatory} />}
      </Group>
      <Link className={classes.link} to={paths.organization(campaign, signatory.organizationId)}>
        {t('signatories.detail.organization')}
      </Link>
      <Facts signatory={signatory} />
      <History events={signatory.events} />
    </div>
  );
}
