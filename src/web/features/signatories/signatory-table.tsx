import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Signatory } from '../../../domain/signatories/signatory.ts';
import { SIGNATORY_SORTS, type SignatorySort } from '../../../domain/signatories/signatory-list.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { ConsentPill } from './consent-pill.tsx';
import { signatoryList } from './queries.ts';
import classes from './signatories.module.css';
import { SignaturePill } from './signature-pill.tsx';

type Direction = 'asc' | 'desc';

export interface SignatoryTableProps {
  rows: readonly Signatory[];
  /** The id of the one that is open beside the list. */
  open: string;
  sort: SignatorySort;
  dir: Direction;
  onSort: (sort: SignatorySort, dir: Direction) => void;
  onOpen: (id: string) => void;
}

/** Sorted and paged by the server. On small screens a list of name, country and state (roles are said for that reason). */
export function SignatoryTable({ rows, open, sort, dir, onSort, onOpen }: SignatoryTableProps) {
  const { t } = useTranslation();
  return (
    <Table className={classes.table} role="table" aria-label={t('signatories.listed')}>
      <Table.Thead role="rowgroup">
        <Table.Tr role="row" className={classes.headings}>
          {SIGNATORY_SORTS.map((column) => (
            <SortableHeading key={column} column={column} dir={column === sort ? dir : undefined} onSort={onSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map((row) => (
          <SignatoryRow key={row.id} row={row} open={row.id === open} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  );
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

interface SignatoryRowProps {
  row: Signatory;
  open: boolean;
  onOpen: (id: string) => void;
}

function SignatoryRow({ row, open, onOpen }: SignatoryRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useLocation();
  const address = `?${signatoryList.apply(new URLSearchParams(search), { open: row.id }).toString()}`;
  return (
    // The link is how one opens it; a click anywhere else in the row is a convenience of the mouse.
    <Table.Tr role="row" className={classes.row} data-open={open || undefined} onClick={() => onOpen(row.id)}>
      <Table.Th role="rowheader" scope="row" data-column="name">
        <Link
          className={classes.name}
          to={address}
          data-signatory={row.id}
          aria-current={open || undefined}
          preventScrollReset
          onClick={(event) => event.stopPropagation()}
        >
          {row.name}
        </Link>
        {row.acronym && <span className={classes.acronym}>{row.acronym}</span>}
      </Table.Th>
      <Table.Td role="cell" data-column="country">
        {format.country(row.country)}
      </Table.Td>
      <Table.Td role="cell" data-column="type">
        {t(`vocabulary.orgType.${row.type}`)}
      </Table.Td>
      <Table.Td role="cell" data-column="state">
        <span className={classes.pills}>
          <SignaturePill state={row.state} />
          <ConsentPill consent={row.consent} />
        </span>
      </Table.Td>
      <Table.Td role="cell" data-column="signedOn">
        {format.date(row.signedOn)}
      </Table.Td>
    </Table.Tr>
  );
}
