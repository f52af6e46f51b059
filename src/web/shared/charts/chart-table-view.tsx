import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import type { ChartTable } from './chart-table.ts';

/** The numbers of a chart as a table; the first column names each row. */
export default function ChartTableView({ caption, table }: { caption: string; table: ChartTable }) {
  const format = useFormat();
  const alignOf = (position: number) => (table.columns[position]?.numeric ? 'right' : 'left');
  return (
    <Table.ScrollContainer minWidth={240} type="native">
      <Table withRowBorders verticalSpacing={6} fz="sm" aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map(({ key, label }, position) => (
              <Table.Th key={key} scope="col" ta={alignOf(position)}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.key}>
              {row.cells.map((cell, position) => {
                const text = typeof cell === 'number' ? format.number(cell) : cell;
                const column = table.columns[position]?.key ?? '';
                return position === 0 ? (
                  <Table.Th key={column} scope="row" fw={500} ta={alignOf(position)}>
                    {row.to === undefined ? (
                      text
                    ) : (
                      <Anchor component={Link} to={row.to} inherit>
                        {text}
                      </Anchor>
                    )}
                  </Table.Th>
                ) : (
                  <Table.Td key={column} ta={alignOf(position)}>
                    {text}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
