import type { Db } from '../../src/server/db/connection.ts';

type Transaction = Db['transaction'];
type Act = Parameters<Transaction>[0];

/** The same database, whose transactions begin as `instead` says: it may let them, fail, or never come back. */
export function overTransactions(db: Db, instead: (begin: () => Promise<unknown>) => Promise<unknown>): Db {
  return new Proxy(db, {
    get: (real, name) => {
      if (name !== 'transaction') return Reflect.get(real, name, real);
      return (act: Act) => instead(() => real.transaction(act));
    },
  });
}

/** One whose n-th transaction from here, and every later one, finds it killed. */
export function dyingAt(db: Db, transaction: number): Db {
  let begun = 0;
  return overTransactions(db, async (begin) => {
    begun += 1;
    if (begun >= transaction) throw new Error('killed');
    return begin();
  });
}
