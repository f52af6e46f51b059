import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Undone } from '../../../domain/duplicates/duplicate.ts';
import { reopenPair, undoMerge } from './queries.ts';

/** What was just decided on this screen, to be undone by one step. */
export type LastAct =
  | { kind: 'merged'; mergeId: string; kept: string; merged: string }
  | { kind: 'dismissed'; pairId: string; kept: string; merged: string }
  | { kind: 'undone'; kept: string; merged: string; edited: Undone['edited'] };

export interface Last {
  act: LastAct | undefined;
  note: (act: LastAct) => void;
  /** Undoes what was just done; nothing where there is nothing to undo. */
  undo: () => void;
  undoing: boolean;
}

export function useLastAct(campaign: string): Last {
  const [act, note] = useState<LastAct>();
  const undoMerged = useMutation(undoMerge(campaign));
  const reopen = useMutation(reopenPair(campaign));
  const undo = () => {
    if (!act || undoMerged.isPending || reopen.isPending) return;
    const { kept, merged } = act;
    if (act.kind === 'merged')
      undoMerged.mutate(act.mergeId, {
        onSuccess: ({ edited }) => note({ kind: 'undone', kept, merged, edited }),
      });
    if (act.kind === 'dismissed')
      reopen.mutate(act.pairId, { onSuccess: () => note({ kind: 'undone', kept, merged, edited: [] }) });
  };
  return { act, note, undo, undoing: undoMerged.isPending || reopen.isPending };
}
