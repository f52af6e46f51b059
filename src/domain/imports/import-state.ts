import { z } from 'zod';

/**
 * A batch from upload to end. `reviewing`: parsed, nothing written. `running`: rows are being written, resumable.
 * `cancelled`: stopped midway; what was written can be undone or carried on. `done`, `undone`: ended.
 */
export const IMPORT_STATES = ['reviewing', 'running', 'cancelled', 'done', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const importStateSchema = z.enum(IMPORT_STATES);

/** What one row will do, or did. */
export const ROW_OUTCOMES = ['new', 'duplicate', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
export const rowOutcomeSchema = z.enum(ROW_OUTCOMES);
