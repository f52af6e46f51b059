import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canAct } from '../../../../domain/letters/letter-acts.ts';
import type { LetterApproval } from '../../../../domain/letters/letter-approval.ts';
import { FINDINGS, type FindingCode, standingInTheWay, type Weight } from '../../../../domain/letters/preflight.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { notify } from '../../../shared/notices/notify.ts';
import { SideDrawer } from '../../../shared/ui/side-drawer.tsx';
import { StatePill } from '../../../shared/ui/state-pill.tsx';
import type { LetterPlace } from '../queries.ts';
import classes from './approval.module.css';
import { approveLetter } from './approval-acts.ts';
import { FindingRow } from './finding-row.tsx';

export interface PreflightDrawerProps {
  place: LetterPlace;
  approval: LetterApproval;
  offices: readonly Office[];
  opened: boolean;
  onClose: () => void;
  mayApprove: boolean;
}

const WEIGHTS = ['blocks', 'asks', 'tells'] as const satisfies readonly Weight[];

/** Everything the preflight found, the gravest first; who may approve accepts and approves here, with all of it in view. */
export function PreflightDrawer({ place, approval, offices, opened, onClose, mayApprove }: PreflightDrawerProps) {
  const { t } = useTranslation();
  const [accepted, setAccepted] = useState<FindingCode[]>([]);
  const approve = useMutation(approveLetter(place));
  const { findings, state } = approval;
  const decides = canAct('approve', state) && mayApprove;
  const inTheWay = standingInTheWay(findings, 'approve', accepted).length;
  const accept = (code: FindingCode, does: boolean) =>
    setAccepted((before) => (does ? [...before, code] : before.filter((one) => one !== code)));
  return (
    <SideDrawer opened={opened} onClose={onClose} title={t('letterApproval.preflight.title')}>
      <p className={classes.lead}>{t('letterApproval.preflight.lead')}</p>
      {findings.length === 0 && <StatePill tone="teal">{t('letterApproval.preflight.clear')}</StatePill>}
      {WEIGHTS.map((weight) => {
        const found = findings.filter(({ code }) => FINDINGS[code].weight === weight);
        if (found.length === 0) return null;
        return (
          <section key={weight} className={classes.group}>
            <h3 className={classes.weight}>{t(`letterApproval.preflight.weight.${weight}`)}</h3>
            <ul className={classes.findings}>
              {found.map((finding) => (
                <FindingRow
                  key={finding.code}
                  place={place}
                  finding={finding}
                  offices={offices}
                  onFollow={onClose}
                  {...(decides && weight === 'asks' && FINDINGS[finding.code].stage === 'approve'
                    ? { accepted: accepted.includes(finding.code), onAccept: accept }
                    : {})}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {canAct('approve', state) && !mayApprove && <p className={classes.lead}>{t('letterApproval.waits')}</p>}
      {decides && (
        <Group justify="space-between" mt="lg" gap="xs">
          <p className={classes.lead} aria-live="polite">
            {inTheWay > 0 ? t('letterApproval.preflight.left', { count: inTheWay }) : t('letterApproval.freezes')}
          </p>
          <Button
            variant="filled"
            disabled={inTheWay > 0}
            loading={approve.isPending}
            onClick={() =>
              approve.mutate(
                { seen: approval, accepted },
                {
                  onSuccess: () => {
                    notify({ tone: 'done', text: t('letterApproval.approved') });
                    onClose();
                  },
                },
              )
            }
          >
            {t('letterApproval.approve')}
          </Button>
        </Group>
      )}
    </SideDrawer>
  );
}
