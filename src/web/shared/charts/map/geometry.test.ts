import { expect, test } from 'vitest';
import { americas, type MapPlace } from './geometry.ts';

/** About as large as the words “BB 99” are drawn; `GAP` beside a mark. */
const WORDS = { width: 31, height: 10 };
const GAP = 7;

const boxOf = ({ x, y, side, isSmall }: MapPlace) => {
  const beside = side === 'left' ? x - GAP - WORDS.width : x + GAP;
  const left = isSmall ? beside : x - WORDS.width / 2;
  return { left, right: left + WORDS.width, top: y - WORDS.height / 2, bottom: y + WORDS.height / 2 };
};
type Box = ReturnType<typeof boxOf>;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('around the Caribbean no number of a country covers another or is cut off', () => {
  const { inset } = americas();
  const places = inset.places.filter(({ isTerritory, country }) => !isTerritory || country === 'PR');
  const boxes = places.map((place) => ({ country: place.country, ...boxOf(place) }));
  const covered = boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(one, other) ? [`${one.country} ${other.country}`] : [])),
  );
  const cut = boxes.filter(
    ({ left, right, top, bottom }) => left < 0 || right > inset.width || top < 0 || bottom > inset.height,
  );
  expect([covered, cut.map(({ country }) => country)]).toEqual([[], []]);
});
