import { and, eq, inArray } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { ExportQuery } from '../../domain/exports/ordered-export.ts';
import { groupRoster, NAMED_FOR, type RosterGroup } from '../../domain/exports/roster.ts';
import {
  ROSTER_NAMES,
  type RosterGrouping,
  type RosterPaper,
  type RosterReaders,
} from '../../domain/exports/roster-choices.ts';
import { wordsOf } from '../../domain/letters/words-of.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import { nameWithAcronym } from '../../domain/signatories/name-with-acronym.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import type { CampaignScope } from '../context.ts';
import type { Db } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, signature } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { conditionsOf, type FilterScope } from '../signatories/filter-signatories.ts';
import { WORDS } from './exported-cells.ts';
import { type ExportedRow, rowReader } from './exported-rows.ts';
import { ROSTER_WORDS } from './roster-words.ts';
import { wordRoster } from './word-roster.ts';

/** A roster in one language, before it becomes PDF or Word. Everything is data, no text is markup. */
export interface RosterDocument {
  lang: Locale;
  title: string;
  heading: string;
  /** `YYYY-MM-DD` */
  date: string;
  asOf: string;
  readers: string;
  count: string;
  /** Empty where nothing was left out. */
  filtered: string;
  groups: RosterGroup[];
}

export interface RosterWish {
  campaign: CampaignScope;
  scope: FilterScope;
  query: ExportQuery;
  locale: Locale;
  group: RosterGrouping;
  readers: RosterReaders;
  format: RosterPaper;
}

/**
 * The filtered signatories that stand, on paper: those are named whose display lets these readers have the name; the
 * others are counted. Whoever has not confirmed, or no longer stands, is not on it whatever the filter says.
 * @throws Problem `export.tooLong`, `document.unavailable`
 */
export async function makeRoster(
  { db, now, typesetter }: Pick<Ports, 'db' | 'now' | 'typesetter'>,
  wish: RosterWish,
): Promise<ArrayBuffer> {
  const document = await rosterDocument(db, now(), wish);
  if (wish.format === 'docx') return wordRoster(document);
  // A copy on a plain buffer: a view of the compiler's memory is no body of an answer.
  return Uint8Array.from(await typesetter.pdf('roster', document)).buffer;
}

async function rosterDocument(
  db: Db,
  at: Date,
  { campaign: { id }, scope, query, locale, group, readers }: RosterWish,
): Promise<RosterDocument> {
  const { title, labels } = onlyRow(
    await db
      .select({ title: campaign.title, labels: campaign.countryLabels })
      .from(campaign)
      .where(eq(campaign.id, id)),
  );
  const standing = await readStanding(db, scope, query);
  const named = standing.filter(({ display }) => NAMED_FOR[readers].includes(display));
  const persons = standing.filter(({ type }) => isIndividual(type)).length;
  const words = ROSTER_WORDS[locale];
  const date = at.toISOString().slice(0, 10);
  return {
    lang: locale,
    title: title[locale],
    heading: words.heading,
    date,
    asOf: words.asOf(wordsOf(locale).date(date)),
    readers: words.readers[readers],
    count: words.count(standing.length - persons, persons, standing.length - named.length),
    filtered: isNarrowed(query) ? words.filtered : '',
    groups: groupRoster(
      named.map((row) => ({
        name: nameWithAcronym(row),
        country: row.country,
        type: row.type,
        reserves: positions(row),
      })),
      group,
      { locale, typeWords: WORDS[locale].orgType, labels },
    ),
  };
}

async function readStanding(db: Db, scope: FilterScope, query: ExportQuery): Promise<ExportedRow[]> {
  const ids = await db
    .select({ id: signature.id })
    .from(signature)
    .where(and(...conditionsOf(scope, query), inArray(signature.state, [...STANDING])))
    .limit(ROSTER_NAMES + 1);
  if (ids.length > ROSTER_NAMES) throw new Problem('export.tooLong', { params: { max: ROSTER_NAMES } });
  // A roster has no addresses, whoever orders it.
  const read = rowReader(db, { mayReadContact: false });
  const rows: ExportedRow[] = [];
  for (let start = 0; start < ids.length; start += 1000)
    rows.push(...(await read(ids.slice(start, start + 1000).map(({ id }) => id))));
  return rows;
}

const positions = ({ reserves, demands }: ExportedRow): number[] =>
  demands.flatMap(({ key }, index) => (reserves.includes(key) ? [index + 1] : []));

/** Anything but the order and the states that everyone on a roster has. */
const isNarrowed = ({ sort: _, dir: __, state: ___, ...filter }: ExportQuery): boolean =>
  Object.values(filter).some((value) => value !== undefined && value.length > 0);
