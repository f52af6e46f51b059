import type { Role } from '../../src/domain/access/roles.ts';
import { ROLES } from '../../src/domain/access/roles.ts';
import { createAuth } from '../../src/server/auth/auth.ts';
import { createAccount, hashPassword } from '../../src/server/auth/create-account.ts';
import { seedFirstCampaign } from '../../src/server/campaigns/seed.ts';
import type { Db } from '../../src/server/db/connection.ts';

export const PASSWORD = 'correct horse battery staple';
export const CAMPAIGN = 'mispa-iv';

/** The clock of tests that do not care which day it is. */
export const TODAY = new Date('2013-12-23T15:00:00Z');

/** One colleague a role; invented, like every address in tests. */
export const COLLEAGUES: Record<Role, { name: string; email: string }> = {
  administrator: { name: 'Alba Administra', email: 'administrator@desk.example' },
  organiser: { name: 'Omar Organiza', email: 'organiser@desk.example' },
  translator: { name: 'Teresa Traduce', email: 'translator@desk.example' },
  viewer: { name: 'Vera Mira', email: 'viewer@desk.example' },
};

/** Puts the first campaign and one colleague a role into an empty, migrated database. */
export async function furnish(db: Db): Promise<void> {
  await seedFirstCampaign(db, TODAY);
  const auth = createAuth({ db, secret: 'only-for-tests-only-for-tests-only', publicUrl: 'http://desk.example' });
  // Hashing is slow on purpose; colleagues of tests may share one password.
  const passwordHash = await hashPassword(auth, PASSWORD);
  for (const role of ROLES) {
    const fields = { ...COLLEAGUES[role], role, locale: 'en', passwordHash } as const;
    await db.transaction((tx) => createAccount(tx, fields, TODAY));
  }
}
