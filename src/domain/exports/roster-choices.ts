export const ROSTER_FORMATS = ['pdf', 'docx'] as const;
export type RosterPaper = (typeof ROSTER_FORMATS)[number];

export const ROSTER_GROUPINGS = ['country', 'type'] as const;
export type RosterGrouping = (typeof ROSTER_GROUPINGS)[number];

/** More names make no paper that anybody reads. */
export const ROSTER_NAMES = 20_000;

/** For whom a roster is: everyone, or the officials to whom letters go. */
export const ROSTER_READERS = ['public', 'letters'] as const;
export type RosterReaders = (typeof ROSTER_READERS)[number];
