import { sql } from 'drizzle-orm';
import { serializeSigned } from 'hono/utils/cookie';
import { beforeEach, describe, expect, it } from 'vitest';
import { COLLEAGUES, PASSWORD, TODAY } from '../../../tests/support/furnish.ts';
import { type Caller, ORIGIN, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { createApp } from '../app.ts';
import { session, user } from '../db/schema/index.ts';
import { firstAdministratorLink } from './first-administrator.ts';
import { invite } from './invite.ts';
import { LIMITS, WINDOW_MINUTES } from './limit-attempts.ts';

let house: TestApp;
let stranger: Caller;
beforeEach(async () => {
  house = await testApp();
  stranger = await house.as(null);
});

const signIn = (email: string, password: string) => stranger('POST', '/api/v1/session', { json: { email, password } });
const tokenOf = (link: string): string => new URL(link).hash.slice(1);
const newcomer = { name: 'Nora Nueva', email: 'nora@desk.example', password: 'a long enough phrase' };

describe('signing in', () => {
  it('opens a session in an HttpOnly, SameSite cookie', async () => {
    const answer = await signIn('Viewer@desk.example', PASSWORD);
    expect(await answer.json()).toEqual({
      user: { ...COLLEAGUES.viewer, id: expect.any(String), role: 'viewer', locale: 'en' },
    });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const unknown = await signIn('nobody@desk.example', PASSWORD);
    const wrong = await signIn(COLLEAGUES.viewer.email, 'not the password');
    expect(unknown.status).toBe(401);
    expect(await unknown.text()).toBe(await wrong.text());
    expect([...unknown.headers.keys()]).toEqual([...wrong.headers.keys()]);
  });

  it('is limited per account, also after a restart, until the window has passed', async () => {
    for (let n = 0; n < LIMITS.account; n += 1) await signIn(COLLEAGUES.viewer.email, 'not the password');
    expect((await signIn(COLLEAGUES.viewer.email, PASSWORD)).status).toBe(429);

    const restarted = createApp(house.ports);
    const request = () =>
      restarted.request('/api/v1/session', {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': 'application/json' },
        body: JSON.stringify({ email: COLLEAGUES.viewer.email, password: PASSWORD }),
      });
    const refused = await request();
    expect(refused.status).toBe(429);
    expect((await refused.json()).params.minutes).toBeLessThanOrEqual(WINDOW_MINUTES);

    house.setNow(new Date(TODAY.getTime() + WINDOW_MINUTES * 60_000));
    expect((await request()).status).toBe(200);
  });

  it('leaves neither address nor password in the log', async () => {
    await signIn('nobody@desk.example', 'hunter2hunter2');
    await stranger('POST', '/api/v1/session', {
      body: '{"email":"nobody@desk.example","password":',
      headers: { 'content-type': 'application/json' },
    });
    expect(house.logged.join()).not.toMatch(/nobody|hunter2/);
  });

  it('is refused to pages of other sites', async () => {
    const answer = await stranger('POST', '/api/v1/session', {
      json: { email: COLLEAGUES.viewer.email, password: PASSWORD },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect((await answer.json()).code).toBe('request.foreignOrigin');
  });
});

describe('a session', () => {
  it('ends when its owner signs out', async () => {
    const viewer = await house.as('viewer');
    expect((await viewer('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await viewer('GET', '/api/v1/session')).status).toBe(401);
  });

  it('is listed, and another one can be revoked, but nobody else’s', async () => {
    const viewer = await house.as('viewer');
    await signIn(COLLEAGUES.viewer.email, PASSWORD);
    const { items } = await (await viewer('GET', '/api/v1/sessions')).json();
    expect(items.map((item: { current: boolean }) => item.current).sort()).toEqual([false, true]);
    const other = items.find((item: { current: boolean }) => !item.current);

    const organiser = await house.as('organiser');
    expect((await organiser('DELETE', `/api/v1/sessions/${other.id}`)).status).toBe(404);
    expect((await viewer('DELETE', `/api/v1/sessions/${other.id}`)).status).toBe(204);
    expect((await (await viewer('GET', '/api/v1/sessions')).json()).items).toHaveLength(1);
  });

  it('is refused once it has expired, and its row is cleared away', async () => {
    const viewer = await house.as('viewer');
    await house.db.update(session).set({ expiresAt: sql`now() - interval '1 second'` });
    expect((await viewer('GET', '/api/v1/session')).status).toBe(401);
    expect(await house.db.select().from(session)).toEqual([]);
  });

  it('is nobody’s whose cookie is unsigned, or signed with another secret, or half there', async () => {
    const viewer = await house.as('viewer');
    expect((await viewer('GET', '/api/v1/session')).status).toBe(200);
    const [live] = await house.db.select().from(session);
    const token = live?.token ?? '';
    const forged = await serializeSigned('countersign.session_token', token, 'another-secret-another-secret-another');
    for (const value of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`]) {
      const cookie = `countersign.session_token=${encodeURIComponent(value)}`;
      expect((await stranger('GET', '/api/v1/session', { headers: { cookie } })).status).toBe(401);
    }
    expect((await stranger('GET', '/api/v1/session', { headers: { cookie: forged } })).status).toBe(401);
  });

  it('has the role that its owner has now', async () => {
    const viewer = await house.as('viewer');
    const role = async () => (await (await viewer('GET', '/api/v1/session')).json()).user.role;
    expect(await role()).toBe('viewer');
    await house.db.update(user).set({ role: 'administrator' }).where(sql`email = ${COLLEAGUES.viewer.email}`);
    expect(await role()).toBe('administrator');
  });

  it('survives nothing but its own password change', async () => {
    const viewer = await house.as('viewer');
    const elsewhere = (await signIn(COLLEAGUES.viewer.email, PASSWORD)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const wrong = { currentPassword: 'not the password', newPassword: 'another long phrase' };
    const refused = await viewer('POST', '/api/v1/session/password', { json: wrong });
    expect((await refused.json()).code).toBe('auth.wrongPassword');

    const changed = await viewer('POST', '/api/v1/session/password', {
      json: { currentPassword: PASSWORD, newPassword: 'another long phrase' },
    });
    expect(changed.status).toBe(204);
    expect((await stranger('GET', '/api/v1/session', { headers: { cookie: elsewhere } })).status).toBe(401);
    expect((await signIn(COLLEAGUES.viewer.email, PASSWORD)).status).toBe(401);
    expect((await signIn(COLLEAGUES.viewer.email, 'another long phrase')).status).toBe(200);
  });
});

describe('an invitation', () => {
  it('makes an account with its role once, and never again', async () => {
    const administrator = await house.as('administrator');
    const made = await administrator('POST', '/api/v1/team/invitations', {
      json: { email: newcomer.email, role: 'translator' },
    });
    const { link } = await made.json();
    expect(link).toMatch(/^http:\/\/desk\.example\/invitation#/);
    const json = { ...newcomer, email: 'somebody.else@desk.example', token: tokenOf(link) };
    const accepted = await stranger('POST', '/api/v1/invitations/accept', { json });
    // The address is the one that was invited, whatever the form says.
    expect((await accepted.json()).user).toMatchObject({ email: newcomer.email, role: 'translator' });
    const again = await stranger('POST', '/api/v1/invitations/accept', { json });
    expect((await again.json()).code).toBe('invitation.invalid');
  });

  it('used by two at the same moment makes one account', async () => {
    const { link } = await invite(house.ports, { email: null, role: 'viewer', actor: null });
    const accept = (email: string) =>
      stranger('POST', '/api/v1/invitations/accept', { json: { ...newcomer, email, token: tokenOf(link) } });
    const answers = await Promise.all([accept('a@desk.example'), accept('b@desk.example')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404]);
    expect(await house.db.select().from(user).where(sql`email in ('a@desk.example', 'b@desk.example')`)).toHaveLength(
      1,
    );
  });

  it('can be withdrawn and expires', async () => {
    const administrator = await house.as('administrator');
    const made = async () =>
      (
        await administrator('POST', '/api/v1/team/invitations', { json: { email: newcomer.email, role: 'viewer' } })
      ).json();
    const look = (link: string) => stranger('POST', '/api/v1/invitations/look', { json: { token: tokenOf(link) } });
    const withdrawn = await made();
    expect((await look(withdrawn.link)).status).toBe(200);
    await administrator('DELETE', `/api/v1/team/invitations/${withdrawn.invitation.id}`);
    expect((await look(withdrawn.link)).status).toBe(404);

    const late = await made();
    house.setNow(new Date(TODAY.getTime() + 15 * 24 * 3_600_000));
    expect((await look(late.link)).status).toBe(404);
  });

  it('goes to the outbox, where administrators can download it', async () => {
    const administrator = await house.as('administrator');
    const { link } = await (
      await administrator('POST', '/api/v1/team/invitations', { json: { email: newcomer.email, role: 'viewer' } })
    ).json();
    const { items } = await (await administrator('GET', '/api/v1/outbox')).json();
    expect(items[0]).toMatchObject({ to: newcomer.email, state: 'waiting' });
    const eml = await (await administrator('GET', `/api/v1/outbox/${items[0].id}/message.eml`)).text();
    const body = eml.split('\r\n\r\n')[1] ?? '';
    expect(
      new TextDecoder().decode(Uint8Array.from(atob(body.replaceAll('\r\n', '')), (c) => c.charCodeAt(0))),
    ).toContain(link);
  });
});

describe('the first administrator', () => {
  it('has a link only while there is no administrator, and only the newest one works', async () => {
    expect(await firstAdministratorLink(house.ports)).toBeUndefined();
    await house.db.delete(user);
    const older = await firstAdministratorLink(house.ports);
    const newer = await firstAdministratorLink(house.ports);
    const accept = (link: string | undefined) =>
      stranger('POST', '/api/v1/invitations/accept', { json: { ...newcomer, token: tokenOf(link ?? 'http://x/#') } });
    expect((await accept(older)).status).not.toBe(200);
    expect((await (await accept(newer)).json()).user).toMatchObject({ role: 'administrator', email: newcomer.email });
    expect(await firstAdministratorLink(house.ports)).toBeUndefined();
  });
});

describe('the team', () => {
  it('shows addresses to those who manage it and to nobody else', async () => {
    const emails = async (role: 'administrator' | 'organiser' | 'viewer') => {
      const caller = await house.as(role);
      return (await caller('GET', '/api/v1/team')).text();
    };
    expect(await emails('administrator')).toContain('viewer@desk.example');
    expect(await emails('organiser')).not.toContain('@');
    expect(await emails('viewer')).not.toContain('@');
  });

  it('always keeps an administrator', async () => {
    const administrator = await house.as('administrator');
    const { members } = await (await administrator('GET', '/api/v1/team')).json();
    const self = members.find((member: { role: string }) => member.role === 'administrator');
    const demoted = await administrator('PATCH', `/api/v1/team/members/${self.id}`, { json: { role: 'viewer' } });
    expect((await demoted.json()).code).toBe('user.lastAdministrator');
    expect((await administrator('DELETE', `/api/v1/team/members/${self.id}`)).status).toBe(409);
  });

  it('loses a removed colleague’s sessions at once, and keeps what they did', async () => {
    const [administrator, organiser] = [await house.as('administrator'), await house.as('organiser')];
    const { members } = await (await administrator('GET', '/api/v1/team')).json();
    const colleague = members.find((member: { role: string }) => member.role === 'organiser');
    expect((await administrator('DELETE', `/api/v1/team/members/${colleague.id}`)).status).toBe(204);
    expect((await organiser('GET', '/api/v1/session')).status).toBe(401);
    const { items } = await (await administrator('GET', '/api/v1/audit?action=user.removed')).json();
    expect(items[0]).toMatchObject({
      subjectLabel: COLLEAGUES.organiser.name,
      actorName: COLLEAGUES.administrator.name,
    });
  });
});
