import type { SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import type { EditedField } from './edited-fields.ts';
import type { SharedValues } from './signatory-fields.tsx';

/** A signatory as the edit form's inputs hold it. */
export function valuesOf({ representative, ...of }: SignatoryDetail): SharedValues {
  return {
    organization: {
      name: of.name,
      acronym: of.acronym ?? '',
      aliases: of.aliases,
      country: of.country,
      type: of.type,
      website: of.website ?? '',
    },
    representative: {
      name: representative?.name ?? '',
      role: representative?.role ?? '',
      email: representative?.email ?? '',
    },
    display: of.display,
    note: of.note,
    purposeAgreedOn: of.purposeAgreedOn ?? '',
  };
}

/** The values by the paths of their fields. */
export function byField(values: SharedValues): Record<EditedField, string | string[]> {
  const { organization: o, representative: r } = values;
  return {
    'organization.name': o.name,
    'organization.acronym': o.acronym,
    'organization.aliases': o.aliases,
    'organization.country': o.country,
    'organization.type': o.type,
    'organization.website': o.website,
    'representative.name': r.name,
    'representative.role': r.role,
    'representative.email': r.email,
    display: values.display,
    note: values.note,
    purposeAgreedOn: values.purposeAgreedOn,
  };
}

/** `theirs` with the fields of `keep` from `mine`. */
export function merged(mine: SharedValues, theirs: SharedValues, keep: ReadonlySet<EditedField>): SharedValues {
  const side = (field: EditedField) => (keep.has(field) ? mine : theirs);
  return {
    organization: {
      name: side('organization.name').organization.name,
      acronym: side('organization.acronym').organization.acronym,
      aliases: side('organization.aliases').organization.aliases,
      country: side('organization.country').organization.country,
      type: side('organization.type').organization.type,
      website: side('organization.website').organization.website,
    },
    representative: {
      name: side('representative.name').representative.name,
      role: side('representative.role').representative.role,
      email: side('representative.email').representative.email,
    },
    display: side('display').display,
    note: side('note').note,
    purposeAgreedOn: side('purposeAgreedOn').purposeAgreedOn,
  };
}
