import { setTimeout } from 'node:timers/promises';
import { tendRounds } from '../consent/tend-rounds.ts';
import { carryLetters } from '../deliveries/carry-letters.ts';
import { keyRegistry } from '../duplicates/key-registry.ts';
import { dropExpiredExports } from '../exports/drop-expired.ts';
import type { MailServer, Ports } from '../ports.ts';
import { findDuePersons } from '../privacy/find-due.ts';
import { tallyTender } from '../tally/tend-tally.ts';
import type { Tended } from './keep-tending.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Letters a process hands over at a time: a slow server keeps others waiting, and many connections at once annoy it. */
const LANES = 2;
const AGAIN_MS = 2_000;

const carrying = (ports: Pick<Ports, 'db' | 'now' | 'log' | 'settings'>, server: MailServer): Tended => ({
  name: 'letters',
  everyMs: 1_000,
  tend: (isStopping) => carryLetters(ports, server, { lanes: LANES, again: () => setTimeout(AGAIN_MS) }, isStopping),
});

/** Everything of the house that is tended while it runs. */
export const tended = (ports: Pick<Ports, 'db' | 'now' | 'log' | 'settings' | 'mailServer'>): Tended[] => [
  { name: 'consent rounds', everyMs: MINUTE_MS, tend: () => tendRounds(ports) },
  { name: 'exported files', everyMs: MINUTE_MS, tend: () => dropExpiredExports(ports) },
  { name: 'counts', everyMs: 2_000, tend: tallyTender(ports) },
  ...(ports.mailServer ? [carrying(ports, ports.mailServer)] : []),
  { name: 'retention', everyMs: DAY_MS, tend: () => findDuePersons(ports) },
  {
    name: 'match keys',
    everyMs: MINUTE_MS,
    tend: async (isStopping) => {
      const entries = await keyRegistry(ports, () => !isStopping());
      if (entries > 0) ports.log.info({ entries }, 'match keys computed');
    },
  },
];
