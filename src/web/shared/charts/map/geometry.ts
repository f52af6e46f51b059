import { type GeoProjection, geoAzimuthalEqualArea, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json?raw';
import { PLACES, type Place, type Point } from './places.ts';

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

export interface MapPlace extends Place {
  /** Its outline, as an SVG path; none for a mark. */
  outline?: string;
  x: number;
  y: number;
}

export interface MapView {
  width: number;
  height: number;
  /** All land, also what is not counted here. */
  land: string;
  places: readonly MapPlace[];
  /** Where the other map is, on this one. */
  detail?: { x: number; y: number; width: number; height: number };
}

const MAIN = { width: 340, height: 400 };
const INSET = { width: 340, height: 205 };

/** What must be in view: corners in degrees. */
const AMERICAS: readonly Point[] = [
  [-128, 50],
  [-141, 61],
  [-62, 61],
  [-34, -7],
  [-70, -55.5],
];
const CARIBBEAN: readonly [southWest: Point, northEast: Point] = [
  [-93, 6.8],
  [-54.5, 26.6],
];

/** Equal areas where countries of all sizes are compared; near the equator the plain one is as good. */
const mainProjection = fitted(geoAzimuthalEqualArea().rotate([82, -4]), MAIN, AMERICAS);
const insetProjection = fitted(geoMercator(), INSET, CARIBBEAN);

let drawn: { main: MapView; inset: MapView } | undefined;

/** The Americas, and on a second map Central America and the Caribbean, where countries are small. */
export function americas(): { main: MapView; inset: MapView } {
  drawn ??= drawBoth();
  return drawn;
}

function drawBoth() {
  const topology: Atlas = JSON.parse(atlas);
  const { features } = feature(topology, topology.objects.countries);
  const shapes = new Map(features.map((shape) => [String(shape.id), shape]));
  const land = feature(topology, topology.objects.land);
  const draw = (
    projection: GeoProjection,
    size: { width: number; height: number },
    places: readonly Place[],
  ): MapView => {
    const path = geoPath(projection).digits(1);
    return {
      ...size,
      land: path(land) ?? '',
      places: places.map((place) => {
        const [x, y] = projection([...place.at]) ?? [0, 0];
        const shape = place.shape === undefined ? undefined : shapes.get(place.shape);
        const outline = shape && path(shape);
        return { ...place, x: round(x), y: round(y), ...(outline ? { outline } : {}) };
      }),
    };
  };
  return {
    // The small countries are shaded here too, though they are read and chosen on the other map.
    main: {
      ...draw(
        mainProjection,
        MAIN,
        PLACES.filter(({ isSmall, isInset }) => !(isSmall && isInset)),
      ),
      detail: detail(),
    },
    inset: draw(
      insetProjection,
      INSET,
      PLACES.filter(({ isInset }) => isInset),
    ),
  };
}

function fitted(
  projection: GeoProjection,
  { width, height }: { width: number; height: number },
  corners: readonly Point[],
) {
  return projection
    .fitExtent(
      [
        [2, 2],
        [width - 2, height - 2],
      ],
      { type: 'MultiPoint', coordinates: corners.map((one) => [...one]) },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** Where the smaller map's corners are on the larger one. */
function detail() {
  const [[west, south], [east, north]] = CARIBBEAN;
  const corners = [west, east].flatMap((x) => [south, north].map((y) => mainProjection([x, y]) ?? [0, 0]));
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x: round(x), y: round(y), width: round(Math.max(...xs) - x), height: round(Math.max(...ys) - y) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
