import { expect, test } from 'vitest';
import { clusterEvents } from './cluster-events.ts';

const event = (day: string) => ({ key: day, day, label: 'something' });
const at = (day: string) => Date.parse(day);

test('events far from each other have a mark each; those too close for their numbers share one', () => {
  const events = ['2030-01-01', '2030-03-01', '2030-03-03', '2030-03-04', '2030-12-01'].map(event);
  expect(clusterEvents(events, at('2030-01-01'), at('2030-12-31'))).toEqual([
    { at: at('2030-01-01'), label: '1' },
    { at: at('2030-03-01'), label: '2–4' },
    { at: at('2030-12-01'), label: '5' },
  ]);
});

test('without events there are no marks', () => {
  expect(clusterEvents([], 0, 1)).toEqual([]);
});
