import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connection.ts';

/**
 * A piece of work by a connection of its own, while a transaction that waits for it does another piece. Neither waits for
 * ever: a connection that is not to be had when the other piece is done is not waited for (those who have them may wait
 * for that transaction), and a lock that is not to be had is given up.
 */
export class Beside<Outcome> {
  #begun = false;
  #ended = false;
  readonly #work: Promise<{ outcome: Outcome } | undefined>;

  constructor(db: Db, work: (tx: Tx) => Promise<Outcome>) {
    const done = db.transaction(async (tx) => {
      if (this.#ended) return undefined;
      this.#begun = true;
      await tx.execute(sql`SET LOCAL lock_timeout = '500ms'`);
      return { outcome: await work(tx) };
    });
    // Whoever began it does the same work again by itself, and hears of what goes wrong then.
    this.#work = done.catch(() => undefined);
  }

  /** @returns what came of it once it is over; `undefined` when it is not done, or not known to be */
  async end(): Promise<{ outcome: Outcome } | undefined> {
    this.#ended = true;
    return this.#begun ? this.#work : undefined;
  }
}
