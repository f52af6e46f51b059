import type { Consent } from '../consent/consent.ts';
import type { IdentityStep } from '../signatories/identity.ts';
import type { OrgType } from '../signatories/org-type.ts';
import type { Display, SignatureState } from '../signatories/signature-state.ts';

/** A roster's columns, in the order in which they are exported. The importer recognises these headings again. */
export const EXPORT_COLUMNS = [
  'name',
  'acronym',
  'country',
  'countryCode',
  'type',
  'state',
  'signedOn',
  'display',
  'website',
  'representative',
  'role',
  'email',
  'locale',
  'statement',
  'consent',
  'renewedOn',
  'reservations',
  'source',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/**
 * The words for the closed lists of the registry, on screens and in exported files alike; one file a language, so that
 * a reader's browser fetches one.
 */
export interface SignatoryWords {
  orgType: Record<OrgType, string>;
  signatureState: Record<SignatureState, string>;
  display: Record<Display, string>;
  consent: Record<Consent, string>;
  identity: Record<IdentityStep, string>;
  column: Record<ExportColumn, string>;
}
