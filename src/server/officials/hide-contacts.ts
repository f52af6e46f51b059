import { may } from '../../domain/access/permissions.ts';
import type { Role } from '../../domain/access/roles.ts';
import { withoutAddresses } from '../../domain/access/without-addresses.ts';
import type { Office } from '../../domain/officials/office.ts';
import { isPersonal } from '../../domain/officials/office-kind.ts';

/** The same as this role may see it: without `official.readContact` no e-mail address and no number leaves the house. */
export function seenBy<T extends object>(role: Role, seen: T): T {
  return may(role, 'official.readContact') ? seen : withoutAddresses(seen);
}

/** As {@link seenBy}, of an office: a contact is there, but what it says is not. */
export function officeSeenBy<O extends Pick<Office, 'contacts'>>(role: Role, seen: O): O {
  if (may(role, 'official.readContact')) return seen;
  const contacts = seen.contacts.map((contact) => (isPersonal(contact.kind) ? { ...contact, value: '' } : contact));
  return withoutAddresses({ ...seen, contacts });
}
