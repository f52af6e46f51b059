import { BEAT_MS, LIVE_EVENTS, type LiveEvent } from '../../../domain/live/live-event.ts';

/** The part of the browser's EventSource that is needed; tests give their own. */
export interface LiveSource extends Pick<EventSource, 'close' | 'readyState'> {
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
}
export type OpenSource = (url: string) => LiveSource;

export type LiveNews =
  | { event: 'changed'; topic: string }
  | { event: 'presence'; place: string }
  /** Something may have been missed. */
  | { event: 'resync' }
  /** The server said no; perhaps the session has ended. */
  | { event: 'refused' };

/** `resting`: the tab is hidden, and nobody looks. */
export type LiveState = 'connecting' | 'connected' | 'lost' | 'resting';

export interface LiveConnection {
  onNews(listener: (news: LiveNews) => void): () => void;
  onState(listener: () => void): () => void;
  state(): LiveState;
  close(): void;
}

/** Two beats may get lost. A connection that died silently is known by nothing else. */
const SILENCE_MS = 2.5 * BEAT_MS;
/** A browser allows one host six connections; tabs that nobody looks at must not keep them. */
const REST_AFTER_MS = 15_000;
const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 30_000;
/** `EventSource.CLOSED`, which a test's environment may lack. */
const CLOSED = 2;

/**
 * Follows a campaign's stream and stays with it: the browser reconnects by itself after a broken line, this does after a
 * refusal or a silence. Whenever something may have been missed, it tells `resync` once connected again.
 */
export function openLive(url: string, open: OpenSource): LiveConnection {
  const news = new Set<(news: LiveNews) => void>();
  const states = new Set<() => void>();
  let state: LiveState = 'resting';
  let source: LiveSource | undefined;
  let behind = false;
  let delay = FIRST_DELAY_MS;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function tell(one: LiveNews): void {
    for (const listener of [...news]) listener(one);
  }

  function become(next: LiveState): void {
    if (state === next) return;
    state = next;
    for (const listener of [...states]) listener();
  }

  function start(): void {
    become(behind ? 'lost' : 'connecting');
    const opened = open(url);
    source = opened;
    opened.addEventListener('open', () => {
      heard();
      delay = FIRST_DELAY_MS;
      become('connected');
      if (behind) tell({ event: 'resync' });
      behind = false;
    });
    opened.addEventListener('error', () => {
      if (source !== opened) return;
      miss();
      if (opened.readyState !== CLOSED) return;
      tell({ event: 'refused' });
      startLater();
    });
    for (const event of LIVE_EVENTS) {
      opened.addEventListener(event, (message) => {
        heard();
        const one = readNews(event, message.data);
        if (one) tell(one);
      });
    }
    heard();
  }

  function heard(): void {
    clearTimeout(silence);
    silence = setTimeout(() => {
      miss();
      stop();
      start();
    }, SILENCE_MS);
  }

  function miss(): void {
    behind = true;
    become('lost');
  }

  function startLater(): void {
    stop();
    again = setTimeout(start, delay);
    delay = Math.min(delay * 2, LONGEST_DELAY_MS);
  }

  function stop(): void {
    clearTimeout(again);
    clearTimeout(silence);
    source?.close();
    source = undefined;
  }

  function followVisibility(): void {
    clearTimeout(rest);
    if (document.visibilityState === 'visible') {
      if (state === 'resting') start();
      return;
    }
    rest = setTimeout(() => {
      stop();
      behind = true;
      become('resting');
    }, REST_AFTER_MS);
  }

  document.addEventListener('visibilitychange', followVisibility);
  if (document.visibilityState === 'visible') start();
  return {
    onNews: (listener) => subscribeTo(news, listener),
    onState: (listener) => subscribeTo(states, listener),
    state: () => state,
    close() {
      document.removeEventListener('visibilitychange', followVisibility);
      clearTimeout(rest);
      stop();
    },
  };
}

function subscribeTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * What an event tells; a newer server may say what this page does not understand. Read by hand: the schemas would have to
 * be fetched before the first page shows.
 */
function readNews(event: LiveEvent, text: string): LiveNews | undefined {
  const { topic, place } = parse(text);
  if (event === 'resync') return { event };
  if (event === 'changed' && typeof topic === 'string') return { event, topic };
  return event === 'presence' && typeof place === 'string' ? { event, place } : undefined;
}

function parse(text: string): { topic?: unknown; place?: unknown } {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
