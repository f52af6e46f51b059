// Apart from the schemas, so that a screen may name a format without carrying a validator along.

/** How a list of signatories can be had. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Longer lists are written in the background. */
export const EXPORTED_AT_ONCE = 50_000;

export const EXPORT_STATES = ['running', 'done', 'cancelled'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

export const isRunning = (state: ExportState): boolean => state === 'running';
export const isReady = (state: ExportState): boolean => state === 'done';
