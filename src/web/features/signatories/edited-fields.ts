/** The fields of the edit form by their paths, as the history notes them. */
export const EDITED_FIELDS = [
  'organization.name',
  'organization.acronym',
  'organization.aliases',
  'organization.country',
  'organization.type',
  'organization.website',
  'representative.name',
  'representative.role',
  'representative.email',
  'display',
  'note',
  'purposeAgreedOn',
] as const;

export type EditedField = (typeof EDITED_FIELDS)[number];

export const isEditedField = (text: string): text is EditedField => EDITED_FIELDS.some((field) => field === text);
