import { type HeatCell, type HeatTableProps, heatScale } from '../heat-table.tsx';
import type { Level } from '../shade-scale.ts';
import { drawLegend, gapFrame, nobodyPattern, shadeFill, shadeSwatches } from './draw-legend.ts';
import { ink } from './light-colours.ts';
import { cut } from './measure.ts';
import type { Body, Tools } from './picture.ts';
import { el, text } from './svg.ts';

const ROW = 26;
const SIZE = 13;
const MOST_WIDE = 64;
const MOST_LABEL = 190;

/** The table with its shades; every row, also those that the screen folds away. */
export function drawHeat(
  { corner, columns, rows, nobody, gap }: HeatTableProps,
  { width, format, measure }: Tools,
): Body {
  const scale = heatScale(rows);
  const widest = (words: readonly string[], most: number) =>
    Math.min(most, Math.max(0, ...words.map((one) => measure(one, SIZE))));
  const left = widest([corner, ...rows.map(({ label }) => label)], MOST_LABEL) + 12;
  const head =
    widest(
      columns.map(({ label }) => label),
      MOST_LABEL,
    ) + 10;
  const wide = Math.min(MOST_WIDE, (width - left) / Math.max(1, columns.length));
  const hasGaps = rows.some(({ cells }) => cells.some(({ isGap }) => isGap));
  const legend = drawLegend(shadeSwatches(scale, nobody, format, hasGaps ? gap : undefined), width, measure);
  const below = head + rows.length * ROW + 14;
  const soft = { 'font-size': SIZE, fill: ink('soft') };
  return {
    height: below + legend.height,
    elements: [
      nobodyPattern(),
      text(0, head - 6, corner, soft),
      ...columns.map(({ label }, index) => {
        const x = left + index * wide + wide / 2 + SIZE * 0.35;
        return text(0, 0, cut(label, MOST_LABEL, SIZE, measure), {
          ...soft,
          transform: `translate(${x} ${head - 6}) rotate(-90)`,
        });
      }),
      ...rows.flatMap(({ label, cells }, row) => [
        text(0, head + row * ROW + 17, cut(label, left - 12, SIZE, measure), { 'font-size': SIZE }),
        ...cells.flatMap((cell, column) =>
          drawCell(
            cell,
            scale.levelOf(cell.count),
            left + column * wide,
            head + row * ROW,
            wide,
            format.number(cell.count),
          ),
        ),
      ]),
      el('g', { transform: `translate(0 ${below})` }, ...legend.elements),
    ],
  };
}

function drawCell({ isGap }: HeatCell, level: Level, x: number, y: number, wide: number, words: string): string[] {
  const box = { x: x + 1, y: y + 1, width: wide - 2, height: ROW - 2, rx: 3 };
  const colour = level === 4 ? ink('card') : level === 0 && !isGap ? ink('soft') : ink('ink');
  return [
    el('rect', isGap ? { ...box, ...gapFrame } : { ...box, fill: shadeFill(level) }),
    text(x + wide / 2, y + 17, words, { 'font-size': SIZE, 'text-anchor': 'middle', fill: colour }),
  ];
}
