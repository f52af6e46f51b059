/** Longitude and latitude, in degrees. */
export type Point = readonly [longitude: number, latitude: number];

export interface Place {
  country: string;
  /** ISO 3166-1 numeric, as the shapes are called; none where the shapes are too coarse to have it. */
  shape?: string;
  /** Where its label stands, or its mark. */
  at: Point;
  /** Its label stands in the sea beside it. */
  isBeside?: boolean;
  /** On the map of Central America and the Caribbean, where there is room for it. */
  isInset?: boolean;
  /** Its own land is too small to be seen: a mark stands for it. */
  isSmall?: boolean;
  /** On which side of a mark the label stands. */
  side?: 'left' | 'right';
  /** Belongs to another state: shown only where somebody signs there. */
  isTerritory?: boolean;
}

const mainland = (country: string, shape: string, ...at: [number, number]): Place => ({ country, shape, at });
const inset = (country: string, shape: string, ...at: [number, number]): Place => ({
  country,
  shape,
  at,
  isInset: true,
});
const island = (country: string, side: 'left' | 'right', ...at: [number, number]): Place => ({
  country,
  at,
  side,
  isInset: true,
  isSmall: true,
});
const territory = (country: string, side: 'left' | 'right', ...at: [number, number]): Place => ({
  ...island(country, side, ...at),
  isTerritory: true,
});
const distant = (country: string, ...at: [number, number]): Place => ({
  ...territory(country, 'right', ...at),
  isInset: false,
});

/** With the label in the sea. */
const beside = (place: Place): Place => ({ ...place, isBeside: true });

/** The Americas. Labels stand in the country, or in the sea beside it where it is narrow. */
export const PLACES: readonly Place[] = [
  mainland('CA', '124', -105, 55),
  mainland('US', '840', -98, 39.5),
  mainland('MX', '484', -102.5, 24),
  mainland('CO', '170', -73, 4),
  mainland('VE', '862', -65.5, 7.3),
  beside(mainland('GY', '328', -55.5, 10.2)),
  beside(mainland('SR', '740', -49.5, 6.4)),
  beside(mainland('EC', '218', -86.5, -1.5)),
  mainland('PE', '604', -75, -9.5),
  mainland('BR', '076', -52, -10),
  mainland('BO', '068', -64.5, -16.9),
  mainland('PY', '600', -58.3, -23),
  beside(mainland('CL', '152', -79.5, -32)),
  mainland('AR', '032', -65.5, -34.5),
  beside(mainland('UY', '858', -49.5, -35.5)),
  inset('GT', '320', -90.4, 15.6),
  beside(inset('BZ', '084', -86.3, 18)),
  beside(inset('SV', '222', -90.4, 12.4)),
  inset('HN', '340', -86.5, 14.9),
  inset('NI', '558', -85.1, 12.9),
  beside(inset('CR', '188', -86.6, 9.3)),
  beside(inset('PA', '591', -80, 10.4)),
  inset('CU', '192', -78.3, 21.6),
  beside(inset('BS', '044', -74.6, 25)),
  beside(inset('JM', '388', -77.3, 17)),
  beside(inset('HT', '332', -74.1, 20.7)),
  beside(inset('DO', '214', -69.2, 20.6)),
  beside(inset('TT', '780', -59.4, 10.4)),
  { ...beside(inset('PR', '630', -68.5, 16)), isTerritory: true },
  island('KN', 'left', -62.9, 17.3),
  island('AG', 'right', -61.8, 17.1),
  island('DM', 'right', -61.4, 15.4),
  // Some stand a little apart from each other, so that each can be told and chosen.
  island('LC', 'left', -61, 14.2),
  island('VC', 'left', -61.3, 13),
  island('BB', 'right', -59.5, 13.1),
  island('GD', 'left', -61.7, 11.8),
  territory('AW', 'left', -70, 12.5),
  territory('CW', 'right', -69, 12.2),
  territory('BQ', 'right', -68.3, 12.2),
  territory('KY', 'left', -81.3, 19.3),
  territory('TC', 'right', -71.8, 21.8),
  territory('VG', 'left', -64.6, 18.5),
  territory('VI', 'left', -64.8, 17.8),
  territory('AI', 'right', -63.1, 18.2),
  territory('SX', 'left', -63.1, 18),
  territory('MF', 'left', -63.1, 18.1),
  territory('BL', 'right', -62.8, 17.9),
  territory('MS', 'left', -62.2, 16.7),
  territory('GP', 'right', -61.5, 16.3),
  territory('MQ', 'right', -61, 14.6),
  distant('GF', -53.1, 4),
  distant('BM', -64.8, 32.3),
  distant('FK', -59, -51.7),
  distant('PM', -56.3, 46.9),
  distant('GL', -45, 61),
];

const AMERICAN = new Set(PLACES.map(({ country }) => country));

/** Whether the map of the Americas shows it; the rest of the world is listed. */
export const isAmerican = (country: string): boolean => AMERICAN.has(country);
