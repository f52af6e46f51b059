import type { Formats } from '../../i18n/format.ts';
import { patternOf, type Series } from '../legend.tsx';
import { INK, type Level, type ShadeScale } from '../shade-scale.ts';
import { ink, mix } from './light-colours.ts';
import type { Measure } from './measure.ts';
import { el, text } from './svg.ts';

const SIZE = 13;
const SWATCH = 13;

/** What a series is filled with: a pattern of its own from the second on. */
export const fillOf = (series: readonly Series[], position: number): string => {
  const shade = ink(series[position]?.shade ?? 'teal');
  return patternOf(position) === 'plain' ? shade : `url(#series-${position})`;
};

/** The patterns that `fillOf` names. */
export const seriesPatterns = (series: readonly Series[]): string =>
  el(
    'defs',
    {},
    ...series.map(({ shade }, position) => {
      const ground = el('rect', { width: 6, height: 6, fill: ink(shade) });
      const isStriped = patternOf(position) === 'stripes';
      const mark = isStriped
        ? el('rect', { width: 2, height: 6, fill: mix(ink(shade), ink('card'), 0.45) })
        : el('circle', { cx: 3, cy: 3, r: 1.2, fill: ink('card') });
      const turned = isStriped ? { patternTransform: 'rotate(45)' } : {};
      const box = { id: `series-${position}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
      return el('pattern', { ...box, ...turned }, ground, mark);
    }),
  );

export const shadeFill = (level: Level): string =>
  level === 0 ? 'url(#nobody)' : mix(ink('teal'), ink('card'), INK[level]);

export const gapFrame = { fill: ink('ochre-wash'), stroke: ink('ochre-mark'), 'stroke-dasharray': '3 2' };

export const nobodyPattern = (): string =>
  el(
    'defs',
    {},
    el(
      'pattern',
      { id: 'nobody', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      el('rect', { width: 5, height: 5, fill: ink('card') }),
      el('rect', { width: 1, height: 5, fill: ink('line') }),
    ),
  );

export interface Swatch {
  fill: string;
  words: string;
  frame?: { stroke: string; 'stroke-dasharray'?: string };
}

export const seriesSwatches = (series: readonly Series[]): Swatch[] =>
  series.map(({ label }, position) => ({ fill: fillOf(series, position), words: label }));

export const shadeSwatches = (scale: ShadeScale, nobody: string, format: Formats, gap?: string): Swatch[] => [
  { fill: shadeFill(0), words: nobody, frame: { stroke: ink('line') } },
  ...(gap === undefined ? [] : [{ fill: gapFrame.fill, words: gap, frame: gapFrame }]),
  ...scale.steps.map(({ level, from, to }) => ({ fill: shadeFill(level), words: format.span(from, to) })),
];

/** Swatches with their words, on as many lines as they need. */
export function drawLegend(
  swatches: readonly Swatch[],
  width: number,
  measure: Measure,
): { height: number; elements: string[] } {
  const elements: string[] = [];
  let [x, y] = [0, 0];
  for (const { fill, words, frame } of swatches) {
    const wide = SWATCH + 6 + measure(words, SIZE);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
    elements.push(
      el('rect', { x, y, width: SWATCH, height: SWATCH, rx: 2, fill, ...frame }),
      text(x + SWATCH + 6, y + 11, words, { 'font-size': SIZE, fill: ink('soft') }),
    );
    x += wide + 20;
  }
  return { height: y + 24, elements };
}
