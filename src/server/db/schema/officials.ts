import { type AnyPgColumn, char, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { OfficeImportState } from '../../../domain/officials/import/import-shapes.ts';
import type { Holder } from '../../../domain/officials/office.ts';
import type { AddressGender, ContactKind, OfficeKind } from '../../../domain/officials/office-kind.ts';
import { user } from './auth.ts';
import { ofCampaign } from './campaigns.ts';
import { id, moment } from './shared.ts';

/** A file of offices that was imported, and what it did, so that it can be taken back. */
export const officeImport = pgTable(
  'office_import',
  {
    id: id(),
    campaignId: ofCampaign(),
    fileName: text('file_name').notNull(),
    state: text('state').$type<OfficeImportState>().notNull(),
    /** The file as it was read, what it would do or did, and what was there before; shape in `server/officials/import`. */
    changes: jsonb('changes').$type<unknown>().notNull(),
    createdBy: uuid('created_by').references(() => user.id, { onDelete: 'set null' }),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    undoneAt: moment('undone_at'),
  },
  (t) => [index('office_import_campaign_idx').on(t.campaignId, t.createdAt)],
);

/** A post, after Popolo; who holds it is told by `officeHolder`. `version` is the ETag of the whole page of an office. */
export const office = pgTable(
  'office',
  {
    id: id(),
    campaignId: ofCampaign(),
    country: char('country', { length: 2 }).notNull(),
    kind: text('kind').$type<OfficeKind>().notNull().default('ministry'),
    /** "Ministerio del Interior" */
    institution: text('institution').notNull().default(''),
    titleEn: text('title_en').notNull(),
    /** The title in the office's own language. */
    titleLocal: text('title_local').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    /** IANA name; without it the capital's of the country. */
    timeZone: text('time_zone'),
    note: text('note').notNull().default(''),
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [unique('office_unique').on(t.campaignId, t.country, t.titleEn)],
);

/** A membership: who held the post from when to when; `null` where no source says. */
export const officeHolder = pgTable(
  'office_holder',
  {
    id: id(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** How to address the person; `null`: not known. */
    addressGender: text('address_gender').$type<AddressGender>(),
    /** Where the usual form does not fit: what stands above the letter, and how it begins, by language. */
    forms: jsonb('forms').$type<Holder['forms']>().notNull().default({}),
    heldFrom: date('held_from'),
    heldTo: date('held_to'),
    source: text('source').notNull(),
  },
  (t) => [index('office_holder_office_idx').on(t.officeId)],
);

/** A way to reach an office, or one of its holders, with the source that says so. */
export const officeContact = pgTable(
  'office_contact',
  {
    id: id(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => office.id, { onDelete: 'cascade' }),
    /** Only while this person holds the post. */
    holderId: uuid('holder_id').references((): AnyPgColumn => officeHolder.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ContactKind>().notNull(),
    /** An e-mail address, a postal one of several lines, an address on the web, a number. */
    value: text('value').notNull(),
    source: text('source').notNull().default(''),
    /** The last day on which it may be used; `null`: no end is known. */
    validUntil: date('valid_until'),
    bouncedAt: moment('bounced_at'),
    position: integer('position').notNull().default(0),
  },
  (t) => [index('office_contact_office_idx').on(t.officeId)],
);
