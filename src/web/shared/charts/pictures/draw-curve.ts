import { clusterEvents } from '../cluster-events.ts';
import type { CumulativeChartProps } from '../cumulative-chart.tsx';
import { drawnPoints, frameOf, isLate, paceSteps } from '../curve-frame.ts';
import { dayOf } from '../drawing-style.ts';
import { ink } from './light-colours.ts';
import { wrap } from './measure.ts';
import type { Body, Tools } from './picture.ts';
import { el, text } from './svg.ts';

const DAY = 86_400_000;
const CURVE = 300;
const PACE = 80;
const TOP = 40;
const SMALL = 12.5;

/** The curve with all that is drawn into it, the pace under it, and the events in words. */
export function drawCurve(curve: CumulativeChartProps, tools: Tools): Body {
  const scale = scaleOf(curve, tools);
  const pace = drawPace(curve, scale, tools);
  const events = drawEvents(curve, scale.bottom + 34 + pace.height, tools);
  return {
    height: scale.bottom + 34 + pace.height + events.height,
    elements: [
      ...drawAxes(scale, tools),
      ...drawMarks(curve, scale),
      ...drawLine(curve, scale),
      ...drawGoal(curve, scale),
      ...pace.elements,
      ...events.elements,
    ],
  };
}

interface Scale {
  frame: ReturnType<typeof frameOf>;
  left: number;
  right: number;
  bottom: number;
  x: (at: number) => number;
  y: (total: number) => number;
}

function scaleOf(curve: CumulativeChartProps, { width, format, measure }: Tools): Scale {
  const frame = frameOf(curve);
  const left = Math.max(...frame.ticks.map((tick) => measure(format.compact(tick), SMALL))) + 10;
  const bottom = TOP + CURVE;
  return {
    frame,
    left,
    right: width,
    bottom,
    x: (at) => left + ((at - frame.first) / (frame.last - frame.first)) * (width - left),
    y: (total) => bottom - (total / frame.highest) * CURVE,
  };
}

