import type { ExportQuery } from './export-at-once.ts';
import type { Walk } from './walk-list.ts';

/** What `export_file.query` holds: what was ordered, and how far the writing has come. */
export interface OrderedExport {
  query: ExportQuery;
  /** Whether the file has addresses: then it is given to nobody who may not read them. */
  mayReadContact: boolean;
  /** `null`: all rows are written. */
  walk: Walk | null;
  /** How many pieces there are. */
  parts: number;
}

/** Written by the house itself, and by nothing else. */
export const storedExport = (query: Record<string, unknown>): OrderedExport => query as unknown as OrderedExport;
