import { useState } from 'react';
import type { z } from 'zod';
import { isApiError } from '../api/api-error.ts';

/** What one writes, and what somebody else saved meanwhile. */
export interface Conflict<Values, Saved> {
  mine: Values;
  theirs: Saved;
}

/**
 * Edits what was on the screen when editing began. Where somebody saved meanwhile, nothing is overwritten: both are there
 * to choose from, and the next save grows from theirs.
 */
export function useConflict<Values, Saved>(began: Saved, schema: z.ZodType<Saved>) {
  const [base, setBase] = useState(began);
  const [conflict, setConflict] = useState<Conflict<Values, Saved>>();
  return {
    base,
    conflict,
    /** Saves; a conflict is kept for the screen, anything else is thrown on. Answers whether it was saved. */
    async attempt(save: () => Promise<unknown>, mine: Values): Promise<boolean> {
      try {
        await save();
        return true;
      } catch (error) {
        const current = isApiError(error, 'edit.conflict') ? schema.safeParse(error.problem.current) : undefined;
        if (!current?.success) throw error;
        setConflict({ mine, theirs: current.data });
        return false;
      }
    },
    resolved() {
      if (conflict) setBase(conflict.theirs);
      setConflict(undefined);
    },
  };
}
