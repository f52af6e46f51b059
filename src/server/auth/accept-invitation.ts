import { and, eq, isNull } from 'drizzle-orm';
import { isOpenInvitation } from '../../domain/access/account.ts';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { record } from '../audit/record.ts';
import type { Db } from '../db/connection.ts';
import { invitation } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { createAccount, hashPassword } from './create-account.ts';
import { tokenHash } from './secrets.ts';

/** @throws Problem `invitation.invalid` for unknown, used, withdrawn and expired links alike */
export async function findOpenInvitation(db: Db, token: string, now: Date) {
  const [found] = await db
    .select()
    .from(invitation)
    .where(eq(invitation.tokenHash, tokenHash(token)));
  if (!found || !isOpenInvitation(found, now)) throw new Problem('invitation.invalid');
  return found;
}

export interface Acceptance {
  token: string;
  name: string;
  email: string;
  password: string;
  locale: Locale;
}

/**
 * Makes the invited colleague's account and uses the link up, both or neither.
 * @throws Problem `invitation.invalid`, `auth.addressTaken`
 */
export async function acceptInvitation(
  { db, auth, now }: Pick<Ports, 'db' | 'auth' | 'now'>,
  { token, name, email, password, locale }: Acceptance,
): Promise<{ email: string }> {
  const at = now();
  const open = await findOpenInvitation(db, token, at);
  const address = open.email ?? email;
  const passwordHash = await hashPassword(auth, password);
  await db.transaction(async (tx) => {
    const created = await createAccount(tx, { name, email: address, role: open.role, locale, passwordHash }, at);
    const used = await tx
      .update(invitation)
      .set({ acceptedAt: at })
      .where(and(eq(invitation.id, open.id), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt)))
      .returning({ id: invitation.id });
    if (used.length === 0) throw new Problem('invitation.invalid');
    await record(tx, {
      at,
      actor: created,
      action: 'invitation.accepted',
      subject: { type: 'user', id: created.id, label: created.name },
      to: { role: created.role },
    });
  });
  return { email: address };
}
