import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';

const complaint = (env: Record<string, string>): string => {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return '';
};

describe('the environment', () => {
  test('with nothing said, the desk opens on this machine only, keeps its data in .data and its mails in the outbox', () => {
    expect(readEnvironment({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:8080',
      alsoFrom: ['http://localhost:8080', 'http://127.0.0.1:8080'],
      databaseUrl: undefined,
      dataDir: resolve('.data'),
      smtpUrl: undefined,
      mailFrom: undefined,
      dkim: undefined,
      logLevel: 'info',
    });
  });

  test('an empty value counts as absent', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8080, databaseUrl: undefined });
  });

  test('mails are signed with all of a key or not at all, and come from an address that can be read', () => {
    const key = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'letters', DKIM_KEY_FILE: 'dkim.pem' };
    expect(readEnvironment(key).dkim).toEqual({
      domain: 'example.org',
      selector: 'letters',
      keyFile: resolve('dkim.pem'),
    });
    expect(complaint({ ...key, DKIM_SELECTOR: '' })).toContain('DKIM_SELECTOR is missing');
    for (const from of ['letters@example.org', 'Coalición Ejemplo <letters@example.org>'])
      expect(readEnvironment({ MAIL_FROM: from }).mailFrom).toBe(from);
    for (const from of ['nobody', 'A <a@b.example>, C <c@d.example>', 'A\r\nBcc: x <a@b.example>'])
      expect(complaint({ MAIL_FROM: from })).toContain('MAIL_FROM');
  });

  test('the public address loses its trailing slash', () => {
    const env = { PUBLIC_URL: 'https://desk.example.org/' };
    expect(readEnvironment(env).publicUrl).toBe('https://desk.example.org');
  });

  test('listening everywhere is shown as localhost, and an IPv6 address stands in brackets', () => {
    expect(readEnvironment({ HOST: '0.0.0.0', PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
    expect(readEnvironment({ HOST: '::1' }).publicUrl).toBe('http://[::1]:8080');
  });

  test('a database behind a socket folder is an address too', () => {
    const databaseUrl = 'postgres:///countersign?host=/run/postgresql';
    expect(readEnvironment({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'desk.example.org'],
    ['PUBLIC_URL', 'https://desk.example.org/app'],
    ['PUBLIC_URL', 'ftp://desk.example.org'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused in one sentence that names the variable, the value and what is wanted', (name, value) => {
    expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name} is "${value}": it must be .+[^.]\\.$`));
  });

  test.each(['DATABASE_URL', 'SMTP_URL'])('a wrong %s is refused without repeating the password in it', (name) => {
    const said = complaint({ [name]: 'mysql://me:hunter2@host/db' });
    expect(said).toContain(name);
    expect(said).not.toContain('hunter2');
  });
});
