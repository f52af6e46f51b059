import { z } from 'zod';

/** What somebody typed and has not saved, the version it grew from, and when they last typed. */
const draftSchema = z.object({
  basis: z.object({ number: z.number(), title: z.string(), body: z.string() }),
  title: z.string(),
  body: z.string(),
  reason: z.string(),
  savedAt: z.iso.datetime(),
});
export type Draft = z.infer<typeof draftSchema>;

const PREFIX = 'countersign.draft ';
const LIFE_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Keeps unsaved words in this browser, by person and place, so that a closed tab, a lost connection or an ended session
 * costs nothing. They go when they are saved or discarded, and after 30 days in any case: other people may use the
 * machine, and another person's account never shows them.
 */
export function draftStore(user: string, place: { campaign: string; demand: string; locale: string }) {
  const key = PREFIX + JSON.stringify([user, place.campaign, place.demand, place.locale]);
  return {
    read(now: Date): Draft | undefined {
      try {
        forgetOld(now);
        return parse(localStorage.getItem(key));
      } catch {
        return undefined; // Storage may be forbidden: then there is no draft.
      }
    },
    write(draft: Draft | undefined): void {
      try {
        if (draft === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Not kept; the words still stand in the form.
      }
    },
  };
}

/** What is too old, or is no draft, goes: of every place and person. */
function forgetOld(now: Date): void {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  for (const key of keys) {
    if (!key?.startsWith(PREFIX)) continue;
    const draft = parse(localStorage.getItem(key));
    if (!draft || now.getTime() - Date.parse(draft.savedAt) > LIFE_DAYS * DAY) localStorage.removeItem(key);
  }
}

function parse(text: string | null): Draft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined; // Not even JSON.
  }
}
