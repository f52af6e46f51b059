import { z } from 'zod';

/** What somebody typed and has not saved, and the version it grew from. */
const draftSchema = z.object({
  basis: z.object({ number: z.number(), title: z.string(), body: z.string() }),
  title: z.string(),
  body: z.string(),
  reason: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

/**
 * Keeps unsaved words in this browser tab, so that another page, another language, a reload or an ended session
 * costs nothing. Never stored longer than the tab lives: other people may use the machine.
 */
export function draftStore(user: string, place: { campaign: string; demand: string; locale: string }) {
  const key = `countersign.draft ${JSON.stringify([user, place.campaign, place.demand, place.locale])}`;
  return {
    read(): Draft | undefined {
      try {
        return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data;
      } catch {
        return undefined; // Storage may be forbidden or hold something else: then there is no draft.
      }
    },
    write(draft: Draft | undefined): void {
      try {
        if (draft === undefined) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Not kept; the words still stand in the form.
      }
    },
  };
}
