import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvLines } from './csv.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', ' =1', '=HYPERLINK("http://evil.example")\nmore', '=1\n2'])(
  'makes text of the formula %j',
  (cell) => {
    const [row] = Papa.parse<string[]>(csvLines([[cell]])).data;
    expect(row?.[0]).toBe(`'${cell}`);
  },
);

it.each(['Ceibo', 'México Unido; A.C.', 'a "b", c', 'two\nlines', '50 % = half'])('leaves %j as it is', (cell) => {
  const [row] = Papa.parse<string[]>(csvLines([[cell, 'x']])).data;
  expect(row).toEqual([cell, 'x']);
});
