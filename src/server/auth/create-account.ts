import type { Role } from '../../domain/access/roles.ts';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { isUniqueViolation, type Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { account, user } from '../db/schema/index.ts';
import type { Auth } from './auth.ts';

export interface NewAccount {
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  passwordHash: string;
}

/** Slow on purpose (scrypt): call it before the transaction, not inside. */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  const context = await auth.$context;
  return context.password.hash(password);
}

/**
 * Writes an account with its password.
 * @throws Problem `auth.addressTaken`
 */
export async function createAccount(tx: Tx, { passwordHash, ...fields }: NewAccount, now: Date) {
  try {
    const created = onlyRow(
      await tx
        .insert(user)
        .values({ ...fields, emailVerified: true, createdAt: now, updatedAt: now })
        .returning(),
    );
    await tx.insert(account).values({
      accountId: created.id,
      providerId: 'credential',
      userId: created.id,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    });
    return created;
  } catch (error) {
    if (isUniqueViolation(error)) throw new Problem('auth.addressTaken');
    throw error;
  }
}
