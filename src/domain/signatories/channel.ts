/** How a signature came: entered by staff, from a roster, by the public page, or by a personal invitation. */
export const CHANNELS = ['staff', 'import', 'public', 'invitation'] as const;
export type Channel = (typeof CHANNELS)[number];
