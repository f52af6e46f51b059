import { describe, expect, it } from 'vitest';
import { IDENTITY_STEPS, identityOf, mailDomainMatches } from './identity.ts';
import { SIGNATURE_STATES } from './signature-state.ts';

describe('how sure one may be of who signed', () => {
  it.each([
    ['pending', false, 'self-declared'],
    ['pending', true, 'domain-matches'],
    ['confirmed', false, 'representative-confirmed'],
    ['confirmed', true, 'representative-confirmed'],
    ['verified', false, 'verified'],
    ['verified', true, 'verified'],
    ['withdrawn', true, 'domain-matches'],
    ['rejected', false, 'self-declared'],
  ] as const)('of one that is %s, writing from its own domain: %s, is %s', (state, matches, step) => {
    expect(identityOf({ state, mailDomainMatches: matches })).toBe(step);
  });

  it('never falls because a domain matches', () => {
    const height = (matches: boolean) => (state: (typeof SIGNATURE_STATES)[number]) =>
      IDENTITY_STEPS.indexOf(identityOf({ state, mailDomainMatches: matches }));
    const [without, having] = [SIGNATURE_STATES.map(height(false)), SIGNATURE_STATES.map(height(true))];
    expect(having.every((step, at) => step >= (without[at] ?? 0))).toBe(true);
  });
});

describe('a representative', () => {
  it.each([
    ['ana@red.example', 'https://red.example', []],
    ['ana@mail.red.example', 'https://www.red.example/quienes', []],
    ['ANA@Red.Example', 'http://RED.example:8080/', []],
    ['ana@red.org.mx', 'https://www.red.org.mx', []],
    ['ana@otra.example', 'https://red.example', ['otra.example']],
    ['ana@otra.example', null, ['@otra.example']],
    ['ana@correo.otra.example', '', ['otra.example']],
    ['ana@red.example', 'red.example', []],
  ])('who writes as %s for %s and %j writes from a domain of the organisation', (email, website, domains) => {
    expect(mailDomainMatches(email, website, domains)).toBe(true);
  });

  it.each([
    [null, 'https://red.example', []],
    ['', 'https://red.example', []],
    ['ana', 'https://red.example', []],
    ['ana@red.example', null, []],
    ['ana@red.example', 'https://otra.example', []],
    ['ana@otra.org.mx', 'https://red.org.mx', []],
    ['ana@gmail.com', 'https://gmail.com', ['gmail.com']],
    ['ana@yahoo.com.ar', null, ['yahoo.com.ar']],
    ['ana@facebook.com', 'https://www.facebook.com/red', []],
    ['ana@red.wordpress.com', 'https://red.wordpress.com', []],
    ['ana@red.example.evil.test', 'https://red.example', []],
    ['ana@notred.example', 'https://red.example', []],
  ])('who writes as %s for %s and %j does not', (email, website, domains) => {
    expect(mailDomainMatches(email, website, domains)).toBe(false);
  });
});
