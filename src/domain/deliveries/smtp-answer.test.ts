import { describe, expect, it } from 'vitest';
import { LAST_ATTEMPT, retryAt } from './back-off.ts';
import { enhancedCode, reasonOf, SMTP_STAGES, type SmtpStage, verdictOf, withoutAddresses } from './smtp-answer.ts';

const answer = (stage: SmtpStage, code: number, text = '') => ({ stage, answer: { code, text } });

describe('a dialogue with a mail server', () => {
  it.each(SMTP_STAGES)(
    'that was lost at %s may be begun again, but never after the letter was handed over',
    (stage) => {
      for (const lost of ['refused', 'closed', 'timeout', 'unknownHost', 'unsafe'] as const)
        expect(verdictOf({ stage, lost })).toBe(stage === 'end' ? 'uncertain' : 'later');
    },
  );

  it.each<[SmtpStage, number, string, string]>([
    ['end', 250, '250 2.0.0 Ok: queued as 4F2', 'sent'],
    ['end', 251, '251 will forward', 'sent'],
    ['end', 451, '451 4.3.0 Try again', 'later'],
    ['end', 554, '554 5.7.1 Looks like spam', 'refused'],
    ['end', 354, '354 what?', 'uncertain'],
    ['end', 0, 'hello?', 'uncertain'],
    ['to', 550, '550 5.1.1 No such user', 'refused'],
    ['to', 450, '450 4.2.0 Greylisted', 'later'],
    ['to', 452, '452 4.2.2 Mailbox full', 'later'],
    ['data', 554, '554 No valid recipients', 'refused'],
    ['connect', 421, '421 Too many connections', 'later'],
    ['connect', 554, '554 Go away', 'halt'],
    ['auth', 535, '535 5.7.8 Wrong password', 'halt'],
    ['from', 550, '550 5.7.1 Sender not allowed', 'halt'],
    ['from', 552, '552 5.3.4 Message too big', 'refused'],
    ['data', 250, '250 odd', 'later'],
  ])('with %s answered by %d (%s) is %s', (stage, code, text, verdict) => {
    expect(verdictOf(answer(stage, code, text))).toBe(verdict);
  });

  it('is read by its enhanced code where it has one', () => {
    expect(enhancedCode('550 5.1.1 <a@b.example> no')).toBe('5.1.1');
    expect(enhancedCode('550 version 5.1.1b')).toBeUndefined();
    expect(reasonOf('550 5.1.1 no')).toBe('mailboxUnknown');
    expect(reasonOf('452 4.2.2 full')).toBe('mailboxFull');
    expect(reasonOf('550 no')).toBe('other');
  });

  it('is shown without addresses to whoever may not see them', () => {
    expect(withoutAddresses('550 <ministra@office.example>: unknown; see ops@mx.example')).toBe(
      '550 <…@…>: unknown; see …@…',
    );
  });
});

describe('the next attempt', () => {
  const now = new Date('2026-01-01T12:00:00Z');

  it('waits longer each time, and there is a last one', () => {
    const waits = Array.from({ length: LAST_ATTEMPT }, (_, n) => retryAt(n + 1, now));
    expect(waits.at(-1)).toBeNull();
    const minutes = waits.slice(0, -1).map((at) => ((at?.getTime() ?? 0) - now.getTime()) / 60_000);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(minutes[0]).toBe(5);
  });
});
