import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { beforeEach, describe, expect, it } from 'vitest';
import { openMailServer } from '../../../tests/support/mail-server.ts';
import { type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { verifyDkim } from '../../../tests/support/verify-dkim.ts';
import { BULK_KINDS } from '../../domain/mail-kind.ts';
import { onlyRow } from '../db/rows.ts';
import { auditEvent, mailSuppression, outbox, unsubscribeLink } from '../db/schema/index.ts';
import { dkimOptions } from '../node/mail/dkim-signer.ts';
import { sendWaiting } from '../node/post-outbox.ts';
import { writeBulk } from './bulk-mail.ts';

let house: TestApp;
beforeEach(async () => {
  house = await testApp();
});

const mail = (to: string) => ({ to, locale: 'es' as const, subject: 'Noticias', text: 'Hay una versión nueva.' });
const write = (...to: string[]) =>
  house.db.transaction((tx) =>
    writeBulk(tx, 'statementNews', to.map(mail), { at: house.ports.now(), settings: house.ports.settings }),
  );
const mails = () => house.db.select().from(outbox).orderBy(asc(outbox.id));
const pathIn = (text: string) => /\/unsubscribe\/[\w-]+/.exec(text)?.[0] ?? '';

describe('a mail to many', () => {
  it('says how to be written to no more, in its text and in the header that mail programs show', async () => {
    await write('ana@signatory.example');
    const { text, headers } = onlyRow(await mails());
    expect(headers['List-Unsubscribe']).toBe(`<http://desk.example${pathIn(text)}>`);
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const token = pathIn(text).split('/').at(-1) ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(await house.db.select().from(unsubscribeLink))).not.toContain(token);
  });

  it('changes nothing when its link is looked at; the button, or a mail program by itself, ends it', async () => {
    await write('ana@signatory.example', 'eva@signatory.example');
    const [first] = await mails();
    const path = pathIn(first?.text ?? '');
    const page = await house.app.request(`${path}?lang=es`);
    expect(page.status).toBe(200);
    const shown = await page.text();
    expect(shown.match(/<button>/g)).toHaveLength(1);
    expect(shown).not.toContain('ana@');
    expect(await house.db.select().from(mailSuppression)).toEqual([]);
    for (const _ of ['once', 'twice']) {
      const answer = await house.app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect(answer.status).toBe(200);
    }
    expect(await house.db.select().from(mailSuppression)).toMatchObject([{ email: first?.to, reason: 'unsubscribed' }]);
    // What waited for them is not sent; what waits for others is.
    const states = (await mails()).map(({ to, failedAt }) => [to === first?.to, failedAt !== null]);
    expect(states.every(([theirs, failed]) => theirs === failed)).toBe(true);
    expect(await write('ANA@signatory.example', 'eva@signatory.example')).toBe(1);
    const told = await house.db.select().from(auditEvent).where(eq(auditEvent.action, 'mail.unsubscribed'));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('@');
  });

  it('has links that nobody can guess', async () => {
    for (const method of ['GET', 'POST'])
      expect((await house.app.request('/unsubscribe/AAAAAAAAAAAAAAAAAAAAAAAA', { method })).status).toBe(404);
  });

  it('is any but an invitation', () => {
    expect(BULK_KINDS).not.toContain('invitation');
  });

  it('goes out with those headers, signed with them where there is a key', async () => {
    await write('ana@signatory.example');
    const folder = await mkdtemp(join(tmpdir(), 'cs-dkim-'));
    const server = await openMailServer();
    try {
      const keyFile = join(folder, 'dkim.pem');
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      const dkim = dkimOptions({ domain: 'desk.example', selector: 'letters', keyFile });
      await sendWaiting(house.ports, createTransport(server.url, { dkim }));
      const { bytes } = onlyRow(server.received);
      expect(verifyDkim(bytes, publicKey)).toBe(true);
      expect(verifyDkim(Buffer.from(bytes.toString('latin1').replace('nueva', 'otra'), 'latin1'), publicKey)).toBe(
        false,
      );
      const text = bytes.toString('latin1').replaceAll(/\r\n[ \t]+/g, ' ');
      expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
      expect(text).toMatch(/^List-Unsubscribe: <http:\/\/desk\.example\/unsubscribe\/[\w-]+>\r$/m);
      const signature = /^DKIM-Signature: (.*)\r$/m.exec(text)?.[1] ?? '';
      expect(signature).toContain('d=desk.example');
      expect(signature.replaceAll(' ', '')).toMatch(/list-unsubscribe:list-unsubscribe-post/i);
    } finally {
      await server.close();
      await rm(folder, { recursive: true });
    }
  });

  it('waits while the mail server is away', async () => {
    await write('ana@signatory.example');
    const server = await openMailServer();
    await server.close();
    await sendWaiting(house.ports, createTransport(server.url));
    expect(onlyRow(await mails())).toMatchObject({ sentAt: null, failedAt: null });
  });
});
