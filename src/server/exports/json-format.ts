import { asUtf8 } from './as-utf8.ts';
import { countryNames, reservedOf } from './exported-cells.ts';
import type { ExportedRow } from './exported-rows.ts';
import type { FileScope, RowFormat } from './row-format.ts';

/**
 * After the signatures of the Open Supporter Data Interface (opensupporter.org), with an organisation where that has only
 * persons: `{ origin_system, campaign, generated_at, language, signatures: [...], total_records }`. Shape in docs/exports.md.
 */
export const jsonFormat: RowFormat = {
  contentType: 'application/json; charset=utf-8',
  head: ({ campaign, locale, at }) => {
    const about = { origin_system: 'Countersign', campaign, generated_at: at.toISOString(), language: locale };
    return `${JSON.stringify(about).slice(0, -1)},"signatures":[\n`;
  },
  rows: (rows, before, scope) =>
    rows.map((row, index) => (before + index > 0 ? ',\n' : '') + JSON.stringify(signatureOf(row, scope))).join(''),
  tail: (written) => `\n],"total_records":${written}}\n`,
  bytes: asUtf8,
};

const signatureOf = (row: ExportedRow, { locale, mayReadContact }: FileScope) => ({
  identifiers: [`countersign:${row.id}`],
  action_date: row.signedOn,
  state: row.state,
  identity: row.identity,
  verified_ground: row.verifiedGround || null,
  display: row.display,
  language: row.locale,
  statement_version: row.statementVersion,
  consent: row.consent,
  renewed_date: row.renewedAt?.toISOString().slice(0, 10) ?? null,
  reservations: reservedOf(row, locale).map(({ key, title }) => ({ demand: key, title })),
  source: row.source,
  organization: {
    identifiers: [`countersign:${row.organizationId}`],
    name: row.name,
    acronym: row.acronym,
    type: row.type,
    website: row.website,
    postal_addresses: [{ country: row.country, country_name: countryNames(locale).of(row.country) ?? row.country }],
  },
  person:
    row.representative === null
      ? null
      : {
          name: row.representative,
          role: row.role ?? '',
          ...(mayReadContact ? { email_addresses: row.email ? [{ address: row.email, primary: true }] : [] } : {}),
        },
});