function drawAxes({ frame, left, right, bottom, x, y }: Scale, { format, measure }: Tools): string[] {
  const small = { 'font-size': SMALL, fill: ink('soft') };
  const rows = frame.ticks.flatMap((tick) => [
    el('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: ink('line') }),
    text(left - 8, y(tick) + 4, format.compact(tick), { ...small, 'text-anchor': 'end' }),
  ]);
  let free = left;
  const days = frame.marks.ticks.flatMap((at) => {
    const words = frame.marks.withYear ? format.month(dayOf(at)) : format.day(dayOf(at));
    const [from, to] = [x(at), x(at) + measure(words, SMALL)];
    if (from < free || to > right) return [];
    free = to + 16;
    return [
      el('line', { x1: from, x2: from, y1: bottom, y2: bottom + 5, stroke: ink('line-strong') }),
      text(from, bottom + 19, words, small),
    ];
  });
  return [...rows, ...days];
}

function drawMarks({ occasion, events = [] }: CumulativeChartProps, scale: Scale): string[] {
  const { frame, bottom, x } = scale;
  const marks = clusterEvents(events, frame.first, frame.last).flatMap(({ at, label }) => [
    el('line', { x1: x(at), x2: x(at), y1: TOP, y2: bottom, stroke: ink('line-strong'), 'stroke-dasharray': '1 3' }),
    text(x(at), TOP - 6, label, { 'font-size': SMALL, 'font-weight': 600, 'text-anchor': 'middle' }),
  ]);
  if (!occasion) return marks;
  const [from, to] = [x(Date.parse(occasion.from)), x(Date.parse(occasion.to) + DAY)];
  const late = isLate(Date.parse(occasion.from), frame);
  return [
    el('rect', { x: from, y: TOP, width: Math.max(to - from, 2), height: CURVE, fill: ink('brick-second') }),
    text(late ? to : from, TOP - 24, occasion.label, {
      'font-size': SMALL,
      fill: ink('brick'),
      'text-anchor': late ? 'end' : 'start',
    }),
    ...marks,
  ];
}

function drawLine({ points }: CumulativeChartProps, { bottom, x, y }: Scale): string[] {
  const drawn = drawnPoints({ points });
  const [first] = drawn;
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return [];
  const steps = drawn.map(({ at, total }) => `H${x(at).toFixed(1)}V${y(total).toFixed(1)}`).join('');
  const start = x(first.at).toFixed(1);
  return [
    el('path', { d: `M${start} ${bottom}${steps}V${bottom}Z`, fill: ink('teal'), 'fill-opacity': 0.14 }),
    el('path', { d: `M${start} ${y(first.total)}${steps}`, fill: 'none', stroke: ink('teal'), 'stroke-width': 2.5 }),
    // Its number at the end: a curve in a report cannot be hovered.
    el('circle', { cx: x(last.at), cy: y(last.total), r: 3.5, fill: ink('teal') }),
  ];
}

function drawGoal({ points, goal, projection }: CumulativeChartProps, { left, right, x, y }: Scale): string[] {
  if (!goal) return [];
  const last = points.at(-1);
  const line = { stroke: ink('ochre-mark'), 'stroke-dasharray': '5 4' };
  return [
    el('line', { x1: left, x2: right, y1: y(goal.value), y2: y(goal.value), ...line }),
    text(left + 6, y(goal.value) - 5, goal.label, {
      'font-size': SMALL,
      fill: ink('ochre'),
      // Legible where an event's line crosses it.
      'paint-order': 'stroke',
      stroke: ink('card'),
      'stroke-width': 3,
    }),
    ...(projection && last
      ? [
          el('line', {
            x1: x(Date.parse(last.day) + DAY),
            y1: y(last.total),
            x2: x(Date.parse(projection.day)),
            y2: y(goal.value),
            stroke: ink('teal'),
            'stroke-width': 2.5,
            'stroke-dasharray': '2 6',
          }),
        ]
      : []),
  ];
}

function drawPace(curve: CumulativeChartProps, { left, right, bottom, x }: Scale, { format }: Tools): Body {
  const steps = paceSteps(curve);
  if (curve.pace === undefined || steps.length === 0) return { height: 0, elements: [] };
  const paces = steps.map(({ perDay }) => perDay);
  const [lowest, highest] = [Math.min(0, ...paces), Math.max(0, ...paces)];
  const top = bottom + 56;
  const y = (perDay: number) => top + PACE - ((perDay - lowest) / (highest - lowest || 1)) * PACE;
  const line = steps.map(({ at, perDay }) => `H${x(at).toFixed(1)}V${y(perDay).toFixed(1)}`).join('');
  const start = x(steps[0]?.at ?? 0).toFixed(1);
  const small = { 'font-size': SMALL, fill: ink('soft') };
  return {
    height: 56 - 34 + PACE + 16,
    elements: [
      text(left, top - 10, curve.pace.label, small),
      el('path', { d: `M${start} ${y(0)}${line}V${y(0)}Z`, fill: ink('indigo'), 'fill-opacity': 0.5 }),
      el('line', { x1: left, x2: right, y1: y(0), y2: y(0), stroke: ink('line-strong') }),
      ...[...new Set([lowest, highest])].map((pace) =>
        text(left - 8, y(pace) + 4, format.pace(pace), { ...small, 'text-anchor': 'end' }),
      ),
    ],
  };
}

function drawEvents({ events = [] }: CumulativeChartProps, top: number, { width, format, measure }: Tools): Body {
  let y = top;
  const elements = events.flatMap(({ day, label }, index) =>
    wrap(`${index + 1} · ${format.date(day)}: ${label}`, width, 13, measure).map((line) => {
      y += 18;
      return text(0, y, line, { 'font-size': 13 });
    }),
  );
  return { height: y - top + (events.length > 0 ? 8 : 0), elements };
}
