import type { SignatoryFilter, SignatoryQuery } from '../signatories/signatory-list.ts';
import type { ExportFormat } from './export-formats.ts';

/** Which signatories a file holds, in which order. */
export type ExportQuery = SignatoryFilter & Pick<SignatoryQuery, 'sort' | 'dir'>;

/**
 * How far a walk through a list has come, in the list's own order. A list that goes group by group is walked so, by name
 * within each, so that an index finds every page at once, wherever it is.
 */
export interface Walk {
  /** The groups still to walk; `null` in the place of one: the list is not grouped. */
  groups: (string | null)[];
  /** The last one met in the first of `groups`. */
  after: { day: string; name: string; id: string } | null;
}

/** A file that is written in the background: what was ordered, and how far the writing has come. */
export interface OrderedExport {
  query: ExportQuery;
  /** Whether the file has addresses: then it is given to nobody who may not read them. */
  mayReadContact: boolean;
  /** `null`: all rows are written. */
  walk: Walk | null;
  /** How many pieces there are. */
  parts: number;
}

/** A letter's PDFs for all its offices, set in the background: `names` are those of the parts, in order. */
export interface OrderedLetters {
  letterId: string;
  names: string[];
}

/** A file of either kind, as it is kept. */
export interface KeptFile {
  format: ExportFormat | 'zip';
  ordered: OrderedExport | OrderedLetters;
}

export const isListFile = <File extends KeptFile>(
  file: File,
): file is File & { format: ExportFormat; ordered: OrderedExport } => file.format !== 'zip';

export const isLettersFile = <File extends KeptFile>(
  file: File,
): file is File & { format: 'zip'; ordered: OrderedLetters } => file.format === 'zip';
