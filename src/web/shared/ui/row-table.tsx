import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './row-table.module.css';

export interface RowColumn<Row> {
  key: string;
  /** Without one the column holds actions. */
  label?: string;
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface RowTableProps<Row> {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly RowColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/**
 * A plain table of things: the first column names the row. On small screens each row becomes a block whose fields carry
 * their own labels. For sorting, paging and selecting see TanStack Table in the signatories feature.
 */
export function RowTable<Row>({ label, columns, rows, rowKey }: RowTableProps<Row>) {
  const { t } = useTranslation();
  return (
    // Roles are said, because `display` of the small-screen form takes them from the elements.
    <Table className={classes.table} aria-label={label} role="table" verticalSpacing={8} horizontalSpacing={10}>
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {columns.map(({ key, label: heading, numeric }) => (
            <Table.Th key={key} role="columnheader" scope="col" data-numeric={numeric || undefined}>
              {heading ?? <VisuallyHidden>{t('shared.panel.actions')}</VisuallyHidden>}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)} role="row">
            {columns.map(({ key, label: heading, numeric, cell }, position) =>
              position === 0 ? (
                <Table.Th key={key} role="rowheader" scope="row">
                  {cell(row)}
                </Table.Th>
              ) : (
                <Table.Td
                  key={key}
                  role="cell"
                  data-label={heading}
                  data-numeric={numeric || undefined}
                  data-actions={heading === undefined || undefined}
                >
                  {cell(row)}
                </Table.Td>
              ),
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
