import type { AmericasMapProps, CountedPlace } from '../map/americas-map.tsx';
import { americas, type MapPlace, type MapView } from '../map/geometry.ts';
import { isAmerican } from '../map/places.ts';
import { type ShadeScale, shadeScale } from '../shade-scale.ts';
import { drawLegend, nobodyPattern, shadeFill, shadeSwatches } from './draw-legend.ts';
import { ink } from './light-colours.ts';
import { wrap } from './measure.ts';
import type { Body, Tools } from './picture.ts';
import { el, text } from './svg.ts';

const GAP = 24;
const DASHED = { 'stroke-dasharray': '2 3' };

/** Both maps side by side, the rest of the world and the shades under the smaller one. */
export function drawMap(
  { counts, only = [], nobody, elsewhere }: AmericasMapProps,
  { width, format, measure }: Tools,
): Body {
  const { main, inset } = americas();
  const scale = shadeScale(Math.max(0, ...counts.map(({ count }) => count)));
  const counted = new Map(counts.map((place) => [place.country, place]));
  const size = (width - GAP) / 2 / main.width;
  const left = width / 2 + GAP / 2;
  const isLookedAt = (country: string) => only.length === 0 || only.includes(country);
  const others = counts.filter(({ country }) => !isAmerican(country));
  const words = others.map(({ label, count }) => `${label} ${format.number(count)}`).join(' · ');
  const lines = others.length === 0 ? [] : [elsewhere, ...wrap(words, width - left, 14, measure)];
  const under = inset.height * size + 20;
  const legend = drawLegend(shadeSwatches(scale, nobody, format), width - left, measure);
  return {
    height: main.height * size,
    elements: [
      nobodyPattern(),
      el(
        'g',
        { transform: `scale(${size})` },
        ...drawView(main, counted, scale, isLookedAt, (count) => format.compact(count), false),
      ),
      el(
        'g',
        { transform: `translate(${left} 0) scale(${size})` },
        ...drawView(inset, counted, scale, isLookedAt, (count) => format.compact(count), true),
      ),
      ...lines.map((line, index) =>
        text(left, under + 14 + index * 20, line, { 'font-size': 14, fill: ink(index === 0 ? 'soft' : 'ink') }),
      ),
      el('g', { transform: `translate(${left} ${under + lines.length * 20 + 14})` }, ...legend.elements),
    ],
  };
}

function drawView(
  view: MapView,
  counted: ReadonlyMap<string, CountedPlace>,
  scale: ShadeScale,
  isLookedAt: (country: string) => boolean,
  say: (count: number) => string,
  isInset: boolean,
): string[] {
  const shown = view.places.filter(
    ({ country, isTerritory, isSmall }) => counted.has(country) || !(isTerritory || (isSmall && !isLookedAt(country))),
  );
  const line = { stroke: ink('line-strong'), 'stroke-width': 0.6 };
  return [
    el('path', { d: view.land, fill: ink('margin') }),
    ...shown.map(({ country, outline, x, y }) => {
      const count = counted.get(country)?.count ?? 0;
      const fill = count > 0 || isLookedAt(country) ? shadeFill(scale.levelOf(count)) : ink('margin');
      return outline === undefined
        ? el('circle', { cx: x, cy: y, r: 4.5, fill, ...line })
        : el('path', { d: outline, fill, ...line });
    }),
    ...shown
      .filter(({ country, isInset: inInset }) => counted.has(country) && (isInset || !inInset))
      .map((place) => drawLabel(place, counted.get(place.country)?.count ?? 0, scale, say)),
    isInset ? el('rect', { x: 0, y: 0, width: view.width, height: view.height, fill: 'none', ...line, ...DASHED }) : '',
    ...(view.detail ? [el('rect', { ...view.detail, fill: 'none', ...line, ...DASHED })] : []),
  ];
}

function drawLabel(place: MapPlace, count: number, scale: ShadeScale, say: (count: number) => string): string {
  const { country, x, y, isSmall, isBeside, side } = place;
  const isOnDark = scale.levelOf(count) === 4 && !isSmall && !isBeside;
  const besideMark = side === 'left' ? { x: x - 7, anchor: 'end' } : { x: x + 7, anchor: 'start' };
  const at = isSmall ? besideMark : { x, anchor: 'middle' };
  return text(at.x, y + 3.7, `${country} ${say(count)}`, {
    'font-size': 10.5,
    'font-weight': 600,
    'text-anchor': at.anchor,
    // Keeps the number legible where it crosses a border.
    'paint-order': 'stroke',
    'stroke-width': 2.5,
    'stroke-linejoin': 'round',
    ...(isOnDark ? { fill: ink('card'), stroke: ink('teal') } : { stroke: ink('card') }),
  });
}
