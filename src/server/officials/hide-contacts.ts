import { may } from '../../domain/access/permissions.ts';
import type { Role } from '../../domain/access/roles.ts';
import { withoutAddresses } from '../../domain/access/without-addresses.ts';
import type { Office } from '../../domain/officials/office.ts';
import { isPersonal } from '../../domain/officials/office-kind.ts';

/** An office as this role may see it: without `official.readContact` no e-mail address and no number leaves the house. */
export function seenBy(role: Role, office: Office): Office {
  if (may(role, 'official.readContact')) return office;
  return withoutAddresses({
    ...office,
    contacts: office.contacts.map((contact) => (isPersonal(contact.kind) ? { ...contact, value: '' } : contact)),
  });
}
