import type { BarListProps } from '../bar-list.tsx';
import { drawLegend, fillOf, seriesPatterns, seriesSwatches } from './draw-legend.ts';
import { ink } from './light-colours.ts';
import { cut } from './measure.ts';
import type { Body, Tools } from './picture.ts';
import { el, text } from './svg.ts';

const ROW = 30;
const BAR = 18;
const SIZE = 14;

/** Bars from zero, names before and numbers after them; a series without a legend of its own where there is but one. */
export function drawBars({ rows, series, full }: BarListProps, { width, format, measure }: Tools): Body {
  const values = rows.map((row) => row.display ?? format.number(sum(row.values)));
  const widest = (words: readonly string[]) => Math.max(0, ...words.map((one) => measure(one, SIZE)));
  const labels = Math.min(widest(rows.map(({ label }) => label)), width * 0.4);
  const from = labels + 14;
  const room = width - from - widest(values) - 12;
  const max = Math.max(1, full ?? 0, ...rows.map((row) => sum(row.values)));
  const used = series.filter((_, position) => rows.some((row) => (row.values[position] ?? 0) > 0));
  const legend = used.length > 1 ? drawLegend(seriesSwatches(series), width, measure) : { height: 0, elements: [] };
  const drawn = rows.flatMap((row, index) => {
    const y = legend.height + index * ROW;
    const baseline = y + ROW / 2 + SIZE * 0.36;
    let x = from;
    const parts = row.values.map((value, position) => {
      const wide = (value / max) * room;
      const part = el('rect', { x, y: y + (ROW - BAR) / 2, width: wide, height: BAR, fill: fillOf(series, position) });
      x += wide;
      return value > 0 ? part : '';
    });
    return [
      text(0, baseline, cut(row.label, labels, SIZE, measure)),
      el('rect', { x: from, y: y + (ROW - BAR) / 2, width: room, height: BAR, fill: ink('track') }),
      ...parts,
      text(width, baseline, values[index] ?? '', { 'text-anchor': 'end' }),
    ];
  });
  return {
    height: legend.height + rows.length * ROW,
    elements: [seriesPatterns(series), ...legend.elements, ...drawn],
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
