import { desc } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { COLLEAGUES } from '../../../tests/support/furnish.ts';
import { ORIGIN, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { auditEvent } from '../db/schema/index.ts';
import { provideAccount } from './provide-account.ts';

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});

const signIn = (email: string, password: string) =>
  house.app.request('/api/v1/session', {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });

test('an operator opens an account with one act, and it is on record as the house’s own', async () => {
  const given = { email: 'new@desk.example', role: 'organiser', password: 'a long enough password' } as const;
  expect(await provideAccount(house.ports, given)).toBe(true);
  expect(await (await signIn(given.email, given.password)).json()).toMatchObject({ user: { role: 'organiser' } });
  const [latest] = await house.db.select().from(auditEvent).orderBy(desc(auditEvent.id)).limit(1);
  expect(latest).toMatchObject({ action: 'user.created', actorId: null, to: { role: 'organiser' } });
});

test('who is locked out gets a new password and role; the old password and open sessions end', async () => {
  const { email } = COLLEAGUES.viewer;
  const viewer = await house.as('viewer');
  expect((await viewer('GET', '/api/v1/session')).status).toBe(200);
  const password = 'another long password';
  expect(await provideAccount(house.ports, { email, role: 'administrator', password })).toBe(false);
  expect((await viewer('GET', '/api/v1/session')).status).toBe(401);
  expect(await (await signIn(email, password)).json()).toMatchObject({ user: { role: 'administrator' } });
});
