/** A message that passes by. `error` stays until closed; the others leave by themselves. */
export interface Notice {
  tone: 'done' | 'waits' | 'error';
  text: string;
  title?: string;
}

type Listener = () => void;

const queue: Notice[] = [];
const listeners = new Set<Listener>();
let woken = false;

/** Shows a notice in the corner, announced to screen readers. For errors of queries and mutations there is `QueryClientPorts.onError` already. */
export function notify(notice: Notice): void {
  queue.push(notice);
  woken = true;
  for (const listener of listeners) listener();
}

/** The part that draws notices is fetched when there is a first one. */
export const notices = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  woken: (): boolean => woken,
  drain: (): Notice[] => queue.splice(0),
};
