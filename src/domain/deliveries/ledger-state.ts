// Apart from the schemas, so that a screen may name a state without carrying a validator along.
import { DELIVERY_STATES } from './delivery-state.ts';

/** `none`: no delivery was recorded; the letter was not sent yet, or long before deliveries were kept. */
export const LEDGER_STATES = ['none', ...DELIVERY_STATES] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];
