import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answers, type Cut, openMailServer, type TestMailServer } from '../../../../tests/support/mail-server.ts';
import { verdictOf } from '../../../domain/deliveries/smtp-answer.ts';
import { smtpServer } from './smtp-server.ts';

let opened: TestMailServer[] = [];
const open = async (answers?: Answers) => {
  const server = await openMailServer(answers);
  opened.push(server);
  return server;
};
beforeEach(() => {
  opened = [];
});
afterEach(() => Promise.all(opened.map((server) => server.close())));

const letter = (id: string, body = 'Estimada señora ministra:\r\n\r\n.un punto al inicio\r\n') =>
  new TextEncoder().encode(`Message-ID: <${id}@desk.example>\r\nSubject: Prueba\r\n\r\n${body}`);
const message = { from: 'desk@desk.example', to: 'office@office.example', bytes: letter('1') };

describe('the mail server', () => {
  it('gets the very bytes, and its answer is kept with the dialogue but nothing of what was said in it', async () => {
    const server = await open();
    const ended = await smtpServer(server.url).hand(message);
    expect(ended).toMatchObject({ stage: 'end', answer: { code: 250, text: expect.stringContaining('queued') } });
    expect(server.received.map(({ bytes }) => new Uint8Array(bytes))).toEqual([message.bytes]);
    const said = ended.conversation.map(({ from, text }) => `${from}: ${text}`).join('\n');
    expect(said).toContain('us: DATA');
    expect(said).toContain('server: 354');
    expect(said).not.toMatch(/ministra|office\.example/);
  });

  it('is told the password, which nobody reads afterwards', async () => {
    const server = await open({ password: 'hush-hush' });
    const ended = await smtpServer(server.url).hand(message);
    expect(verdictOf(ended)).toBe('sent');
    const wrong = await smtpServer(server.url.replace('hush-hush', 'wrong')).hand(message);
    expect(verdictOf(wrong)).toBe('halt');
    const said = JSON.stringify([ended.conversation, wrong.conversation]);
    expect(said).not.toMatch(/hush-hush|wrong"|secret/);
    expect(said).not.toContain(Buffer.from('\u0000desk').toString('base64').slice(0, 6));
  });

  it.each<[Cut, string, number]>([
    ['connect', 'later', 0],
    ['greeting', 'later', 0],
    ['EHLO', 'later', 0],
    ['MAIL', 'later', 0],
    ['RCPT', 'later', 0],
    ['DATA', 'later', 0],
    ['dot', 'uncertain', 1],
    ['answered', 'sent', 1],
  ])('whose line is cut at %s makes it %s', async (cut, verdict, received) => {
    const server = await open();
    server.cut(cut);
    expect(verdictOf(await smtpServer(server.url).hand(message))).toBe(verdict);
    expect(server.received).toHaveLength(received);
  });

  it('whose line is cut within a long letter may be tried again, and within a short one nobody knows', async () => {
    const server = await open();
    server.cut('body', 'body');
    const long = { ...message, bytes: letter('2', 'x'.repeat(40).concat('\r\n').repeat(400_000)) };
    expect(verdictOf(await smtpServer(server.url).hand(long))).toBe('later');
    expect(verdictOf(await smtpServer(server.url).hand(message))).toBe('uncertain');
    expect(server.received).toEqual([]);
  });

  it.each([
    ['550 5.1.1 No such user', 'refused'],
    ['450 4.2.1 Greylisted', 'later'],
  ])('that answers a recipient with %s makes it %s', async (no, verdict) => {
    const server = await open({ toRecipient: () => no });
    const ended = await smtpServer(server.url).hand(message);
    expect(ended).toMatchObject({ stage: 'to', answer: { code: Number(no.slice(0, 3)) } });
    expect(verdictOf(ended)).toBe(verdict);
  });

  it.each([
    ['554 5.7.1 Spam', 'refused'],
    ['451 4.3.0 Busy', 'later'],
  ])('that answers the letter itself with %s makes it %s', async (no, verdict) => {
    const server = await open({ atEnd: () => no });
    const ended = await smtpServer(server.url).hand(message);
    expect([ended.stage, verdictOf(ended)]).toEqual(['end', verdict]);
  });

  it('that is not there, or has no name, is tried again later', async () => {
    const server = await open();
    await server.close();
    opened = [];
    expect(await smtpServer(server.url).hand(message)).toMatchObject({ stage: 'connect', lost: 'refused' });
    expect(verdictOf(await smtpServer('smtp://nowhere.invalid:25').hand(message))).toBe('later');
  });

  it('that never answers makes it uncertain once it has the letter', async () => {
    const server = await open({ atEnd: () => '250 never' });
    server.cut('dot');
    const ended = await smtpServer(server.url, { connect: 1_000, answer: 500 }).hand(message);
    expect(verdictOf(ended)).toBe('uncertain');
  });
});
