import { Problem } from '../../domain/errors.ts';
import type { CampaignScope } from '../context.ts';
import type { Ports } from '../ports.ts';

export interface ComposeInput {
  campaign: CampaignScope;
  letterId: string;
  officeId: string;
  to: string;
  /** As a From header has it. */
  from: string;
  messageId: string;
  date: Date;
}

export interface Composed {
  /** The message as RFC 5322 bytes. */
  eml: Uint8Array;
  letterHash: string;
  pdfHash: string | null;
}

/** Makes the e-mail of a letter to one office; equal input gives equal bytes. */
export type Compose = (ports: ComposeNeeds, input: ComposeInput) => Promise<Composed>;
export type ComposeNeeds = Pick<Ports, 'db' | 'now' | 'settings' | 'typesetter'>;

export const compose: Compose = async () => {
  throw new Problem('document.unavailable');
};
