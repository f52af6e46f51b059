import { char, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '../../../domain/locale/locale.ts';
import { ofCampaign } from './campaigns.ts';
import { id } from './shared.ts';

/** A post, after Popolo; who holds it is told by `officeHolder`. */
export const office = pgTable(
  'office',
  {
    id: id(),
    campaignId: ofCampaign(),
    country: char('country', { length: 2 }).notNull(),
    titleEn: text('title_en').notNull(),
    /** The title in the office's own language. */
    titleLocal: text('title_local').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    position: integer('position').notNull(),
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
    heldFrom: date('held_from'),
    heldTo: date('held_to'),
    source: text('source').notNull(),
  },
  (t) => [index('office_holder_office_idx').on(t.officeId)],
);
