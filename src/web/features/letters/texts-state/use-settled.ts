import { useEffect, useState } from 'react';

/** Longer than the pauses in which one thinks of the next word. */
export const SETTLED_MS = 2_000;

/**
 * Whether everything is saved and has been for a moment: who types is not made to wait for what is found out anew after
 * each saving.
 */
export function useSettled(unsaved: boolean): boolean {
  const [settled, setSettled] = useState(!unsaved);
  useEffect(() => {
    if (unsaved) return setSettled(false);
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [unsaved]);
  return settled && !unsaved;
}
