import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signatory } from '../../../domain/signatories/signatory.ts';
import { SIGNATORY_SORTS, type SignatorySort } from '../../../domain/signatories/signatory-list.ts';
import type { Selection } from './bulk/use-selection.ts';
import classes from './signatories.module.css';
import { SignatoryRow } from './signatory-row.tsx';

type Direction = 'asc' | 'desc';

export interface SignatoryTableProps {
  /** All that were read so far; only those in sight are drawn. */
  rows: readonly Signatory[];
  /** How many there are in all, once that is known. */
  total: number | undefined;
  /** The id of the one that is open beside the list. */
  open: string;
  sort: SignatorySort;
  dir: Direction;
  onSort: (sort: SignatorySort, dir: Direction) => void;
  onOpen: (id: string) => void;
  /** Called when the last rows come near. */
  onNearEnd: () => void;
  /** For who may act on many. */
  selection?: Selection | undefined;
}

const ROW_PX = 49;
/** Rows drawn beyond what is in sight. */
const OVERSCAN = 12;
/** The next page is asked for so many rows before the last. */
const NEAR = 60;

/**
 * Sorted by the server, read page by page. On small screens a list of name, country and state (roles are said for that
 * reason). Arrow keys move from one signatory to the next.
 */
export const SignatoryTable = memo(function SignatoryTable({
  rows,
  total,
  open,
  sort,
  dir,
  onSort,
  onOpen,
  onNearEnd,
  selection,
}: SignatoryTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - NEAR) onNearEnd();
  }, [last, rows.length, onNearEnd]);
  const moveTo = useMoveTo(rows, (index) => virtual.scrollToIndex(index));
  const above = (shown[0]?.start ?? top) - top;
  const below = virtual.getTotalSize() + top - (shown.at(-1)?.end ?? top);
  return (
    <Table
      className={classes.table}
      role="table"
      aria-label={t('signatories.listed')}
      aria-rowcount={(total ?? rows.length) + 1}
    >
      <Table.Thead role="rowgroup">
        <Table.Tr role="row" className={classes.headings} aria-rowindex={1}>
          {selection && (
            <Table.Th role="columnheader" scope="col" data-column="pick">
              <VisuallyHidden>{t('signatories.bulk.bar')}</VisuallyHidden>
            </Table.Th>
          )}
          {SIGNATORY_SORTS.map((column) => (
            <SortableHeading key={column} column={column} dir={column === sort ? dir : undefined} onSort={onSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup" ref={body} onKeyDown={moveTo}>
        <Space height={above} />
        {shown.map(({ index }) => {
          const row = rows[index];
          return (
            row && (
              <SignatoryRow
                key={row.id}
                row={row}
                index={index}
                open={row.id === open}
                measure={virtual.measureElement}
                onOpen={onOpen}
                isPicked={selection?.picked.has(row.id)}
                onPick={selection?.pick}
              />
            )
          );
        })}
        <Space height={below} />
      </Table.Tbody>
    </Table>
  );
});

/** Stands for rows out of sight. */
function Space({ height }: { height: number }) {
  return height > 0 ? <Table.Tr aria-hidden className={classes.space} style={{ height }} /> : null;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/** From the row that has the focus to the next; where that is not drawn yet, once it is. */
function useMoveTo(rows: readonly Signatory[], scrollTo: (index: number) => void) {
  return (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step = STEPS[event.key];
    const { target, currentTarget } = event;
    if (step === undefined || !(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const here = target.closest<HTMLElement>('[data-index]')?.dataset.index;
    const next = rows[Number(here) + step];
    if (here === undefined || !next) return;
    event.preventDefault();
    const link = () => currentTarget.querySelector<HTMLElement>(`[data-signatory="${CSS.escape(next.id)}"]`);
    if (!link()) scrollTo(Number(here) + step);
    link()?.focus();
  };
}

interface SortableHeadingProps {
  column: SignatorySort;
  /** Set on the column that the list is sorted by. */
  dir: Direction | undefined;
  onSort: SignatoryTableProps['onSort'];
}

function SortableHeading({ column, dir, onSort }: SortableHeadingProps) {
  const { t } = useTranslation();
  const Arrow = dir === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th
      role="columnheader"
      scope="col"
      data-column={column}
      aria-sort={dir === undefined ? 'none' : dir === 'asc' ? 'ascending' : 'descending'}
    >
      <UnstyledButton className={classes.sort} onClick={() => onSort(column, dir === 'asc' ? 'desc' : 'asc')}>
        {t(`signatories.field.${column}`)}
        <Arrow size={13} aria-hidden style={dir === undefined ? { visibility: 'hidden' } : undefined} />
      </UnstyledButton>
    </Table.Th>
  );
}
