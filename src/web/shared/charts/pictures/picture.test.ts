import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../i18n/format.ts';
import type { Drawing } from '../drawing.ts';
import { LIGHT, mix, readLight } from './light-colours.ts';
import { cut, estimate, wrap } from './measure.ts';
import { pictureOf } from './picture.ts';

const words = {
  title: 'Por país <todos> & más',
  question: '¿Dónde somos fuertes?',
  scope: 'Solo: Argentina',
  notes: ['A este paso, el 12 de abril.'],
  date: 'Al 24 de noviembre de 2030',
  source: 'Fuente: «Una carta», desk.example',
};

const bars: Drawing = {
  kind: 'bars',
  series: [
    { key: 'one', label: 'verificadas', shade: 'teal' },
    { key: 'two', label: 'confirmadas', shade: 'teal-second' },
  ],
  rows: [
    { key: 'AR', label: 'Argentina', values: [12, 3], to: '/somewhere' },
    { key: 'MX', label: 'México', values: [8, 0] },
  ],
};
const curve: Drawing = {
  kind: 'curve',
  unit: 'en pie',
  summary: '',
  points: [
    { day: '2030-01-01', total: 0 },
    { day: '2030-02-10', total: 24 },
  ],
  goal: { value: 50, label: 'meta 50' },
  occasion: { from: '2030-03-01', to: '2030-03-02', label: '1–2 mar, Aquí' },
  events: [{ key: 'v1', day: '2030-01-15', label: 'Versión 1 publicada' }],
  projection: { day: '2030-04-12', label: '' },
  pace: { label: 'nuevas al día', stretches: [{ from: '2030-02-01', to: '2030-02-10', added: 24, perDay: 2.4 }] },
};
const heat: Drawing = {
  kind: 'heat',
  caption: 'País y tipo',
  corner: 'País',
  nobody: 'nadie',
  gap: 'se esperaba a alguien',
  columns: [
    { key: 'women', label: 'Mujeres' },
    { key: 'faith', label: 'Fe' },
  ],
  rows: [
    {
      key: 'AR',
      label: 'Argentina',
      cells: [
        { key: 'women', count: 7 },
        { key: 'faith', count: 0, isGap: true },
      ],
    },
  ],
};
const map: Drawing = {
  kind: 'map',
  nobody: 'nadie',
  elsewhere: 'Resto del mundo',
  americas: 'Las Américas',
  caribbean: 'El Caribe',
  counts: [
    { country: 'AR', label: 'Argentina', count: 7 },
    { country: 'BB', label: 'Barbados', count: 2 },
    { country: 'DE', label: 'Alemania', count: 1 },
  ],
};

const draw = (drawing: Drawing) =>
  pictureOf({
    words,
    drawing,
    format: formatsOf('es'),
    measure: estimate,
    fontFace: '@font-face{src:url(data:font/woff2;base64,AA)}',
  });
const read = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const wordsIn = (svg: string) => [...read(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

describe.each(Object.entries({ bars, curve, heat, map }))('the picture of %s', (_kind, drawing) => {
  test('is sound XML that says its title, question, scope, notes, date and source', async () => {
    const svg = await draw(drawing);
    expect(read(svg).querySelector('parsererror')).toBeNull();
    const { title, question, scope, notes, date, source } = words;
    expect(wordsIn(svg)).toEqual(expect.arrayContaining([title, question, scope, ...notes, date, source]));
    expect(read(svg).querySelector('title')?.textContent).toBe(title);
  });

  test('stands alone: it refers to nothing but itself, and its colours are colours', async () => {
    const svg = await draw(drawing);
    expect([...svg.matchAll(/https?:\/\/[^"]*/g)].map(([url]) => url)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/href=|var\(--|class=|@import/);
    for (const [, target = ''] of svg.matchAll(/url\(([^)]*)\)/g)) {
      if (target.startsWith('data:')) continue;
      expect(read(svg).querySelector(target)).not.toBeNull();
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('bars tell their series apart by pattern, and say their numbers', async () => {
  const svg = await draw(bars);
  expect(svg).toContain('url(#series-1)');
  expect(wordsIn(svg)).toEqual(
    expect.arrayContaining(['Argentina', '15', 'México', '8', 'verificadas', 'confirmadas']),
  );
});

test('the curve says its goal, its occasion, and its events under their numbers', async () => {
  expect(wordsIn(await draw(curve))).toEqual(
    expect.arrayContaining(['meta 50', '1–2 mar, Aquí', '1', '1 · 15 ene 2030: Versión 1 publicada', 'nuevas al día']),
  );
});

test('empty cells are drawn, and those where somebody was expected have a frame of their own', async () => {
  const svg = await draw(heat);
  expect(wordsIn(svg)).toEqual(expect.arrayContaining(['7', '0', 'se esperaba a alguien']));
  expect(svg).toContain('stroke-dasharray="3 2"');
});

test('the map marks a small island and lists the rest of the world', async () => {
  const svg = await draw(map);
  expect(wordsIn(svg)).toEqual(expect.arrayContaining(['AR 7', 'BB 2', 'Resto del mundo', 'Alemania 1']));
  expect(read(svg).querySelectorAll('circle').length).toBeGreaterThanOrEqual(7);
});

test('colours are the palette’s light half, never the dark one', () => {
  expect(LIGHT.get('teal')).toBe('#0f6b66');
  expect(readLight(':root{}').size).toBe(0);
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('words break into lines that fit, and what cannot break is cut', () => {
  const lines = wrap('uno dos tres cuatro cinco', 60, 10, estimate);
  expect(lines.join(' ')).toBe('uno dos tres cuatro cinco');
  for (const line of lines) expect(estimate(line, 10)).toBeLessThanOrEqual(60);
  expect(cut('Otorrinolaringología', 60, 10, estimate)).toMatch(/^Otorri.*…$/);
});
