import { expect, test } from 'vitest';
import { toCsv } from './chart-table.ts';

const columns = [
  { key: 'name', label: 'País' },
  { key: 'n', label: 'Firmas, hoy', numeric: true },
];

test('a spreadsheet gets accents, commas and quotes as they are', () => {
  const csv = toCsv({ columns, rows: [{ key: 'MX', cells: ['México "norte", sur', 10] }] });
  expect(csv).toBe('\uFEFFPaís,"Firmas, hoy"\r\n"México ""norte"", sur",10\r\n');
});

test('a cell that looks like a formula stays text', () => {
  expect(toCsv({ columns, rows: [{ key: 'x', cells: ['=HYPERLINK("x")', -1] }] })).toContain(`"'=HYPERLINK(""x"")",-1`);
});

test('what the table is about stands under it, where a spreadsheet shows it and a chart of it leaves it out', () => {
  const csv = toCsv({ columns, rows: [{ key: 'MX', cells: ['México', 10] }] }, ['Por país', '=fuente, aquí']);
  expect(csv).toMatch(/\r\nMéxico,10\r\n\r\nPor país\r\n"'=fuente, aquí"\r\n$/);
});
