import { createAccount, hashPassword } from '../src/server/auth/create-account.ts';
import { signIn } from '../src/server/auth/sign-in.ts';
import { seedFirstCampaign } from '../src/server/campaigns/seed.ts';
import type { DemoApp } from './create-demo-app.ts';

/** Shown on the demo's sign-in page: there is nothing to protect. */
export const DEMO_ACCOUNT = { email: 'demo@countersign.example', password: 'only-a-demonstration' };

/** The first campaign, and an administrator who is signed in. */
export async function furnishDemo({ ports, signInAs }: DemoApp): Promise<void> {
  const now = ports.now();
  await seedFirstCampaign(ports.db, now);
  const passwordHash = await hashPassword(ports.auth, DEMO_ACCOUNT.password);
  const name = 'Demo Administrator';
  await ports.db.transaction((tx) =>
    createAccount(tx, { name, email: DEMO_ACCOUNT.email, role: 'administrator', locale: 'en', passwordHash }, now),
  );
  const { headers } = await signIn(ports, DEMO_ACCOUNT, new Headers({ 'user-agent': navigator.userAgent }));
  signInAs(headers.get('set-auth-token') ?? undefined);
}
