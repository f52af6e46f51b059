import type { Office, OfficeContact } from './office.ts';
import type { ContactKind } from './office-kind.ts';

export type BestContact<C = OfficeContact> = { contact: C } | { missing: true } | { expired: C } | { bounced: C };

type Known = Pick<OfficeContact, 'kind' | 'holderId' | 'validUntil' | 'bouncedAt'>;

const isExpired = ({ validUntil }: Pick<Known, 'validUntil'>, day: string): boolean =>
  validUntil !== null && validUntil < day;

/** What is wrong with a contact on `day`, if anything. */
export function contactFault(contact: Pick<Known, 'validUntil' | 'bouncedAt'>, day: string) {
  if (isExpired(contact, day)) return 'expired';
  return contact.bouncedAt === null ? undefined : 'bounced';
}

/**
 * How to reach an office on `day` in one way: the first contact that may be used, the holder's own before the office's.
 * Without one, the contact that there was, and why it may not be used. What belongs to a former holder does not count.
 */
export function bestContact<C extends Known>(
  office: { holder: Pick<NonNullable<Office['holder']>, 'id'> | null; contacts: readonly C[] },
  kind: ContactKind,
  day: string,
): BestContact<C> {
  const own = office.holder?.id;
  const fitting = office.contacts.filter(
    (contact) => contact.kind === kind && (contact.holderId === null || contact.holderId === own),
  );
  const ordered = [
    ...fitting.filter(({ holderId }) => holderId !== null),
    ...fitting.filter(({ holderId }) => holderId === null),
  ];
  const good = ordered.find((contact) => contactFault(contact, day) === undefined);
  if (good) return { contact: good };
  const bounced = ordered.find((contact) => !isExpired(contact, day));
  if (bounced) return { bounced };
  const [expired] = ordered;
  return expired ? { expired } : { missing: true };
}

/** The same in one word. */
export type ContactState = 'valid' | 'missing' | 'expired' | 'bounced';
export function contactState(best: BestContact<unknown>): ContactState {
  if ('contact' in best) return 'valid';
  if ('expired' in best) return 'expired';
  return 'bounced' in best ? 'bounced' : 'missing';
}
