import type { EditOrganization, OrganizationDetail } from '../../../domain/organizations/organization.ts';

/** An entry as the form's inputs hold it. */
export type OrganizationValues = Omit<EditOrganization, 'country' | 'type' | 'renaming'> & {
  country: string;
  type: string;
  renaming: string;
};

export const valuesOf = (of: OrganizationDetail): OrganizationValues => ({
  name: of.name,
  renaming: 'slip',
  acronym: of.acronym ?? '',
  aliases: of.aliases,
  formerNames: of.formerNames,
  names: { en: of.names.en ?? '', es: of.names.es ?? '', pt: of.names.pt ?? '' },
  country: of.country,
  type: of.type,
  website: of.website ?? '',
  parentId: of.parent?.id ?? '',
  mailDomains: of.mailDomains,
  note: of.note,
  tags: of.tags,
});

export const FIELDS = [
  'name',
  'acronym',
  'aliases',
  'formerNames',
  'names',
  'country',
  'type',
  'website',
  'parentId',
  'mailDomains',
  'note',
  'tags',
] as const;
export type Field = (typeof FIELDS)[number];

/** `theirs` with the fields of `keep` from `mine`. */
export function merged(
  mine: OrganizationValues,
  theirs: OrganizationValues,
  keep: ReadonlySet<Field>,
): OrganizationValues {
  const kept = Object.fromEntries(FIELDS.filter((field) => keep.has(field)).map((field) => [field, mine[field]]));
  return { ...theirs, ...kept, renaming: keep.has('name') ? mine.renaming : 'slip' };
}
