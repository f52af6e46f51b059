import { sql } from 'drizzle-orm';
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Case-insensitive text; e-mail addresses compare as people expect. */
export const citext = customType<{ data: string }>({ dataType: () => 'citext' });

/** Time-ordered UUID (version 7) made by the migration's `new_id()`, so that any PostgreSQL from 16 on will do. */
export const id = () => uuid('id').primaryKey().default(sql`new_id()`);

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
