import type { CountryLabels } from '../../domain/locale/country-labels.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { ExportedRow } from './exported-rows.ts';

/** What all pieces of one file have in common. */
export interface FileScope {
  campaign: string;
  locale: Locale;
  mayReadContact: boolean;
  /** What the campaign calls countries. */
  countryLabels: CountryLabels;
  /** When it was ordered. */
  at: Date;
}

/**
 * A list as text that is written piece by piece, so that a file of any length can be begun, interrupted and gone on with
 * between any two pieces; `bytes` makes the file of the pieces, again without holding it.
 */
export interface RowFormat {
  contentType: string;
  head(scope: FileScope): string;
  /** @param before how many rows came before these */
  rows(rows: readonly ExportedRow[], before: number, scope: FileScope): string;
  tail(written: number): string;
  bytes(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array>;
}
