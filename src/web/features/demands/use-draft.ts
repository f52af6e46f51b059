import { useRef, useState } from 'react';
import { useUser } from '../../shared/session/session.ts';
import { useNow } from '../../shared/ui/use-now.ts';
import { type Draft, draftStore } from './draft.ts';
import type { WordingPlace } from './queries.ts';

export type Basis = Draft['basis'];

/** The words that were left unsaved here, and a way to keep those that are typed now. */
export function useDraft(place: WordingPlace) {
  const drafts = draftStore(useUser().id, place);
  const now = useNow();
  const [kept] = useState(() => drafts.read(now));
  const last = useRef<string>(kept && words(kept));
  return {
    kept,
    /** `undefined` once nothing is unsaved. Only what was kept here is dropped: another tab may hold words of its own. */
    keep: (draft: Omit<Draft, 'savedAt'> | undefined): void => {
      const typed = draft && words(draft);
      if (typed === last.current) return;
      last.current = typed;
      drafts.write(draft && { ...draft, savedAt: now.toISOString() });
    },
    forgetDraft: () => {
      last.current = undefined;
      drafts.write(undefined);
    },
  };
}

const words = ({ basis, title, body, reason }: Omit<Draft, 'savedAt'>): string =>
  JSON.stringify([basis, title, body, reason]);
