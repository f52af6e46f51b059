import type { DeliveryState } from '../deliveries/delivery-state.ts';
import type { LetterState } from '../letters/letter-state.ts';
import type { OfficeLetter, Standing } from './office-detail.ts';

const ARRIVED: readonly DeliveryState[] = ['sent', 'delivered'];

type Letter = Pick<OfficeLetter, 'state' | 'sentOn' | 'replyBy' | 'delivery' | 'replies'>;

const SENT: LetterState = 'sent';

/** Whether a letter reached the office, as far as is known. Letters of before have no delivery of their own. */
export const wentOut = ({ state, delivery }: Pick<Letter, 'state' | 'delivery'>): boolean =>
  delivery === null ? state === SENT : ARRIVED.includes(delivery.state);

/** When somebody should come back to a letter: what its last reply asks for, or when one was to be there. */
export function dueOnOf(letter: Letter): string | null {
  if (!wentOut(letter)) return null;
  const [last] = letter.replies;
  return last ? last.nextOn : (letter.delivery?.followUpOn ?? letter.replyBy);
}

const dayOf = ({ delivery, sentOn }: Letter): string | null => delivery?.arrivedAt?.slice(0, 10) ?? sentOn;

const sorted = (days: readonly (string | null)[]): string[] => days.filter((day) => day !== null).sort();

/** How an office stands with the letters to it. */
export function standingOf(letters: readonly Letter[]): Standing {
  const out = letters.filter(wentOut);
  const [lastReply] = out
    .flatMap(({ replies }) => replies)
    .toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn));
  return {
    letters: out.length,
    lastLetterOn: sorted(out.map(dayOf)).at(-1) ?? null,
    lastReply: lastReply ? { receivedOn: lastReply.receivedOn, outcome: lastReply.outcome } : null,
    dueOn: sorted(out.map(dueOnOf))[0] ?? null,
  };
}
