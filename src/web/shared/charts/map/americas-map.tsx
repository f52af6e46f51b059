import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { type Lead, LeadWords, useLeadWords } from '../lead.tsx';
import { ShadeLegend } from '../shade-legend.tsx';
import { type ShadeScale, shadeScale } from '../shade-scale.ts';
import classes from './americas-map.module.css';
import { americas, type MapPlace, type MapView } from './geometry.ts';
import { isAmerican } from './places.ts';
import '../shades.css';

export interface CountedPlace extends Lead {
  country: string;
  label: string;
  count: number;
}

export interface AmericasMapProps {
  /** Every country where somebody is counted, most first. */
  counts: readonly CountedPlace[];
  /** The countries that were looked at; the others are drawn without saying that nobody is there. All by itself. */
  only?: readonly string[];
  nobody: string;
  /** Above the list of all countries that are not in the Americas. */
  elsewhere: string;
  /** Names of the two maps. */
  americas: string;
  caribbean: string;
}

/** How many are where: shades and numbers on two maps of the Americas, and a list of the rest of the world. */
export default function AmericasMap({ counts, only = [], nobody, elsewhere, ...names }: AmericasMapProps) {
  const format = useFormat();
  const { main, inset } = americas();
  const scale = shadeScale(Math.max(0, ...counts.map(({ count }) => count)));
  const counted = new Map(counts.map((place) => [place.country, place]));
  const isLookedAt = (country: string) => only.length === 0 || only.includes(country);
  const others = counts.filter(({ country }) => !isAmerican(country));
  return (
    <div className={classes.maps}>
      <OneMap
        view={main}
        label={names.americas}
        counted={counted}
        scale={scale}
        nobody={nobody}
        isLookedAt={isLookedAt}
      />
      <div className={classes.side}>
        <OneMap
          view={inset}
          label={names.caribbean}
          counted={counted}
          scale={scale}
          nobody={nobody}
          isLookedAt={isLookedAt}
          isInset
        />
        {others.length > 0 && (
          <section aria-label={elsewhere}>
            <p className={classes.elsewhere}>{elsewhere}</p>
            <ul className={classes.others}>
              {others.map((place) => (
                <li key={place.country}>
                  {place.to === undefined ? (
                    place.label
                  ) : (
                    <Link
                      to={place.to}
                      preventScrollReset={place.does === 'filter'}
                      aria-current={place.isOn || undefined}
                    >
                      {place.label} <LeadWords lead={place} />
                    </Link>
                  )}{' '}
                  <b>{format.number(place.count)}</b>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ShadeLegend scale={scale} nobody={nobody} isStriped />
      </div>
    </div>
  );
}

interface MapProps {
  view: MapView;
  label: string;
  counted: ReadonlyMap<string, CountedPlace>;
  scale: ShadeScale;
  nobody: string;
  isLookedAt: (country: string) => boolean;
  isInset?: boolean;
}

function OneMap({ view, label, counted, scale, nobody, isLookedAt, isInset = false }: MapProps) {
  const id = useId();
  const stripes = `${id}-nobody`;
  const shown = view.places.filter(
    ({ country, isTerritory, isSmall }) => counted.has(country) || !(isTerritory || (isSmall && !isLookedAt(country))),
  );
  return (
    // A group, not an image: its countries are links.
    // biome-ignore lint/a11y/useSemanticElements: there is no element for a group of shapes
    <svg
      viewBox={`0 0 ${view.width} ${view.height}`}
      className={classes.map}
      data-inset={isInset || undefined}
      role="group"
      aria-label={label}
    >
      <defs>
        <pattern id={stripes} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={5} height={5} className={classes.empty} />
          <rect width={1} height={5} className={classes.stripe} />
        </pattern>
      </defs>
      <path d={view.land} className={classes.land} />
      {shown.map((place) => (
        <PlaceShape
          key={place.country}
          place={place}
          counted={counted.get(place.country)}
          scale={scale}
          nobody={nobody}
          stripes={isLookedAt(place.country) ? stripes : undefined}
          // What the other map shows larger is read and chosen there.
          isAside={!isInset && place.isInset === true}
        />
      ))}
      {/* Above all shapes: a neighbour must not cover a number. What they say, the links say too. */}
      <g aria-hidden>
        {shown
          .filter((place) => counted.has(place.country) && (isInset || !place.isInset))
          .map((place) => (
            <PlaceLabel
              key={place.country}
              place={place}
              count={counted.get(place.country)?.count ?? 0}
              scale={scale}
            />
          ))}
      </g>
      {view.detail && <rect {...view.detail} className={classes.detail} />}
    </svg>
  );
}

interface PlaceShapeProps {
  place: MapPlace;
  counted: CountedPlace | undefined;
  scale: ShadeScale;
  nobody: string;
  /** The pattern of an empty country; none for one that was not looked at. */
  stripes: string | undefined;
  isAside: boolean;
}

function PlaceShape({ place, counted, scale, nobody, stripes, isAside }: PlaceShapeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const leadWords = useLeadWords();
  const name = counted?.label ?? format.country(place.country);
  const count = counted?.count ?? 0;
  const level = scale.levelOf(count);
  const said = count === 0 ? nobody : format.number(count);
  const words = stripes === undefined ? name : t('shared.chart.placeCount', { place: name, count: said });
  const shape = {
    className: classes.place,
    'data-level': level,
    ...(level === 0 && stripes !== undefined ? { style: { fill: `url(#${stripes})` } } : {}),
    ...(stripes === undefined ? { 'data-aside': true } : {}),
  };
  const content = (
    <>
      <title>{words}</title>
      {place.outline === undefined ? (
        <circle cx={place.x} cy={place.y} r={4.5} {...shape} />
      ) : (
        <path d={place.outline} {...shape} />
      )}
    </>
  );
  if (isAside || counted?.to === undefined) return <g aria-hidden>{content}</g>;
  return (
    <Link
      to={counted.to}
      preventScrollReset={counted.does === 'filter'}
      aria-current={counted.isOn || undefined}
      aria-label={`${words} ${leadWords(counted)}`}
      className={classes.lead}
    >
      {content}
    </Link>
  );
}

const GAP = 7;

function PlaceLabel({ place, count, scale }: { place: MapPlace; count: number; scale: ShadeScale }) {
  const format = useFormat();
  const { x, y, side, isSmall, isBeside } = place;
  const isOnDark = scale.levelOf(count) === 4 && !isSmall && !isBeside;
  const besideMark =
    side === 'left' ? { x: x - GAP, textAnchor: 'end' as const } : { x: x + GAP, textAnchor: 'start' as const };
  const at = isSmall ? besideMark : { x, textAnchor: 'middle' as const };
  return (
    <text y={y} dy="0.35em" {...at} className={classes.label} data-on-dark={isOnDark || undefined}>
      {`${place.country} ${format.compact(count)}`}
    </text>
  );
}
