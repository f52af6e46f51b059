import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SETTLED_MS, useSettled } from './use-settled.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const later = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('what was opened is settled at once', () => {
  expect(renderHook(() => useSettled(false)).result.current).toBe(true);
});

test('a text settles a while after it was saved, and not in a pause of typing', () => {
  const { result, rerender } = renderHook(({ unsaved }) => useSettled(unsaved), { initialProps: { unsaved: false } });
  rerender({ unsaved: true });
  expect(result.current).toBe(false);
  rerender({ unsaved: false });
  later(SETTLED_MS - 1);
  expect(result.current).toBe(false);
  rerender({ unsaved: true });
  rerender({ unsaved: false });
  later(SETTLED_MS - 1);
  expect(result.current).toBe(false);
  later(1);
  expect(result.current).toBe(true);
});
