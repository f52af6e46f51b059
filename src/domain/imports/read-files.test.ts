import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { EntriesAbove } from '../signatories/matching/entries-above.ts';
import { RowCutter } from './cut-rows.ts';
import { RosterDecoder } from './decode-roster.ts';
import { isDateFormat, placeOf, serialDay } from './xlsx/cell-value.ts';
import { XmlEvents } from './xlsx/xml-events.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', 'x'), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

function inPieces(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

test('rows come out as they were written, wherever the text is cut into pieces', () => {
  fc.assert(
    fc.property(table, cuts, (rows, sizes) => {
      const text = Papa.unparse(rows, { quotes: true, newline: '\r\n' });
      const cutter = new RowCutter({ delimiter: ',' });
      const read = [...inPieces(text, sizes).flatMap((piece) => cutter.push(piece)), ...cutter.end()];
      expect(read).toEqual(rows);
      expect(cutter.unclosed).toBe(false);
    }),
  );
});

test.each<[string, string[][]]>([
  ['a "b" c,d', [['a "b" c', 'd']]],
  ['"a "b" c",d', [['a "b" c', 'd']]],
  ['"a" ,d', [['a', 'd']]],
  ['"",""', [['', '']]],
  [
    'a,b\n\n \nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%j is cut as a spreadsheet would', (text, rows) => {
  const cutter = new RowCutter({ delimiter: ',' });
  expect([...cutter.push(text), ...cutter.end()]).toEqual(rows);
});

const entityPiece = fc.constantFrom(
  '&oacute;',
  '&amp;oacute;',
  '&#243;',
  '&#xF3;',
  '&amp;',
  '&quot;',
  '&#59;',
  'P&L',
  'a',
  ' ',
);

test('the semicolon of an HTML entity ends no cell, wherever the text is cut into pieces', () => {
  const whole = fc.array(entityPiece, { minLength: 1, maxLength: 5 }).map((pieces) => `x${pieces.join(' ')}x`);
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 5 }), cuts, (rows, sizes) => {
      const cutter = new RowCutter({ delimiter: ';' });
      const text = rows.map((cells) => cells.join(';')).join('\n');
      expect([...inPieces(text, sizes).flatMap((piece) => cutter.push(piece)), ...cutter.end()]).toEqual(rows);
    }),
  );
});

test.each<[string, string[]]>([
  ['Fundaci&oacute;n;EE. UU.;a@b.org', ['Fundaci&oacute;n', 'EE. UU.', 'a@b.org']],
  ['&quot;Sol&quot;;Perú', ['&quot;Sol&quot;', 'Perú']],
  ['AT&T;Perú', ['AT&T', 'Perú']],
  ['Ben &Co;Perú', ['Ben &Co', 'Perú']],
  ['Ben &amp;Co;Perú', ['Ben &amp;Co', 'Perú']],
  ['R&D &amp; Hijos;Perú', ['R&D &amp; Hijos', 'Perú']],
  ['"Fundaci&oacute;n";&nbsp;', ['Fundaci&oacute;n', '&nbsp;']],
])('%s is cut where its cells end', (text, cells) => {
  const cutter = new RowCutter({ delimiter: ';' });
  expect([...cutter.push(text), ...cutter.end()]).toEqual([cells]);
});

test('a letter that was encoded twice is mended though it is cut between two pieces', () => {
  const bytes = new Uint8Array(Buffer.from('MÃ©xico', 'utf8'));
  for (let at = 1; at < bytes.length; at++) {
    const decoder = new RosterDecoder('utf-8');
    expect(decoder.push(bytes.subarray(0, at)) + decoder.push(bytes.subarray(at)) + decoder.end()).toBe('México');
  }
});

test('rows that share a key with one are found, those with the rarer keys first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.integer({ min: -4, max: 40 }), { maxLength: 4 }), { maxLength: 60 }),
      (rows) => {
        const above = new EntriesAbove();
        rows.forEach((keys, row) => {
          const sharing = rows
            .slice(0, row)
            .flatMap((others, at) => (others.some((key) => keys.includes(key)) ? at : []));
          const found = above.sharing(keys);
          expect(sharing.length > 50 ? found.length : found.toSorted((a, b) => a - b)).toEqual(
            sharing.length > 50 ? 50 : sharing,
          );
          above.add(row, keys);
        });
      },
    ),
  );
});

test.each<[number, boolean, string | undefined]>([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [41426.99, false, '2013-06-01'],
  [0, true, '1904-01-01'],
  [39964, true, '2013-06-01'],
  [-1, false, undefined],
  [3_000_000, false, undefined],
])('day %d (since 1904: %s) is %s', (serial, since1904, day) => {
  expect(serialDay(serial, since1904)).toBe(day);
});

test.each<[number, string | undefined, boolean]>([
  [14, undefined, true],
  [2, undefined, false],
  [164, 'dd/mm/yyyy', true],
  [165, '0.00 "day"', false],
  [166, '[Red]#,##0', false],
  [167, 'h:mm', false],
])('format %d, %j, is one of days: %s', (id, code, isDate) => {
  expect(isDateFormat(id, code)).toBe(isDate);
});

test('the places of cells', () => {
  expect([placeOf('A1'), placeOf('AB12'), placeOf('1A')]).toEqual([
    { column: 0, row: 1 },
    { column: 27, row: 12 },
    undefined,
  ]);
});

test('XML is told alike wherever it is cut into pieces', () => {
  const xml = '<?xml version="1.0"?><x:a n="1 &lt; 2"><!-- <b/> --><b k=\'v\'/>t&#233;xt<![CDATA[<c>]]></x:a>';
  const told = (sizes: readonly number[]) => {
    const all: string[] = [];
    let text = '';
    const flush = () => {
      if (text) all.push(`text ${text}`);
      text = '';
    };
    const events = new XmlEvents({
      open: (name, attribute) => {
        flush();
        all.push(`open ${name} ${attribute('n') ?? attribute('k')}`);
      },
      close: (name) => {
        flush();
        all.push(`close ${name}`);
      },
      text: (more) => {
        text += more;
      },
    });
    for (const piece of inPieces(xml, sizes)) events.push(piece);
    return all;
  };
  const whole = ['open a 1 < 2', 'open b v', 'close b', 'text téxt<c>', 'close a'];
  fc.assert(
    fc.property(cuts, (sizes) => {
      expect(told(sizes)).toEqual(whole);
    }),
  );
});
