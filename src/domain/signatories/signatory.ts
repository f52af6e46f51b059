import { z } from 'zod';
import { emailSchema } from '../access/account.ts';
import { daySchema } from '../campaigns/campaign.ts';
import { CONSENTS } from '../consent/consent.ts';
import { reservationSchema, reservationsSchema } from '../consent/reservation.ts';
import { countryCodeSchema } from '../locale/country-codes.ts';
import { localeSchema } from '../locale/locale.ts';
import { line, prose } from '../text-fields.ts';
import { IDENTITY_STEPS } from './identity.ts';
import { orgTypeSchema } from './org-type-schema.ts';
import { SIGNATURE_EVENT_TYPES } from './signature-state.ts';
import { displaySchema, signatureActSchema, signatureStateSchema } from './signature-state-schemas.ts';
import { GROUNDS } from './verification.ts';

/** Empty text stands for "none" in every optional field, as a form has it. */
export const organizationNameSchema = line(200).min(1);
export const acronymSchema = line(200);
export const aliasesSchema = z.array(line(200).min(1)).max(20);
export const websiteSchema = line(500).pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/ })], 'field.notUrl'));
export const signatureNoteSchema = prose(2000);

export const organizationFieldsSchema = z.object({
  name: organizationNameSchema,
  acronym: acronymSchema.default(''),
  aliases: aliasesSchema.default([]),
  country: countryCodeSchema,
  type: orgTypeSchema,
  website: websiteSchema.default(''),
});
export type OrganizationFields = z.infer<typeof organizationFieldsSchema>;

/** All empty: nobody is named. Imported signatories may have an address without a name. */
export const representativeFieldsSchema = z.object({
  name: line(200).default(''),
  role: line(200).default(''),
  /** Left out: stays as it is (whoever may not see it cannot change it). */
  email: z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), emailSchema], 'field.notEmail'))
    .optional(),
});
export type RepresentativeFields = z.infer<typeof representativeFieldsSchema>;

/** The day on which the person agreed to the use of their data; empty: not recorded. */
const purposeAgreedOnSchema = z.union([z.literal(''), daySchema]);

export const addSignatorySchema = z.object({
  organization: organizationFieldsSchema,
  /** Signs for an organisation of the registry; its entry then stays as it is. */
  organizationId: z.uuid().optional(),
  /** Said by a person who was shown that an entry looks the same: it is another organisation all the same. */
  isAnother: z.boolean().optional(),
  representative: representativeFieldsSchema,
  /** Whether the representative is known to have confirmed. */
  state: z.enum(['pending', 'confirmed']),
  display: displaySchema,
  signedOn: daySchema,
  locale: localeSchema,
  source: line(500).default(''),
  note: signatureNoteSchema.default(''),
  reservations: reservationsSchema.default([]),
  purposeAgreedOn: purposeAgreedOnSchema.default(''),
});
export type AddSignatory = z.infer<typeof addSignatorySchema>;

export const editSignatorySchema = z.object({
  organization: organizationFieldsSchema,
  representative: representativeFieldsSchema,
  display: displaySchema,
  note: signatureNoteSchema,
  /** Left out: stay as they are. */
  reservations: reservationsSchema.optional(),
  /** Left out: stays as it is. */
  purposeAgreedOn: purposeAgreedOnSchema.optional(),
});
export type EditSignatory = z.infer<typeof editSignatorySchema>;

export const groundSchema = z.enum(GROUNDS);
const actNoteSchema = prose(500);

/** A signature is verified on a ground, and rejected for a reason. */
export const actOnSignatorySchema = z
  .object({ act: signatureActSchema, note: actNoteSchema.default(''), ground: groundSchema.optional() })
  .check(({ value: { act, note, ground }, issues }) => {
    const missing = (path: string) =>
      issues.push({ code: 'custom', input: undefined, path: [path], message: 'field.required' });
    if (act === 'verify' && ground === undefined) missing('ground');
    if (note === '' && (act === 'reject' || (act === 'verify' && ground === 'other'))) missing('note');
  });
export type ActOnSignatory = z.infer<typeof actOnSignatorySchema>;

/** What staff ask a representative before they verify. */
export const askBackSchema = z.object({ question: prose(2000).min(1) });
export type AskBack = z.infer<typeof askBackSchema>;

/** A demand as a version publishes it, with its title in each language that has one. */
export const reservableDemandSchema = z.object({
  key: z.string(),
  titles: z.array(z.object({ locale: localeSchema, title: z.string() })),
});
export type ReservableDemand = z.infer<typeof reservableDemandSchema>;

export const signatorySchema = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  acronym: z.string().nullable(),
  country: z.string(),
  type: orgTypeSchema,
  state: signatureStateSchema,
  identity: z.enum(IDENTITY_STEPS),
  display: displaySchema,
  signedOn: z.string(),
  /** The number of the statement version it was last given for. */
  statementVersion: z.number().int(),
  /** `null` of one that does not stand, unless it declined. */
  consent: z.enum(CONSENTS).nullable(),
  /** Keys of the demands it does not endorse. */
  reserves: z.array(z.string()),
  version: z.number().int(),
});
export type Signatory = z.infer<typeof signatorySchema>;

export const signatureEventSchema = z.object({
  id: z.number().int(),
  type: z.enum(SIGNATURE_EVENT_TYPES),
  at: z.string(),
  actorName: z.string(),
  note: z.string(),
  fromState: signatureStateSchema.nullable(),
  toState: signatureStateSchema.nullable(),
  fromCountry: z.string().nullable(),
  toCountry: z.string().nullable(),
  fromType: orgTypeSchema.nullable(),
  toType: orgTypeSchema.nullable(),
  fromVersion: z.number().int().nullable(),
  toVersion: z.number().int().nullable(),
  toDeclined: z.number().int().nullable(),
  toReserves: z.array(z.string()).nullable(),
  /** Where a text was consented to: the language it was read in. */
  locale: localeSchema.nullable(),
});
export type SignatureEvent = z.infer<typeof signatureEventSchema>;

export const signatoryDetailSchema = signatorySchema.extend({
  aliases: z.array(z.string()),
  website: z.string().nullable(),
  /** The language in which that version was read. */
  locale: localeSchema,
  /** Its representative writes from a domain of the organisation. */
  mailDomainMatches: z.boolean(),
  /** On what ground it was verified; by whom and when its event tells. */
  verifiedGround: groundSchema.nullable(),
  /** When its representative was last asked something before verifying. */
  askedBackAt: z.string().nullable(),
  /** When consent was last renewed. */
  renewedAt: z.string().nullable(),
  /** The version it was asked to renew for, and declined. */
  declinedVersion: z.number().int().nullable(),
  reservations: z.array(reservationSchema),
  /** Keys and titles of the demands that can be reserved: those of the version it was given for. */
  demands: z.array(reservableDemandSchema),
  /** The version about which its consent is awaited; `null` when none is. */
  awaited: z.object({ number: z.number().int(), demands: z.array(reservableDemandSchema) }).nullable(),
  source: z.string(),
  note: z.string(),
  /** The use of their data that the person agreed to, in the words that were shown; empty: not recorded. */
  purpose: z.string(),
  purposeAgreedOn: z.string().nullable(),
  representative: z
    .object({
      name: z.string(),
      role: z.string(),
      /** Only for those who may see addresses; for everyone else the key is absent. */
      email: z.string().nullable().optional(),
    })
    .nullable(),
  /** Oldest first. */
  events: z.array(signatureEventSchema),
});
export type SignatoryDetail = z.infer<typeof signatoryDetailSchema>;
