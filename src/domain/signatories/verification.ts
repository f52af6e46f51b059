/** On what ground staff hold that somebody may sign for an organisation. `other` is said in words. */
export const GROUNDS = ['listed', 'spoken', 'letter', 'mail', 'known', 'other'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Verification {
  /** `null`: verified before grounds were asked for. */
  ground: Ground | null;
  note: string;
}

/** A verification as its event's note keeps it: the ground on the first line, what was said besides below. */
export const verificationNote = (ground: Ground, note: string): string =>
  note === '' ? MARK + ground : `${MARK}${ground}\n${note}`;

/** What {@link verificationNote} wrote; any other text is a note without a ground. */
export function readVerificationNote(text: string): Verification {
  const [first = '', ...rest] = text.split('\n');
  const ground = GROUNDS.find((one) => MARK + one === first);
  return ground ? { ground, note: rest.join('\n') } : { ground: null, note: text };
}

/** Nobody begins a note like this by chance. */
const MARK = 'ground:';

interface Told {
  type: string;
  at: string;
  actorName: string;
  note: string;
}

/** Who verified a signature, when and on what ground, by its history (oldest first). */
export function verificationOf({
  events,
}: {
  events: readonly Told[];
}): (Verification & { by: string; at: string }) | undefined {
  const event = events.findLast(({ type }) => type === 'verified');
  return event && { ...readVerificationNote(event.note), by: event.actorName, at: event.at };
}
