import type { CampaignScope } from '../context.ts';
import { composeMessage } from '../letters/compose-message.ts';
import type { Ports } from '../ports.ts';
import { addressIn } from './message-id.ts';

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
export type ComposeNeeds = Pick<Ports, 'db' | 'now' | 'settings' | 'typesetter' | 'mimeComposer'>;

export const compose: Compose = (ports, { to, from, ...message }) =>
  composeMessage(ports, { ...message, to: { name: '', address: to }, from: named(from) });

const named = (from: string) => ({ name: /^(.*?)\s*<[^<>]+>\s*$/.exec(from)?.[1] ?? '', address: addressIn(from) });
