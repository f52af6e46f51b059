import { mailFrom } from '../mail/mail-from.ts';
import type { MailServer, Ports } from '../ports.ts';
import { claimNext, noteHandedOver } from './claim-next.ts';
import { findLost } from './find-lost.ts';
import { addressIn } from './message-id.ts';
import { settleAnswer } from './settle-answer.ts';

type Needs = Pick<Ports, 'db' | 'now' | 'log' | 'settings'>;

export interface Carrying {
  /** How many letters are handed over at a time by one process. */
  lanes: number;
  /** How long to wait before what the mail server said is written down again after a failure. */
  again: (attempt: number) => Promise<void>;
}

const LASTS = 10;

/**
 * Hands every letter that is due to the mail server, in durable steps: claimed, about to be handed over, and what came of it,
 * each committed before the next. What ends before the second step goes again; what ends between it and the third is
 * uncertain, and never sent again by itself. Several processes on one database share one queue and its rates.
 */
export async function carryLetters(
  ports: Needs,
  server: MailServer,
  { lanes, again }: Carrying,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const lost = await findLost(ports);
  if (lost > 0) ports.log.warn({ letters: lost }, 'letters whose handing over was interrupted are uncertain');
  const lane = async () => {
    let goesOn = true;
    while (goesOn && !isStopping()) goesOn = await carryOne(ports, server, again);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** @returns whether there was one */
function carryOne(ports: Needs, server: MailServer, again: Carrying['again']): Promise<boolean> {
  return ports.db.transaction(async (held) => {
    const claimed = await claimNext(ports, held);
    if (!claimed) return false;
    const { address: to, eml: bytes } = claimed;
    const ended = await server.hand({
      ...{ from: addressIn(mailFrom(ports.settings)), to, bytes },
      beforeBody: () => noteHandedOver(ports, claimed),
    });
    // A database that is away for a moment must not make a letter uncertain of which we know better.
    for (let attempt = 1; ; attempt++) {
      try {
        await settleAnswer(ports, claimed, ended);
        return true;
      } catch (error) {
        if (attempt >= LASTS) throw error;
        await again(attempt);
      }
    }
  });
}
