import { describe, expect, test } from 'vitest';
import { eventsToShow, eventsUnder } from './campaign-events.ts';
import { curveOf } from './curve.ts';
import { matrixOf } from './matrix.ts';
import {
  countedStates,
  countIn,
  isNarrowed,
  listFilters,
  NO_FILTERS,
  overviewFilters,
  queryOf,
} from './overview-filters.ts';
import { lengthsOf } from './series.ts';
import { topAndRest } from './top-and-rest.ts';

describe('the curve', () => {
  const frame = { opensAt: '2013-06-10', occasionTo: '2013-11-22', today: '2013-12-23' };

  test('of a single day rises from nothing at the opening and holds through the occasion', () => {
    expect(curveOf([{ day: '2013-11-19', total: 40 }], frame)).toEqual([
      { day: '2013-06-10', total: 0 },
      { day: '2013-11-19', total: 40 },
      { day: '2013-11-22', total: 40 },
    ]);
  });

  test('never runs into the future, nor back from the last change', () => {
    const points = [{ day: '2013-06-10', total: 1 }];
    expect(curveOf(points, { ...frame, today: '2013-06-20' }).at(-1)).toEqual({ day: '2013-06-20', total: 1 });
    const late = [{ day: '2013-12-01', total: 3 }];
    expect(curveOf(late, frame).at(-1)).toEqual({ day: '2013-12-01', total: 3 });
  });

  test('of nothing is nothing', () => {
    expect(curveOf([], frame)).toEqual([]);
  });
});

describe('the largest groups', () => {
  const groups = (...sizes: number[]) => sizes.map((size, place) => ({ name: `g${place}`, size }));
  const sizeOf = ({ size }: { size: number }) => size;

  test('stand by name and the others are together', () => {
    const { top, rest } = topAndRest(groups(5, 2, 4, 3), 2, sizeOf);
    expect(top.map(({ name }) => name)).toEqual(['g0', 'g2']);
    expect(rest.map(({ name }) => name)).toEqual(['g3', 'g1']);
  });

  test('leave out who counts nothing, and never hide a single one', () => {
    const { top, rest } = topAndRest(groups(2, 1, 0, 1), 2, sizeOf);
    expect(top).toHaveLength(3);
    expect(rest).toEqual([]);
  });
});

describe('the filters', () => {
  const read = (search: string) => overviewFilters.read(new URLSearchParams(search));

  test('live in the address, and what is nothing there is left out', () => {
    const filters = read(
      'country=AR&country=ZZ&type=women&type=individual&state=withdrawn&state=pending&from=2013-02-30&to=2013-11-30',
    );
    expect(filters).toEqual({ country: ['AR'], type: ['women'], state: ['pending'], from: '', to: '2013-11-30' });
    expect(overviewFilters.write(filters)).toBe('?country=AR&type=women&state=pending&to=2013-11-30');
    expect(queryOf(filters)).toEqual({ country: ['AR'], type: ['women'], state: ['pending'], to: '2013-11-30' });
    expect([isNarrowed(filters), isNarrowed(NO_FILTERS), queryOf(NO_FILTERS)]).toEqual([true, false, {}]);
  });

  test.each([
    ['', ['verified', 'confirmed'], 5],
    ['state=pending', ['pending'], 4],
    ['state=pending&state=verified', ['verified', 'pending'], 6],
  ])('“%s” counts %j', (search, states, count) => {
    const counted = countedStates(read(search));
    expect(counted).toEqual(states);
    expect(countIn({ verified: 2, confirmed: 3, pending: 4 }, counted)).toBe(count);
  });

  test('lead to the list of the very same: standing where no state is chosen, without individuals where there are any', () => {
    expect(listFilters(read('country=AR'), false)).toEqual({
      country: ['AR'],
      type: [],
      state: ['confirmed', 'verified'],
    });
    expect(listFilters(NO_FILTERS, true)).toMatchObject({ type: [], kind: 'organizations' });
    expect(listFilters(read('type=faith&state=pending'), true)).toEqual({
      country: [],
      type: ['faith'],
      state: ['pending'],
    });
  });
});

