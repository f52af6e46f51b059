import type { Reservation } from '../../domain/consent/reservation.ts';
import type { EditSignatory } from '../../domain/signatories/signatory.ts';
import type { organization, representative, signature } from '../db/schema/index.ts';
import { dayAgreed } from './agreement.ts';

/** `field` is the path in the form: `organization.country`. */
export interface Change {
  field: string;
  from: unknown;
  to: unknown;
}

export interface Stored {
  signed: typeof signature.$inferSelect;
  entry: typeof organization.$inferSelect;
  person: typeof representative.$inferSelect | undefined;
  reservations: readonly Reservation[];
}

/** The fields of an edit that differ from what is stored. */
export function changesOf({ signed, entry, person, reservations }: Stored, edit: EditSignatory): Change[] {
  const { organization: wanted, representative: wantedPerson } = edit;
  const all: Change[] = [
    { field: 'organization.name', from: entry.name, to: wanted.name },
    { field: 'organization.acronym', from: entry.acronym ?? '', to: wanted.acronym },
    { field: 'organization.aliases', from: entry.aliases, to: wanted.aliases },
    { field: 'organization.country', from: entry.country, to: wanted.country },
    { field: 'organization.type', from: entry.type, to: wanted.type },
    { field: 'organization.website', from: entry.website ?? '', to: wanted.website },
    { field: 'representative.name', from: person?.name ?? '', to: wantedPerson.name },
    { field: 'representative.role', from: person?.role ?? '', to: wantedPerson.role },
    { field: EMAIL, from: person?.email ?? '', to: wantedPerson.email ?? person?.email ?? '' },
    { field: 'display', from: signed.display, to: edit.display },
    { field: 'note', from: signed.note, to: edit.note },
    { field: AGREED, from: dayAgreed(signed), to: edit.purposeAgreedOn ?? dayAgreed(signed) },
    { field: RESERVATIONS, from: inOrder(reservations), to: inOrder(edit.reservations ?? reservations) },
  ];
  return all.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

const EMAIL = 'representative.email';

export const RESERVATIONS = 'reservations';

export const AGREED = 'purposeAgreedOn';

const inOrder = (all: readonly Reservation[]) =>
  all.map(({ demandKey, note }) => ({ demandKey, note })).sort((a, b) => (a.demandKey < b.demandKey ? -1 : 1));

/** The audit log outlives a person's wish to be forgotten: it tells that an address changed, never which. */
export function forAudit(changes: readonly Change[]) {
  return {
    from: Object.fromEntries(changes.filter(({ field }) => field !== EMAIL).map(({ field, from }) => [field, from])),
    to: Object.fromEntries(changes.map(({ field, to }) => [field, field === EMAIL ? 'changed' : to])),
  };
}
