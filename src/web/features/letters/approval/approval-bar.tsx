import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { canAct, isOut } from '../../../../domain/letters/letter-acts.ts';
import type { LetterApproval } from '../../../../domain/letters/letter-approval.ts';
import { standingInTheWay } from '../../../../domain/letters/preflight.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { notify } from '../../../shared/notices/notify.ts';
import { useMay } from '../../../shared/session/session.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import type { LetterPlace } from '../queries.ts';
import { approvalQuery, moveLetter, type PlainAct } from './approval-acts.ts';
import { PreflightDrawer } from './preflight-drawer.tsx';
import { ReturnButton } from './return-button.tsx';

export interface ApprovalProps {
  place: LetterPlace;
  offices: readonly Office[];
  /** What is on the screen is saved, and so is what is known of it: it can be handed in. */
  settled: boolean;
}

/** What comes next on a letter's way to the post, for whoever may do it. */
export function ApprovalButtons(props: ApprovalProps) {
  const { data, isFetching } = useQuery(approvalQuery(props.place, props.settled));
  return data ? <Buttons {...props} settled={props.settled && !isFetching} approval={data} /> : null;
}

function Buttons({ place, offices, settled, approval }: ApprovalProps & { approval: LetterApproval }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const mayWrite = useMay('letter.write');
  const mayApprove = useMay('letter.approve') && approval.isSecondPerson;
  const { state, findings } = approval;
  const inTheWay = standingInTheWay(findings, 'approve', []).length;
  if (isOut(state)) return null;
  return (
    <>
      <Button onClick={open}>{t('letterApproval.preflight.open', { count: inTheWay })}</Button>
      {canAct('submit', state) && mayWrite && (
        <MoveButton place={place} approval={approval} act="submit" tone="teal" variant="filled" disabled={!settled} />
      )}
      {canAct('takeBack', state) && mayWrite && (
        <MoveButton place={place} approval={approval} act="takeBack" tone="teal" />
      )}
      {canAct('approve', state) && mayApprove && (
        <>
          <ReturnButton place={place} approval={approval} />
          <Button variant="filled" onClick={open}>
            {t('letterApproval.approve')}
          </Button>
        </>
      )}
      {canAct('reopen', state) && mayWrite && <MoveButton place={place} approval={approval} act="reopen" />}
      <PreflightDrawer
        place={place}
        approval={approval}
        offices={offices}
        opened={opened}
        onClose={close}
        mayApprove={mayApprove}
      />
    </>
  );
}

interface MoveButtonProps {
  place: LetterPlace;
  approval: LetterApproval;
  act: PlainAct;
  tone?: 'teal' | 'brick';
  variant?: string;
  disabled?: boolean;
}

/** One act on the letter as it is on the screen, after a word on what it means. */
export function MoveButton({ place, approval, act, tone = 'brick', ...button }: MoveButtonProps) {
  const { t } = useTranslation();
  const move = useMutation(moveLetter(place, act));
  return (
    <ConfirmButton
      {...button}
      tone={tone}
      title={t(`letterApproval.act.${act}.title`)}
      verb={t(`letterApproval.act.${act}.verb`)}
      explanation={t(`letterApproval.act.${act}.explanation`)}
      onConfirm={async () => {
        await move.mutateAsync(approval);
        notify({ tone: 'done', text: t(`letterApproval.act.${act}.done`) });
      }}
    >
      {t(`letterApproval.act.${act}.verb`)}
    </ConfirmButton>
  );
}
