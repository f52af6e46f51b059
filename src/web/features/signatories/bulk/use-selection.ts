import { useCallback, useState } from 'react';
import type { Signatory } from '../../../../domain/signatories/signatory.ts';

export type Selection = ReturnType<typeof useSelection>;

/** Which rows are picked; with the shift key all from the last one picked. */
export function useSelection(rows: readonly Signatory[] | undefined) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<number>();
  const pick = useCallback(
    (index: number, isPicked: boolean, isRange: boolean) => {
      const from = isRange && last !== undefined ? Math.min(last, index) : index;
      const to = isRange && last !== undefined ? Math.max(last, index) : index;
      setPicked((known) => {
        const next = new Set(known);
        for (const { id } of rows?.slice(from, to + 1) ?? []) {
          if (isPicked) next.add(id);
          else next.delete(id);
        }
        return next;
      });
      setLast(index);
    },
    [last, rows],
  );
  const clear = useCallback(() => setPicked(new Set()), []);
  return { picked, pick, clear };
}
