import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { verdictOf } from '../../../domain/deliveries/smtp-answer.ts';
import { smtpOptions } from './smtp-options.ts';
import { smtpServer } from './smtp-server.ts';

const message = {
  from: 'desk@desk.example',
  to: 'office@office.example',
  bytes: new TextEncoder().encode('Message-ID: <1@desk.example>\r\nSubject: Prueba\r\n\r\nHola\r\n'),
};

let server: SMTPServer | undefined;
afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

/** A server with the certificate that nobody vouches for, which its makers ship. @returns its port, and what it heard */
async function openServer(how: { secure?: boolean; offersTls?: boolean }) {
  const heard = { passwords: [] as unknown[], letters: [] as boolean[] };
  server = new SMTPServer({
    ...{ secure: how.secure ?? false, authOptional: true, allowInsecureAuth: true, logger: false, closeTimeout: 100 },
    disabledCommands: how.offersTls ? [] : ['STARTTLS'],
    onAuth: ({ password }, _, done) => {
      heard.passwords.push(password);
      done(null, { user: 'desk' });
    },
    onData: (stream, session, done) => {
      stream.resume();
      stream.on('end', () => {
        heard.letters.push(session.secure);
        done(null, 'Ok');
      });
    },
  });
  // A client that does not trust it ends the line.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { port: (server.server.address() as AddressInfo).port, heard };
}

describe('a mail server that encrypts', () => {
  it.each([
    ['from the beginning', 'smtps', { secure: true }],
    ['once it is asked to', 'smtp', { offersTls: true }],
  ])('is spoken to over an encrypted line: %s', async (_, scheme, how) => {
    const { port, heard } = await openServer(how);
    const url = `${scheme}://desk:hush@127.0.0.1:${port}?tls.rejectUnauthorized=false`;
    expect(verdictOf(await smtpServer(url).hand(message))).toBe('sent');
    expect(heard).toEqual({ passwords: ['hush'], letters: [true] });
  });

  it('is told nothing while nobody vouches for its certificate, and is tried again later', async () => {
    const { port, heard } = await openServer({ offersTls: true });
    const ended = await smtpServer(`smtp://desk:hush@127.0.0.1:${port}`).hand(message);
    expect(ended).toMatchObject({ lost: 'unsafe' });
    expect(verdictOf(ended)).toBe('later');
    expect(heard).toEqual({ passwords: [], letters: [] });
  });

  it('is told no password where somebody in between hides that it can', async () => {
    const { port, heard } = await openServer({});
    const ended = await smtpServer(`smtp://desk:hush@127.0.0.1:${port}?requireTLS=true`).hand(message);
    expect(verdictOf(ended)).not.toBe('sent');
    expect(heard).toEqual({ passwords: [], letters: [] });
  });
});

describe('an address with a password', () => {
  it.each([
    ['smtp://desk:hush@mail.example:587', true],
    ['smtp://mail.example:25', undefined],
    ['smtps://desk:hush@mail.example:465', undefined],
    ['smtp://desk:hush@localhost:1025', undefined],
    ['smtp://desk:hush@mail.example:587?requireTLS=false', false],
    ['smtp://desk:hush@mail.example:25?ignoreTLS=true', undefined],
  ])('%s wants an encrypted line: %s', (url, wants) => {
    expect(smtpOptions(url).requireTLS).toBe(wants);
  });
});
