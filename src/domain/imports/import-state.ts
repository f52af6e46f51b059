import { z } from 'zod';

/**
 * A batch from upload to end. `uploading`: its file is still coming. `reading`: the file is cut into rows. `planning`:
 * each row is compared with the registry and with the rows above it. `halted`: one of these was stopped, by a person or
 * because the file cannot be read as it was; it can be read again. `reviewing`: planned, nothing written. `running`: rows
 * are being written, resumable. `cancelled`: stopped midway; what was written can be undone or carried on. `undoing`:
 * what was written is being taken back, resumable. `done`, `undone`: ended.
 */
export const IMPORT_STATES = [
  'uploading',
  'reading',
  'planning',
  'halted',
  'reviewing',
  'running',
  'cancelled',
  'done',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const importStateSchema = z.enum(IMPORT_STATES);

/** Work goes on in the background; after a crash somebody must take it up again. */
export const IMPORT_AT_WORK = ['reading', 'planning', 'running', 'undoing'] as const satisfies readonly ImportState[];

/** Its rows are not yet what they will be: nobody can look at them. */
const PREPARING = ['uploading', 'reading', 'planning', 'halted'] as const satisfies readonly ImportState[];

/** What may be done to a batch, each with the states it may start from. */
export const IMPORT_ACTS = {
  change: ['reviewing', 'halted'],
  decide: ['reviewing'],
  start: ['reviewing', 'cancelled'],
  cancel: ['reading', 'planning', 'running'],
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

export function isPreparing(state: ImportState): boolean {
  const preparing: readonly ImportState[] = PREPARING;
  return preparing.includes(state);
}

/** Where stopping leads: what was written stays to be undone or carried on; what was only read is read again. */
export function stateAfterCancel(state: ImportState): 'cancelled' | 'halted' {
  return state === 'running' ? 'cancelled' : 'halted';
}

/** What one row will do, or did. */
export const ROW_OUTCOMES = ['new', 'duplicate', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
export const rowOutcomeSchema = z.enum(ROW_OUTCOMES);
