import { inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Locale } from '../../domain/locale/locale.ts';
import type { BulkKind } from '../../domain/mail-kind.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { newSecret } from '../auth/secrets.ts';
import type { Tx } from '../db/connection.ts';
import { mailSuppression, outbox, unsubscribeLink } from '../db/schema/index.ts';
import type { Settings } from '../ports.ts';
import { UNSUBSCRIBE_WORDS } from './unsubscribe-words.ts';

export interface BulkMail {
  to: string;
  /** The language it is written in. */
  locale: Locale;
  subject: string;
  text: string;
}

/** What is kept of a link's token; the link itself can't be made from it. */
export const unsubscribeHash = (token: string): string => sha256Hex(`countersign-unsubscribe:${token}`);

/** Whether whoever has this address asked not to be written to any more; for queries. */
export const isSuppressed = (email: AnyPgColumn): SQL<boolean> =>
  sql<boolean>`EXISTS (SELECT FROM ${mailSuppression} WHERE ${mailSuppression.email} = ${email}::text::citext)`;

/**
 * Puts mails of one of the bulk kinds into the outbox, each with a way to be written to no more: a link in its text, and a
 * header that mail programs show as a button (RFC 8058). Whoever used one before is left out.
 * @returns how many were written
 */
export async function writeBulk(
  tx: Tx,
  kind: BulkKind,
  mails: readonly BulkMail[],
  { at, settings }: { at: Date; settings: Pick<Settings, 'publicUrl'> },
): Promise<number> {
  if (mails.length === 0) return 0;
  const suppressed = await tx
    .select({ email: mailSuppression.email })
    .from(mailSuppression)
    .where(
      inArray(
        mailSuppression.email,
        mails.map(({ to }) => to),
      ),
    );
  const left = new Set(suppressed.map(({ email }) => email.toLowerCase()));
  const wanted = mails.filter(({ to }) => !left.has(to.toLowerCase())).map((mail) => ({ mail, token: newSecret() }));
  if (wanted.length === 0) return 0;
  await tx
    .insert(unsubscribeLink)
    .values(wanted.map(({ mail, token }) => ({ tokenHash: unsubscribeHash(token), email: mail.to, createdAt: at })));
  await tx.insert(outbox).values(
    wanted.map(({ mail: { locale, ...mail }, token }) => {
      const link = `${settings.publicUrl}/unsubscribe/${token}`;
      return {
        ...mail,
        ...{ kind, createdAt: at },
        text: `${mail.text}\n\n${UNSUBSCRIBE_WORDS[locale].line}\n${link}`,
        headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      };
    }),
  );
  return wanted.length;
}
