import { Button, Group, Kbd, Progress, Switch } from '@mantine/core';
import { useHotkeys, useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatoryDetail } from '../../../../domain/signatories/signatory.ts';
import { canAct, type SignatureAct } from '../../../../domain/signatories/signature-state.ts';
import type { VerificationQueue } from '../../../../domain/signatories/verification-queue.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { QueryContent } from '../../../shared/ui/panel.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { AskBackDialog } from '../ask-back-dialog.tsx';
import { Facts } from '../facts.tsx';
import { History } from '../history.tsx';
import { signatoryQueries } from '../queries.ts';
import { SignaturePill } from '../signature-pill.tsx';
import { Around } from './around.tsx';
import classes from './verify.module.css';

type Step = Extract<SignatureAct, 'verify' | 'confirm' | 'reject'> | 'askBack';

/** One key each; the letters are of English verbs, like those of other programs, in every language. */
const KEYS: Record<Step | 'next' | 'previous', string> = {
  verify: 'V',
  confirm: 'C',
  askBack: 'A',
  reject: 'R',
  next: 'N',
  previous: 'P',
};

export interface WaitingOneProps {
  campaign: string;
  queue: { total: number; current: NonNullable<VerificationQueue['current']> };
  /** How many have left the queue, or gone to its end, in this sitting. */
  seenTo: number;
  busy: boolean;
  onGo: (id: string) => void;
  onSeenTo: () => void;
}

/** A signature that waits: what is known of it, and the steps that it allows, each with its key. */
export function WaitingOne({ campaign, queue, seenTo, busy, onGo, onSeenTo }: WaitingOneProps) {
  const { current } = queue;
  const query = useQuery(signatoryQueries.one(campaign, current.id));
  const [began] = useState(current.id);
  const [moved, setMoved] = useState(false);
  if (!moved && current.id !== began) setMoved(true);
  // The step keeps the signature it was chosen for, whatever comes onto the screen meanwhile.
  const [chosen, choose] = useState<{ step: Step; signatory: SignatoryDetail }>();
  const [withKeys, setWithKeys] = useLocalStorage({ key: 'verify-keys', defaultValue: true });
  const signatory = query.data;
  const steps = signatory && !busy ? stepsFor(signatory) : [];
  const take = (step: Step) => signatory && steps.includes(step) && choose({ step, signatory });
  const go = (id: string | null) => !busy && id !== null && onGo(id);
  const live = withKeys && !chosen;
  useHotkeys(
    live
      ? [
          ...(['verify', 'confirm', 'askBack', 'reject'] as const).map(
            (step) => [KEYS[step], () => take(step)] as [string, () => void],
          ),
          [KEYS.next, () => go(current.next)],
          [KEYS.previous, () => go(current.previous)],
        ]
      : [],
  );
  const close = () => choose(undefined);
  return (
    <div className={classes.waiting} aria-busy={busy}>
      <Place place={seenTo + current.position} total={seenTo + queue.total} />
      <Steps
        steps={steps}
        withKeys={withKeys}
        onTake={take}
        onNext={current.next === null || busy ? undefined : () => go(current.next)}
        onPrevious={current.previous === null || busy ? undefined : () => go(current.previous)}
        onWithKeys={setWithKeys}
      />
      <QueryContent query={query} lines={8}>
        {(known) => <Known campaign={campaign} signatory={known} around={current} takesFocus={moved} />}
      </QueryContent>
      {chosen?.step === 'askBack' && (
        <AskBackDialog campaign={campaign} signatory={chosen.signatory} onClose={close} onDone={onSeenTo} />
      )}
      {chosen && chosen.step !== 'askBack' && (
        <ActDialog
          campaign={campaign}
          signatory={chosen.signatory}
          act={chosen.step}
          onClose={close}
          // What is confirmed now waits, at the same place, to be verified.
          {...(chosen.step === 'confirm' ? {} : { onDone: onSeenTo })}
        />
      )}
    </div>
  );
}

function stepsFor({ state, representative }: SignatoryDetail): Step[] {
  const acts = (['verify', 'confirm'] as const).filter((act) => canAct(state, act));
  return [
    ...acts,
    ...(representative?.email ? ['askBack' as const] : []),
    ...(canAct(state, 'reject') ? ['reject' as const] : []),
  ];
}

function Place({ place, total }: { place: number; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.place}>
      <p aria-live="polite">
        {t('signatories.verify.place', { place: format.number(place), total: format.number(total) })}
      </p>
      <Progress value={total === 0 ? 0 : (100 * place) / total} aria-hidden />
    </div>
  );
}

interface StepsProps {
  steps: readonly Step[];
  withKeys: boolean;
  onTake: (step: Step) => void;
  onNext: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
  onWithKeys: (on: boolean) => void;
}

function Steps({ steps, withKeys, onTake, onNext, onPrevious, onWithKeys }: StepsProps) {
  const { t } = useTranslation();
  const keyOf = (step: keyof typeof KEYS) =>
    withKeys ? { rightSection: <Kbd size="xs">{KEYS[step]}</Kbd>, 'aria-keyshortcuts': KEYS[step] } : {};
  return (
    <Group gap="xs" className={classes.steps}>
      {steps.map((step, position) => (
        <Button
          key={step}
          {...(position === 0 && step !== 'reject' ? { variant: 'filled', color: 'teal' } : {})}
          {...keyOf(step)}
          onClick={() => onTake(step)}
        >
          {t(step === 'askBack' ? 'signatories.askBack.verb' : `signatories.act.${step}.verb`)}
        </Button>
      ))}
      <span className={classes.ways}>
        <Button {...keyOf('previous')} disabled={!onPrevious} onClick={onPrevious}>
          {t('signatories.verify.previous')}
        </Button>
        <Button {...keyOf('next')} disabled={!onNext} onClick={onNext}>
          {t('signatories.verify.next')}
        </Button>
        <Switch
          label={t('signatories.verify.keys')}
          checked={withKeys}
          onChange={({ currentTarget }) => onWithKeys(currentTarget.checked)}
        />
      </span>
    </Group>
  );
}

interface KnownProps {
  campaign: string;
  signatory: SignatoryDetail;
  around: WaitingOneProps['queue']['current'];
  /** Whoever goes on by keyboard or ear begins at the name of the next one. */
  takesFocus: boolean;
}

function Known({ campaign, signatory, around, takesFocus }: KnownProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = signatory.id;
  // It comes anew with each signature, or stays and shows another one.
  useEffect(() => {
    // Not from under the hands of who is typing, when a colleague's act brought the next one.
    const busy = document.activeElement?.closest('search, [role="dialog"]');
    if (id && takesFocus && !busy) heading.current?.focus();
  }, [id, takesFocus]);
  return (
    <div className={classes.known}>
      <div>
        <h3 ref={heading} tabIndex={-1} className={classes.name}>
          {signatory.name} <SignaturePill state={signatory.state} />
        </h3>
        <Facts signatory={signatory} />
      </div>
      <div>
        <Around campaign={campaign} around={around} />
        <History events={signatory.events} />
      </div>
    </div>
  );
}
