import type { SendingAct } from './delivery.ts';

type State = 'running' | 'paused' | 'ended';

/** What a colleague may do with the sending of a letter; what is cancelled goes on for what is with the mail server already. */
export const SENDING_MOVES: Record<SendingAct, { from: readonly State[]; to: State }> = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['running', 'paused'], to: 'paused' },
};

export const canCommand = (act: SendingAct, state: State): boolean => SENDING_MOVES[act].from.includes(state);
export const isSendingOn = (state: State): boolean => state === 'running';
