/** What a column of a roster can mean. `ignore` is a column that is not imported. */
export const ROSTER_FIELDS = [
  'name',
  'acronym',
  'country',
  'type',
  'website',
  'representativeName',
  'representativeRole',
  'email',
  'signedOn',
  'display',
  'ignore',
] as const;

export type RosterField = (typeof ROSTER_FIELDS)[number];

/**
 * The field of every column, by position: `mapping[2]` is what the third column means. A field stands once at most, but for
 * `ignore` and `representativeName` (first and last name in two columns are joined).
 */
export type ColumnMapping = RosterField[];

/** Fields without which no row of a roster can be imported. */
export const REQUIRED_ROSTER_FIELDS = ['name', 'country', 'email'] as const satisfies readonly RosterField[];
