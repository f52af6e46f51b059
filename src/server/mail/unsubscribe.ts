import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { BULK_KINDS } from '../../domain/mail-kind.ts';
import { record } from '../audit/record.ts';
import type { Db } from '../db/connection.ts';
import { mailSuppression, outbox, unsubscribeLink } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { unsubscribeHash } from './bulk-mail.ts';

/** Whether a link is one of ours. Looking changes nothing: programs that scan mails follow every link. */
export async function isUnsubscribeLink(db: Db, token: string): Promise<boolean> {
  const [found] = await db
    .select({ email: unsubscribeLink.email })
    .from(unsubscribeLink)
    .where(eq(unsubscribeLink.tokenHash, unsubscribeHash(token)));
  return found !== undefined;
}

/**
 * Whoever got this link is not written to in bulk any more, nor is what waits for them sent. Asking twice is asking once.
 * @returns whether the link is known
 */
export async function unsubscribe({ db, now }: Pick<Ports, 'db' | 'now'>, token: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const tokenHash = unsubscribeHash(token);
    const [link] = await tx.select().from(unsubscribeLink).where(eq(unsubscribeLink.tokenHash, tokenHash));
    if (!link) return false;
    const at = now();
    const added = await tx
      .insert(mailSuppression)
      .values({ email: link.email, reason: 'unsubscribed', since: at })
      .onConflictDoNothing()
      .returning({ reason: mailSuppression.reason });
    if (added.length === 0) return true;
    await tx
      .update(outbox)
      .set({ failedAt: at })
      .where(
        and(
          sql`lower(${outbox.to}) = lower(${link.email}::text)`,
          inArray(outbox.kind, [...BULK_KINDS]),
          isNull(outbox.sentAt),
          isNull(outbox.failedAt),
        ),
      );
    // That somebody did, not who.
    const subject = { type: 'mail', id: tokenHash.slice(0, 12), label: '' };
    await record(tx, { at, actor: null, action: 'mail.unsubscribed', subject });
    return true;
  });
}
