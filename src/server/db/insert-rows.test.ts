import { sql } from 'drizzle-orm';
import { char, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { beforeAll, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/support/test-database.ts';
import type { Db } from './connection.ts';
import { insertRows } from './insert-rows.ts';

const thing = pgTable('thing', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  toldAt: timestamp('told_at', { withTimezone: true }).notNull(),
  day: date('day').notNull(),
  toCountry: char('to_country', { length: 2 }),
  reserves: text('reserves').array(),
  note: text('note').notNull().default('none'),
});
const toldAt = new Date('2026-03-01T22:30:00.123Z');
const given = (toCountry: string | null, reserves: string[] | null) => ({
  toldAt,
  day: '2026-03-01',
  toCountry,
  reserves,
});

let db: Db;
beforeAll(async () => {
  ({ db } = await emptyDatabase());
  await db.execute(sql`CREATE TABLE thing (id int PRIMARY KEY GENERATED ALWAYS AS IDENTITY, told_at timestamptz NOT NULL,
    day date NOT NULL, to_country char(2), reserves text[], note text NOT NULL DEFAULT 'none')`);
});

it('inserts rows in their order, with every kind of value as it was given and defaults where none was', async () => {
  const rows = [given('BR', ['care', 'a "quoted", {odd} \\ one']), given(null, null), given('AR', [])];
  await db.transaction((tx) => insertRows(tx, thing, rows));
  const stored = await db.select().from(thing).orderBy(thing.id);
  expect(stored).toEqual(rows.map((row, at) => ({ id: at + 1, ...row, note: 'none' })));
});

it('inserts nothing where there is nothing', async () => {
  const before = await db.$count(thing);
  await db.transaction((tx) => insertRows(tx, thing, []));
  expect(await db.$count(thing)).toBe(before);
});
