import { z } from 'zod';
import { emailSchema } from '../access/account.ts';
import { localeSchema } from '../locale/locale.ts';
import { orgTypeSchema } from '../signatories/org-type-schema.ts';
import { organizationFieldsSchema, organizationNameSchema } from '../signatories/signatory.ts';
import { signatureStateSchema } from '../signatories/signature-state-schemas.ts';
import { line, prose } from '../text-fields.ts';

/** Why a name is another one than before: it was wrong, or the organisation goes by another since. */
export const RENAMINGS = ['slip', 'renamed'] as const;
export type Renaming = (typeof RENAMINGS)[number];

/** A domain as one types it after the `@`: `proderechos.example`. */
export const mailDomainSchema = line(253)
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ''))
  .pipe(z.string().regex(/^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u, 'field.invalid'));

export const tagSchema = line(40).min(1);

const nameIn = line(200).default('');

/** Everything that the registry says of an organisation. Empty text stands for "none", as a form has it. */
export const editOrganizationSchema = organizationFieldsSchema.extend({
  /** What a changed name means; `renamed` keeps the name before among the former ones. */
  renaming: z.enum(RENAMINGS).default('slip'),
  formerNames: z.array(organizationNameSchema).max(20).default([]),
  names: z.object({ en: nameIn, es: nameIn, pt: nameIn }).default({ en: '', es: '', pt: '' }),
  /** The network it is a chapter of; empty: none. */
  parentId: z.union([z.literal(''), z.uuid()]).default(''),
  mailDomains: z.array(mailDomainSchema).max(20).default([]),
  note: prose(4000).default(''),
  tags: z.array(tagSchema).max(30).default([]),
});
export type EditOrganization = z.infer<typeof editOrganizationSchema>;

export const contactFieldsSchema = z.object({
  name: line(200).min(1),
  role: line(200).default(''),
  email: z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), emailSchema], 'field.notEmail'))
    .default(''),
  locale: localeSchema.or(z.literal('')).default(''),
});
export type ContactFields = z.infer<typeof contactFieldsSchema>;

const nameOfOrganization = z.object({ id: z.string(), name: z.string(), country: z.string() });

export const contactSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  locale: localeSchema.nullable(),
  /** Only for those who may see addresses; for everyone else the key is absent. */
  email: z.string().nullable().optional(),
  /** How many signatures it gave; who gave one is erased, not removed. */
  signatures: z.number().int(),
});
export type Contact = z.infer<typeof contactSchema>;

export const organizationDetailSchema = z.object({
  id: z.string(),
  name: z.string(),
  acronym: z.string().nullable(),
  aliases: z.array(z.string()),
  formerNames: z.array(z.string()),
  names: z.object({ en: z.string(), es: z.string(), pt: z.string() }).partial(),
  country: z.string(),
  type: orgTypeSchema,
  website: z.string().nullable(),
  mailDomains: z.array(z.string()),
  note: z.string(),
  tags: z.array(z.string()),
  version: z.number().int(),
  createdAt: z.string(),
  parent: nameOfOrganization.nullable(),
  chapters: z.array(nameOfOrganization),
  /** Set on the source of a merge: where it went. */
  mergedInto: nameOfOrganization.nullable(),
  contacts: z.array(contactSchema),
  /** Newest campaign first. */
  signatures: z.array(
    z.object({
      id: z.string(),
      campaign: z.object({ slug: z.string(), title: z.object({ en: z.string(), es: z.string(), pt: z.string() }) }),
      state: signatureStateSchema,
      signedOn: z.string(),
      representative: z.string(),
    }),
  ),
  /** Letters under which it is cited by name. */
  letters: z.array(
    z.object({
      id: z.string(),
      campaign: z.string(),
      title: z.string(),
      state: z.string(),
      sentOn: z.string().nullable(),
    }),
  ),
  /** What was written to its contact persons, newest first; addresses are left out. */
  mails: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      subject: z.string(),
      at: z.string(),
      state: z.enum(['waiting', 'sent', 'failed']),
    }),
  ),
  /** What was done with its entry and its signatures, newest first, as far as it fits a page. */
  history: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      actorName: z.string(),
      /** An action of the audit log, or `signature.` and the type of a signature's event. */
      action: z.string(),
      /** The campaign whose signature it was about. */
      campaign: z.string().nullable(),
      /** Fields that were changed. */
      fields: z.array(z.string()),
    }),
  ),
});
export type OrganizationDetail = z.infer<typeof organizationDetailSchema>;
