import type { Formats } from '../../i18n/format.ts';
import type { Drawing } from '../drawing.ts';
import { drawBars } from './draw-bars.ts';
import { drawCurve } from './draw-curve.ts';
import { drawHeat } from './draw-heat.ts';
import { ink } from './light-colours.ts';
import { FONT, type Measure, wrap } from './measure.ts';
import { el, text, titled } from './svg.ts';

/** What a drawing needs besides its numbers. */
export interface Tools {
  /** Room for it, in pixels. */
  width: number;
  format: Formats;
  measure: Measure;
}

/** A drawing as SVG elements, from 0,0 on. */
export interface Body {
  height: number;
  elements: readonly string[];
}

export interface PictureWords {
  title: string;
  question: string;
  /** What the numbers are narrowed to: "Only Argentina". */
  scope?: string | undefined;
  /** What stands under the chart on the screen too. */
  notes: readonly string[];
  /** "Counted on 24 November 2026": beside the source. */
  date: string;
  source: string;
}

export interface PictureOptions extends Omit<Tools, 'width'> {
  words: PictureWords;
  drawing: Drawing;
  /** A `@font-face` with the font itself in it. */
  fontFace: string;
}

const WIDTH = 960;
const EDGE = 36;
const INNER = WIDTH - 2 * EDGE;

/** A chart as a picture for a report: title, date and source on it, and nothing in it that points elsewhere. */
export async function pictureOf({ words, drawing, format, measure, fontFace }: PictureOptions): Promise<string> {
  const lines = new Lines(measure);
  lines.add(words.title, { size: 24, weight: 650, after: 6 });
  lines.add(words.question, { size: 15, colour: 'soft' });
  if (words.scope) lines.add(words.scope, { size: 15, weight: 600 });
  const top = lines.y + 18;
  const body = await draw(drawing, { width: INNER, format, measure });
  lines.y = top + body.height + 10;
  for (const note of words.notes) lines.add(note, { size: 14 });
  const rule = lines.y + 14;
  lines.y = rule + 8;
  lines.add(words.date, { size: 12.5, colour: 'soft' });
  lines.add(words.source, { size: 12.5, colour: 'soft' });
  const height = Math.ceil(lines.y + 24);
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'font-family': FONT,
      'font-size': 14,
      fill: ink('ink'),
    },
    titled('title', words.title),
    titled('desc', [words.question, words.scope, ...words.notes, words.date, words.source].filter(Boolean).join(' · ')),
    `<style>${fontFace}text{font-variant-numeric:tabular-nums}</style>`,
    el('rect', { width: WIDTH, height, fill: ink('card') }),
    ...lines.elements,
    el('g', { transform: `translate(${EDGE} ${top})` }, ...body.elements, ''),
    el('line', { x1: EDGE, x2: WIDTH - EDGE, y1: rule, y2: rule, stroke: ink('line') }),
  );
}

async function draw(drawing: Drawing, tools: Tools): Promise<Body> {
  switch (drawing.kind) {
    case 'bars':
      return drawBars(drawing, tools);
    case 'curve':
      return drawCurve(drawing, tools);
    case 'heat':
      return drawHeat(drawing, tools);
    case 'map':
      return (await import('./draw-map.ts')).drawMap(drawing, tools);
  }
}

interface LineStyle {
  size: number;
  weight?: number;
  colour?: 'ink' | 'soft';
  after?: number;
}

/** Words under each other, each wrapped to the picture's width. */
class Lines {
  y = EDGE - 8;
  readonly elements: string[] = [];
  private readonly measure: Measure;

  constructor(measure: Measure) {
    this.measure = measure;
  }

  add(words: string, { size, weight = 400, colour = 'ink', after = 2 }: LineStyle): void {
    for (const line of wrap(words, INNER, size, this.measure, weight)) {
      this.y += size * 1.35;
      this.elements.push(
        text(EDGE, this.y - size * 0.3, line, { 'font-size': size, 'font-weight': weight, fill: ink(colour) }),
      );
    }
    this.y += after;
  }
}
