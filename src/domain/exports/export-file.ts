import { z } from 'zod';
import { localeSchema } from '../locale/locale.ts';
import { exportQuerySchema } from '../signatories/signatory-list.ts';
import { EXPORT_FORMATS, EXPORT_STATES } from './export-formats.ts';

/** What a sheet of a spreadsheet holds, less its heading. */
export const ROWS_OF_A_SHEET = 1_048_575;

/** A file is kept this long. */
export const EXPORT_KEPT_HOURS = 24;

export const orderExportSchema = z.object({ format: z.enum(EXPORT_FORMATS), query: exportQuerySchema });
export type OrderExport = z.infer<typeof orderExportSchema>;

export const exportFileSchema = z.object({
  id: z.string(),
  format: z.enum(EXPORT_FORMATS),
  locale: localeSchema,
  fileName: z.string(),
  state: z.enum(EXPORT_STATES),
  /** How many signatories matched when it was ordered. */
  total: z.number().int(),
  written: z.number().int(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

/** Newest first. */
export const exportFilesSchema = z.object({ items: z.array(exportFileSchema) });
