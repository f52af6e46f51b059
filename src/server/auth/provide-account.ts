import { and, eq } from 'drizzle-orm';
import type { Role } from '../../domain/access/roles.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { account, session, user } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { createAccount, hashPassword } from './create-account.ts';

export interface ProvidedAccount {
  email: string;
  role: Role;
  password: string;
}

/**
 * The operator's way in, for the first account and for whoever locked themselves out: an account with this role and this
 * password, new or not. Whoever had signed in to it is signed out.
 *
 * @returns whether the account is new
 */
export async function provideAccount(
  { db, auth, now }: Pick<Ports, 'db' | 'auth' | 'now'>,
  { email, role, password }: ProvidedAccount,
): Promise<boolean> {
  const at = now();
  const passwordHash = await hashPassword(auth, password);
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(user).where(eq(user.email, email)).for('update');
    if (known) {
      await renew(tx, known, { role, passwordHash, at });
      return false;
    }
    const [name = email] = email.split('@');
    const created = await createAccount(tx, { name, email, role, locale: 'en', passwordHash }, at);
    await record(tx, { at, actor: null, action: 'user.created', subject: subjectOf(created), to: { role } });
    return true;
  });
}

interface Renewal {
  role: Role;
  passwordHash: string;
  at: Date;
}

async function renew(tx: Tx, known: typeof user.$inferSelect, { role, passwordHash, at }: Renewal): Promise<void> {
  const entry = { at, actor: null, subject: subjectOf(known) } as const;
  if (known.role !== role) {
    await tx.update(user).set({ role, updatedAt: at }).where(eq(user.id, known.id));
    await record(tx, { ...entry, action: 'user.roleChanged', from: { role: known.role }, to: { role } });
  }
  await tx
    .update(account)
    .set({ password: passwordHash, updatedAt: at })
    .where(and(eq(account.userId, known.id), eq(account.providerId, 'credential')));
  await tx.delete(session).where(eq(session.userId, known.id));
  await record(tx, { ...entry, action: 'password.changed' });
}

const subjectOf = ({ id, name }: { id: string; name: string }) => ({ type: 'user', id, label: name });
