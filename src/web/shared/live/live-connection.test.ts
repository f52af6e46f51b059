import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aLiveSource } from '../../../../tests/support/a-live-source.ts';
import { BEAT_MS } from '../../../domain/live/live-event.ts';
import { type LiveConnection, type LiveNews, openLive } from './live-connection.ts';

let source: ReturnType<typeof aLiveSource>;
let live: LiveConnection;
let news: LiveNews[];

beforeEach(() => {
  vi.useFakeTimers();
  source = aLiveSource();
  live = openLive('/live', source.open);
  news = [];
  live.onNews((one) => news.push(one));
});
afterEach(() => {
  live.close();
  show('visible');
  vi.useRealTimers();
});

function show(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

test('what the stream says is passed on, and what this page does not understand is not', () => {
  source.now().connect();
  source.now().say('changed', { topic: 'signature' });
  source.now().say('changed', { subject: 'signature' });
  source.now().say('presence', { place: 'wording/closing/en' });
  source.now().say('presence', { seat: 'wording/closing/en' });
  source.now().say('beat');
  source.now().say('resync');
  expect(news).toEqual([
    { event: 'changed', topic: 'signature' },
    { event: 'presence', place: 'wording/closing/en' },
    { event: 'resync' },
  ]);
});

test('after a broken line everything may be old, but not on the first visit', () => {
  source.now().connect();
  expect([news, live.state()]).toEqual([[], 'connected']);
  source.now().break();
  expect(live.state()).toBe('lost');
  source.now().connect();
  expect([news, live.state()]).toEqual([[{ event: 'resync' }], 'connected']);
});

test('a refusal is told and tried again, each time later', () => {
  source.now().refuse();
  expect(news).toEqual([{ event: 'refused' }]);
  vi.advanceTimersByTime(2_000);
  expect(source.opened).toHaveLength(2);
  source.now().refuse();
  vi.advanceTimersByTime(2_000);
  expect(source.opened).toHaveLength(2);
  vi.advanceTimersByTime(2_000);
  expect(source.opened).toHaveLength(3);
  source.now().connect();
  expect(news.at(-1)).toEqual({ event: 'resync' });
});

test('a line that died without a word is known by its silence', () => {
  source.now().connect();
  vi.advanceTimersByTime(2 * BEAT_MS);
  source.now().say('beat');
  vi.advanceTimersByTime(2 * BEAT_MS);
  expect([source.opened.length, live.state()]).toEqual([1, 'connected']);
  vi.advanceTimersByTime(BEAT_MS);
  expect([source.opened.length, source.opened[0]?.isOpen, live.state()]).toEqual([2, false, 'lost']);
});

test('a tab that is hidden for long lets its stream go, and looks at everything anew when it is seen again', () => {
  source.now().connect();
  show('hidden');
  vi.advanceTimersByTime(14_000);
  show('visible');
  vi.advanceTimersByTime(30_000);
  expect(source.opened).toHaveLength(1);
  source.now().say('beat');
  show('hidden');
  vi.advanceTimersByTime(16_000);
  expect([source.now().isOpen, live.state()]).toEqual([false, 'resting']);
  show('visible');
  expect(source.opened).toHaveLength(2);
  source.now().connect();
  expect(news).toEqual([{ event: 'resync' }]);
});

test('a tab that was opened in the background waits until it is seen', () => {
  show('hidden');
  const other = aLiveSource();
  const background = openLive('/live', other.open);
  expect(other.opened).toHaveLength(0);
  show('visible');
  expect(other.opened).toHaveLength(1);
  background.close();
});

test('once closed it stays closed', () => {
  source.now().connect();
  live.close();
  vi.advanceTimersByTime(5 * BEAT_MS);
  show('hidden');
  show('visible');
  expect([source.opened.length, source.now().isOpen]).toEqual([1, false]);
});