test.each([
  [
    [2, 3],
    [2, 3],
  ],
  [
    [2, -1],
    [1, 0],
  ],
  [
    [-2, 1, 4],
    [3, 0, 0],
  ],
  [
    [1, -4],
    [0, 0],
  ],
])('a bar of %j is drawn as %j: as long as its number says', (parts, lengths) => {
  expect(lengthsOf(parts)).toEqual(lengths);
});

describe('the matrix', () => {
  const cell = (country: string, type: 'women' | 'faith' | 'youth', verified: number, confirmed = 0, pending = 0) => ({
    country,
    type,
    verified,
    confirmed,
    pending,
  });
  const data = {
    byCountryAndType: [
      cell('AR', 'women', 4, 6),
      cell('AR', 'faith', 2),
      cell('MX', 'faith', 3, 5),
      cell('PE', 'youth', 0, 0, 9),
    ],
  };

  test('has the largest countries and types first, and knows its empty pairs and its gaps', () => {
    const { countries, types, countOf, empty, isGap } = matrixOf(data, ['verified', 'confirmed']);
    expect([countries, types, empty]).toEqual([['AR', 'MX'], ['women', 'faith'], 1]);
    expect([countOf('AR', 'women'), countOf('MX', 'faith'), countOf('MX', 'women')]).toEqual([10, 8, 0]);
    expect([isGap('MX', 'women'), isGap('AR', 'faith')]).toEqual([true, false]);
  });

  test('counts the states that were asked for, and is empty where there is nobody', () => {
    expect(matrixOf(data, ['pending']).countries).toEqual(['PE']);
    expect(matrixOf({ byCountryAndType: [] }, ['verified']).countries).toEqual([]);
  });
});

describe('the events under filters', () => {
  const day = '2030-01-01';
  const timeline = [
    { kind: 'letterSent', day, letterId: 'l', title: 'Prueba' },
    { kind: 'signatories', day, value: 100 },
    { kind: 'firstInCountry', day, country: 'AR' },
    { kind: 'firstInCountry', day, country: 'MX' },
  ] as const;
  const kinds = (search: string) =>
    eventsUnder(timeline, overviewFilters.read(new URLSearchParams(search))).map((event) =>
      'country' in event ? event.country : event.kind,
    );

  test.each([
    ['', ['letterSent', 'signatories', 'AR', 'MX']],
    ['state=verified&state=confirmed', ['letterSent', 'signatories', 'AR', 'MX']],
    ['state=pending', ['letterSent']],
    ['state=verified', ['letterSent']],
    ['country=MX', ['letterSent', 'MX']],
    ['type=women', ['letterSent']],
    ['from=2029-01-01', ['letterSent', 'AR', 'MX']],
  ])('“%s” leaves what is true of who is counted', (search, left) => {
    expect(kinds(search)).toEqual(left);
  });
});

describe('the events beside the curve', () => {
  const event = (kind: 'published' | 'letterSent' | 'signatories' | 'firstInCountry', day: string) => ({ kind, day });
  const timeline = [
    event('firstInCountry', '2030-01-01'),
    event('published', '2030-01-02'),
    event('firstInCountry', '2030-01-03'),
    event('signatories', '2030-01-04'),
    event('letterSent', '2030-02-01'),
    event('firstInCountry', '2030-02-02'),
  ];
  const days = { from: '2030-01-01', to: '2030-01-31' };

  test('are those within its days, in their order', () => {
    expect(eventsToShow(timeline, days)).toEqual(timeline.slice(0, 4));
  });

  test('are few: what the campaign did before what it reached, and of the lesser ones the newest', () => {
    expect(eventsToShow(timeline, days, 3)).toEqual(timeline.slice(1, 4));
    expect(eventsToShow(timeline, days, 1)).toEqual([timeline[1]]);
  });
});
