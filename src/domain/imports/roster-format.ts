/** What kind of file a roster came in. */
export const ROSTER_FORMATS = ['text', 'xlsx', 'pasted'] as const;
export type RosterFormat = (typeof ROSTER_FORMATS)[number];
