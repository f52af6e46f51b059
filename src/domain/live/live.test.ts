import { describe, expect, test } from 'vitest';
import { placeSchema, wordingPlace } from './place.ts';
import { forgottenBefore, thereSince } from './presence.ts';
import { signalSchema } from './signal.ts';

describe('a place', () => {
  test.each(['wording/violence-reduction/pt', 'wording/preamble/en'])('%s is one', (place) => {
    expect(placeSchema.parse(place)).toBe(place);
  });

  test.each([
    '',
    'wording',
    'wording//en',
    'wording/a/fr',
    'wording/a b/en',
    'wording/a/en/',
    'letter/a/en',
    'x/wording/a/en',
  ])('“%s” is none', (place) => {
    expect(placeSchema.safeParse(place).success).toBe(false);
  });

  test('a part of the statement in a language is one', () => {
    expect(placeSchema.parse(wordingPlace('closing', 'es'))).toBe('wording/closing/es');
  });
});

test('who is silent is gone after 25 seconds and forgotten after a minute', () => {
  const now = new Date('2013-11-21T12:01:00Z');
  expect(thereSince(now)).toEqual(new Date('2013-11-21T12:00:35Z'));
  expect(forgottenBefore(now)).toEqual(new Date('2013-11-21T12:00:00Z'));
});

test('a signal carries no more than where and what', () => {
  const told = { kind: 'changed', campaignId: null, topic: 'user', name: 'Ana' };
  expect(signalSchema.parse(told)).toEqual({ kind: 'changed', campaignId: null, topic: 'user' });
});
