/** What of a statement is worded. Only the demands are numbered, ordered and endorsed one by one. */
export const PART_KINDS = ['preamble', 'demand', 'closing'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Preamble and closing are there once a campaign, under these keys. */
export const PREAMBLE_KEY = 'preamble';
export const CLOSING_KEY = 'closing';
