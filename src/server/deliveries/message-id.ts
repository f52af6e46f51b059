import { mailFrom } from '../mail/mail-from.ts';
import type { Settings } from '../ports.ts';

/** The address alone, as a mail server is told it: without the name beside it. */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/** A name for a message that no other has, under which it can be looked for at the mail server. */
export function newMessageId(settings: Settings): string {
  const address = addressIn(mailFrom(settings));
  return `<${crypto.randomUUID()}@${address.slice(address.lastIndexOf('@') + 1)}>`;
}
