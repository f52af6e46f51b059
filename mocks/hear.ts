import type { PGlite } from '@electric-sql/pglite';
import { createHub } from '../src/server/live/hub.ts';
import { CHANNEL } from '../src/server/live/tell.ts';
import type { Live } from '../src/server/ports.ts';

/** Hears what the database in memory tells, from the first listener on. */
export function hear(pglite: PGlite): Live {
  const hub = createHub(console);
  let listening = false;
  return {
    subscribe(signal, end) {
      if (!listening) pglite.listen(CHANNEL, hub.receive).catch(console.error);
      listening = true;
      return hub.live.subscribe(signal, end);
    },
  };
}
