import { describe, expect, it } from 'vitest';
import { type Roster, rosterDifference, rosterHash } from './roster.ts';

const named = (...names: string[]) => names.map((name) => ({ name, country: 'UY', reserves: [] }));
const then: Roster['signatories'] = {
  count: 3,
  countries: 1,
  since: null,
  byType: [],
  byCountry: [],
  named: named('Example A', 'Example B'),
};

describe('the difference of two rosters', () => {
  it('is none where nothing changed', () => {
    expect(rosterDifference(then, structuredClone(then))).toBeUndefined();
  });

  it('names who joined and who left', () => {
    const now = { ...then, count: 3, named: named('Example A', 'Example C') };
    expect(rosterDifference(then, now)).toMatchObject({ joined: ['Example C'], left: ['Example B'] });
  });

  it('is one of numbers where only who is not named changed', () => {
    expect(rosterDifference(then, { ...then, count: 4 })).toEqual({
      count: { frozen: 3, today: 4 },
      countries: { frozen: 1, today: 1 },
      joined: [],
      left: [],
    });
  });

  it('tells of a reservation', () => {
    const now = { ...then, named: [{ name: 'Example A', country: 'UY', reserves: [2] }, ...named('Example B')] };
    expect(rosterDifference(then, now)).toMatchObject({ joined: ['Example A'], left: ['Example A'] });
  });
});

it('hashes what it holds, whatever order its keys were written in', () => {
  const roster: Roster = {
    campaign: 'example',
    statementVersion: 1,
    filter: 'standing-organisations-behind-version',
    signatories: then,
  };
  const { signatories, ...rest } = roster;
  expect(rosterHash({ signatories, ...rest })).toBe(rosterHash(roster));
  expect(rosterHash({ ...roster, statementVersion: 2 })).not.toBe(rosterHash(roster));
});
