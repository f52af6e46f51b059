import type { DeliveryState } from './delivery-state.ts';

/** Done by the house as it speaks with the mail server; `lose`: what the server made of the letter is not known. */
export const HOUSE_ACTS = ['claim', 'accept', 'defer', 'refuse', 'lose'] as const;
/** Done by people. `settleArrived`, `sendAgain` of an uncertain one: somebody looked whether it is there. */
export const PERSON_ACTS = ['cancel', 'settleArrived', 'sendAgain', 'deliver', 'bounce', 'reply'] as const;

export type HouseAct = (typeof HOUSE_ACTS)[number];
export type PersonAct = (typeof PERSON_ACTS)[number];
export type DeliveryAct = HouseAct | PersonAct;

/**
 * The table of who moves a delivery from where to where. Only `claim` leads to the mail server, only from `queued`; and
 * nothing of the house's own leads back to `queued` from where a letter may have gone out: only people do that.
 */
export const DELIVERY_MOVES: Record<DeliveryAct, Partial<Record<DeliveryState, DeliveryState>>> = {
  claim: { queued: 'handing' },
  accept: { handing: 'sent' },
  /** The server has not taken it, and said so, or never got to its end; or nothing of it had been handed over when all ended. */
  defer: { handing: 'queued' },
  refuse: { handing: 'refused' },
  lose: { handing: 'uncertain' },
  cancel: { queued: 'cancelled' },
  settleArrived: { uncertain: 'sent' },
  sendAgain: { uncertain: 'queued', refused: 'queued', bounced: 'queued', cancelled: 'queued' },
  deliver: {
    queued: 'delivered',
    uncertain: 'delivered',
    refused: 'delivered',
    bounced: 'delivered',
    cancelled: 'delivered',
  },
  /** What came back had gone out, whatever is known of it. */
  bounce: { sent: 'bounced', uncertain: 'bounced' },
  /** Whoever answers has received it. */
  reply: { sent: 'sent', delivered: 'delivered', uncertain: 'sent' },
};

/** Where an act leads from `state`; `undefined`: it cannot be done there. */
export const moveOf = (act: DeliveryAct, state: DeliveryState): DeliveryState | undefined => DELIVERY_MOVES[act][state];

export const canActOn = (act: DeliveryAct, state: DeliveryState): boolean => moveOf(act, state) !== undefined;

/** The states an act may start from: the guard of its UPDATE. */
export const statesFor = (act: DeliveryAct): DeliveryState[] => Object.keys(DELIVERY_MOVES[act]) as DeliveryState[];

/** A letter is being sent while one of its deliveries is in one of these. */
export const UNDER_WAY = ['queued', 'handing', 'uncertain'] as const satisfies readonly DeliveryState[];
/** It reached its office, as far as anybody knows. */
export const ARRIVED = ['sent', 'delivered'] as const satisfies readonly DeliveryState[];
/** It did not, and somebody has to do something. */
export const FAILED = ['refused', 'bounced'] as const satisfies readonly DeliveryState[];

const isIn = (states: readonly DeliveryState[], state: DeliveryState): boolean => states.includes(state);
export const isUnderWay = (state: DeliveryState): boolean => isIn(UNDER_WAY, state);
export const hasArrived = (state: DeliveryState): boolean => isIn(ARRIVED, state);
export const hasFailed = (state: DeliveryState): boolean => isIn(FAILED, state);
