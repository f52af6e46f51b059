import type { QueryKey } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRefresher } from './refresher.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a burst refreshes each key at once and again at its end, at most once a second', () => {
  const refreshed: [number, QueryKey][] = [];
  const began = Date.now();
  const refresher = createRefresher((key) => refreshed.push([Date.now() - began, key]));
  for (let ms = 0; ms < 1_900; ms += 10) {
    refresher.ask([['overview', 'c']]);
    if (ms === 500) refresher.ask([['letters', 'c']]);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(5_000);
  expect(refreshed).toEqual([
    [50, ['overview', 'c']],
    [1050, ['overview', 'c']],
    [1050, ['letters', 'c']],
    [2050, ['overview', 'c']],
  ]);
  refresher.ask([['overview', 'c']]);
  vi.advanceTimersByTime(50);
  expect(refreshed).toHaveLength(5);
});

test('what is stopped refreshes nothing any more', () => {
  const refresh = vi.fn();
  const refresher = createRefresher(refresh);
  refresher.ask([['overview']]);
  refresher.stop();
  refresher.ask([['overview']]);
  vi.advanceTimersByTime(5_000);
  expect(refresh).not.toHaveBeenCalled();
});
