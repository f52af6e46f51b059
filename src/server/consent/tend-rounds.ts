import { asc, eq } from 'drizzle-orm';
import { isOver } from '../../domain/consent/schedule.ts';
import { consentRound } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { askSignatories } from './ask-signatories.ts';
import { endRound } from './end-round.ts';
import { remindSilent } from './remind-silent.ts';

/**
 * Does for every open round what its day asks for: whoever came to stand or was given an address since is asked, the
 * silent are reminded, and a round whose deadline is over ends. Doing it twice, or on several servers, does nothing more.
 */
export async function tendRounds(ports: Pick<Ports, 'db' | 'now' | 'settings'>): Promise<void> {
  const open = await ports.db
    .select({ id: consentRound.id, deadline: consentRound.deadline })
    .from(consentRound)
    .where(eq(consentRound.state, 'open'))
    .orderBy(asc(consentRound.openedAt));
  for (const { id, deadline } of open) {
    if (isOver(deadline, ports.now())) {
      await endRound(ports, id);
      continue;
    }
    await askSignatories(ports, id);
    await remindSilent(ports, id);
  }
}
