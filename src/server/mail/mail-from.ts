import type { Settings } from '../ports.ts';

/** Where the house writes from: what was set, or an address at its own name that nobody reads. */
export const mailFrom = ({ mailFrom: set, publicUrl }: Pick<Settings, 'mailFrom' | 'publicUrl'>): string =>
  set ?? `Countersign <no-reply@${new URL(publicUrl).hostname}>`;
