import { z } from 'zod';

/**
 * A batch from upload to end. `reviewing`: parsed, nothing written. `running`: rows are being written, resumable.
 * `cancelled`: stopped midway; what was written can be undone or carried on. `undoing`: what was written is being
 * taken back, resumable. `done`, `undone`: ended.
 */
export const IMPORT_STATES = ['reviewing', 'running', 'cancelled', 'done', 'undoing', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const importStateSchema = z.enum(IMPORT_STATES);

/** Work goes on in the background; after a crash somebody must take it up again. */
export const IMPORT_AT_WORK = ['running', 'undoing'] as const satisfies readonly ImportState[];

/** What may be done to a batch, each with the states it may start from. */
export const IMPORT_ACTS = {
  change: ['reviewing'],
  start: ['reviewing', 'cancelled'],
  cancel: ['running'],
  undo: ['done', 'cancelled'],
} as const satisfies Record<string, readonly ImportState[]>;
export type ImportAct = keyof typeof IMPORT_ACTS;

export function canActOnImport(state: ImportState, act: ImportAct): boolean {
  const from: readonly ImportState[] = IMPORT_ACTS[act];
  return from.includes(state);
}

export function isAtWork(state: ImportState): boolean {
  const atWork: readonly ImportState[] = IMPORT_AT_WORK;
  return atWork.includes(state);
}

/** What one row will do, or did. */
export const ROW_OUTCOMES = ['new', 'duplicate', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
export const rowOutcomeSchema = z.enum(ROW_OUTCOMES);
