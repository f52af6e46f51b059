import type { Db } from './connection.ts';

/**
 * A statement that every request sends is rendered once for a database, and planned once for each of its connections.
 * Only for statements of which one plan is right whatever the values are.
 */
export function preparedOnce<Prepared>(prepare: (db: Db) => Prepared): (db: Db) => Prepared {
  const made = new WeakMap<Db, Prepared>();
  return (db) => {
    const known = made.get(db);
    if (known) return known;
    const prepared = prepare(db);
    made.set(db, prepared);
    return prepared;
  };
}
