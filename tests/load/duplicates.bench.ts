import { sql } from 'drizzle-orm';
import { prepareOrganization } from '../../src/domain/signatories/matching/compare-organizations.ts';
import { lookupKeysOfPrepared } from '../../src/domain/signatories/matching/match-keys.ts';
import { similarListSchema } from '../../src/domain/signatories/signatory-list.ts';
import type { Db } from '../../src/server/db/connection.ts';
import { rowsOf } from '../../src/server/db/rows.ts';
import { arrayOf } from '../../src/server/duplicates/registry-entry.ts';
import { withMatchKeys } from '../../src/server/duplicates/with-match-keys.ts';
import { appOnPostgres } from '../support/app-on-postgres.ts';
import type { Figure } from './figure.ts';

const REGISTRY = 1_000_000;
const ROWS_A_STATEMENT = 5_000;
const ROUNDS = 400;
const WARM_UP = 50;

/**
 * How long it takes to look one new name up among a million organisations, as the form for a new signatory does, and how
 * much of that is the bare query for candidates. Half of the names are entries of the registry with a slip in them.
 */
export async function run(): Promise<Figure[]> {
  const house = await appOnPostgres();
  try {
    await fillRegistry(house.db);
    const get = await house.as('organiser');
    const api: number[] = [];
    const bare: number[] = [];
    let found = 0;
    const looked = names(2);
    const known = names(1);
    for (let round = 0; round < ROUNDS; round++) {
      const slipped = round % 2 === 0;
      const { name, country } = slipped ? withSlip(known(round * 2_311)) : looked(REGISTRY + round);
      const search = new URLSearchParams({ name, country });
      const started = performance.now();
      const { items } = similarListSchema.parse(await get(`/signatories/similar?${search}`));
      const answered = performance.now();
      await candidates(house.db, lookupKeysOfPrepared(prepareOrganization({ name, country })));
      const queried = performance.now();
      if (round < WARM_UP) continue;
      if (slipped && items.length > 0) found++;
      api.push(answered - started);
      bare.push(queried - answered);
    }
    return [
      { name: 'duplicates.p95_1m_ms', value: p95(api), unit: 'ms' },
      { name: 'duplicates.p95_1m_sql_ms', value: p95(bare), unit: 'ms' },
      { name: 'duplicates.slips_found', value: rounded(found / ((ROUNDS - WARM_UP) / 2)), unit: 'ratio' },
    ];
  } finally {
    await house.stop();
  }
}

const candidates = async (db: Db, keys: readonly number[]) =>
  rowsOf(await db.execute(sql`SELECT key, id FROM organizations_sharing(${arrayOf(keys)}::integer[], 100)`));

/** Indexes are made once the rows are there, which takes a fraction of the time; searching by text is not measured here. */
async function fillRegistry(db: Db): Promise<void> {
  await db.execute(sql`DROP INDEX organization_search_idx`);
  await db.execute(sql`DROP INDEX organization_match_keys_idx`);
  const entry = names(1);
  for (let start = 0; start < REGISTRY; start += ROWS_A_STATEMENT) {
    const rows = Array.from({ length: ROWS_A_STATEMENT }, (_, at) => {
      const { acronym, ...row } = withMatchKeys({ ...entry(start + at), type: 'other' });
      return { ...row, acronym: acronym ?? null, match_keys: arrayOf(row.matchKeys) };
    });
    await db.execute(sql`
      INSERT INTO organization (name, acronym, country, type, match_keys, created_at)
      SELECT name, acronym, country, 'other', match_keys, now()
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(name text, acronym text, country text, match_keys int[])`);
  }
  await db.execute(sql`CREATE INDEX organization_match_keys_idx ON organization USING gin (match_keys)`);
  await db.execute(sql`VACUUM ANALYZE organization`);
}

/* Words as often as names of organisations have them: few kinds and topics make up most names, the rest is made up. */
const KINDS =
  `Asociación Asociación Asociación Centro Centro Centro Red Red Fundación Fundación Colectivo Comité Movimiento
  Instituto Observatorio Coordinadora Federación Grupo Unión Mesa`.split(/\s+/);
const TOPICS =
  `de Mujeres|de Mujeres|de Derechos Humanos|de Derechos Humanos|de Derechos Humanos|Vecinal|Comunitaria|de Jóvenes
  |para el Desarrollo|para el Desarrollo Rural|de Estudios Sociales|de Salud Comunitaria|por la Paz|de Pueblos Indígenas
  |de Víctimas|de Familiares de Personas Privadas de Libertad|de Reducción de Daños|Cultural|de Investigación y Acción|Ambiental`
    .split('|')
    .map((topic) => topic.trim());
const COUNTRIES =
  'MX MX MX MX BR BR BR BR BR CO CO CO AR AR AR PE PE CL VE EC GT BO DO HN PY SV NI CR PA UY CU JM HT US US US CA'.split(
    ' ',
  );

type Name = { name: string; acronym?: string; country: string };

/** The nth name of a series; the same for the same seed. */
function names(seed: number): (nth: number) => Name {
  return (nth) => {
    const random = randomFrom(Math.imul(nth + 1, 2_654_435_761) ^ seed);
    const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
    const tail = random() < 0.5 ? ` de ${invented(Math.floor(random() * 20_000))}` : '';
    const name = `${pick(KINDS)} ${pick(TOPICS)} ${invented(Math.floor(random() ** 2 * 400_000))}${tail}`;
    const acronym = name
      .replaceAll(/\b(de|la|el|y|para|por)\b /g, '')
      .replaceAll(/(\p{L})\p{L}*\s?/gu, '$1')
      .toUpperCase();
    return { name, country: pick(COUNTRIES), ...(random() < 0.4 ? { acronym } : {}) };
  };
}

/** Sounds like nothing that exists: `Xutexokuz`. */
function invented(nth: number): string {
  const [consonants, vowels] = ['bdfgkmnprstvxz', 'aeiou'];
  let rest = nth + 7_000;
  let word = 'X';
  for (let at = 0; at < 3 || rest > 0; at++) {
    const letters = at % 2 === 0 ? vowels : consonants;
    word += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return word;
}

function withSlip({ name, country }: Name): Name {
  const at = Math.floor(name.length / 2);
  return { name: name.slice(0, at) + name.slice(at + 1), country };
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const p95 = (list: readonly number[]): number =>
  rounded(list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0);

const rounded = (value: number): number => Math.round(value * 100) / 100;
