/** Who may sign on: everyone, whoever has an invitation, or whoever writes from one of some mail domains. */
export const ADMISSIONS = ['everyone', 'invited', 'domains'] as const;
export type Admission = (typeof ADMISSIONS)[number];

/** Sign-ons an hour that come from one address range, one mail domain (free providers apart) or one country. */
export interface SignOnLimits {
  range: number;
  domain: number;
  country: number;
}

/** What a small campaign never meets, and what a day in the news does not exceed from one office. */
export const USUAL_LIMITS: SignOnLimits = { range: 60, domain: 200, country: 20_000 };

/** Whether a campaign can be signed, and why not. `unopened`: staff have not opened it yet. */
export type Signing = 'unopened' | 'before' | 'open' | 'paused' | 'stopped' | 'closed';

export interface SigningFacts {
  /** Staff have opened the public page for signing. */
  isOpened: boolean;
  isPaused: boolean;
  /** The switch for emergencies. */
  isStopped: boolean;
  /** Staff ended it before its last day. */
  isClosed: boolean;
  /** The first day on which it can be signed, `YYYY-MM-DD`. */
  opensAt: string | null;
  /** The last one. */
  closesAt: string | null;
}

/** @param day the day it is, in the campaign's reckoning (UTC), `YYYY-MM-DD` */
export function signingOn(facts: SigningFacts, day: string): Signing {
  if (facts.isClosed || (facts.closesAt !== null && day > facts.closesAt)) return 'closed';
  if (!facts.isOpened) return 'unopened';
  if (facts.opensAt !== null && day < facts.opensAt) return 'before';
  if (facts.isStopped) return 'stopped';
  return facts.isPaused ? 'paused' : 'open';
}

export const canSign = (signing: Signing): boolean => signing === 'open';
