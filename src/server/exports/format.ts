import type { ExportFormat } from '../../domain/exports/export-formats.ts';
import { csvFormat } from './csv-format.ts';
import { jsonFormat } from './json-format.ts';
import type { RowFormat } from './row-format.ts';
import { xlsxFormat } from './xlsx-format.ts';

export const FORMATS: Record<ExportFormat, RowFormat> = { csv: csvFormat, xlsx: xlsxFormat, json: jsonFormat };
