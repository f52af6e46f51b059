import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { useMay } from '../../shared/session/session.ts';
import { Acts } from './acts.tsx';
import { EditSignatory } from './edit-signatory.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import classes from './signatories.module.css';
import { SignaturePill } from './signature-pill.tsx';

/** What is known of one signatory, what may be done with it, and what was. */
export function SignatoryCard({ campaign, signatory }: { campaign: string; signatory: SignatoryDetail }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const mayWrite = useMay('signatory.write');
  const mayAct = useMay('signatory.verify');
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
        <SignaturePill state={signatory.state} />
        {mayWrite && (
          <Button size="xs" onClick={() => setEditing(true)}>
            {t('shared.action.edit')}
          </Button>
        )}
      </Group>
      {mayAct && <Acts campaign={campaign} signatory={signatory} />}
      <Facts signatory={signatory} />
      <History events={signatory.events} />
    </div>
  );
}
