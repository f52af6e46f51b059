import { bestContact } from '../officials/contact.ts';
import type { Office } from '../officials/office.ts';
import type { DeliveryChannel } from './delivery-state.ts';

export interface Way {
  channel: DeliveryChannel;
  address: string;
  /** The part of an e-mail address after the @, for rates. */
  domain: string;
}

/** By mail where one can be written; else as a person can: in a portal, by post, or in somebody's hand. */
const ORDER = ['email', 'portal', 'post'] as const;

/** How a letter reaches an office on `day` (`YYYY-MM-DD`). */
export function wayTo(office: Pick<Office, 'holder' | 'contacts'>, day: string): Way {
  for (const channel of ORDER) {
    const best = bestContact(office, channel, day);
    if (!('contact' in best)) continue;
    const { value: address } = best.contact;
    return { channel, address, domain: channel === 'email' ? domainOf(address) : '' };
  }
  return { channel: 'hand', address: '', domain: '' };
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
