import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { UNDER_WAY } from '../../src/domain/deliveries/delivery-acts.ts';
import { rowsOf } from '../../src/server/db/rows.ts';
import type { Figure } from '../load/figure.ts';
import { AT_ONCE } from '../support/a-sending.ts';
import { type AppOnPostgres, appOnPostgres } from '../support/app-on-postgres.ts';
import { CAMPAIGN } from '../support/furnish.ts';
import { CUTS, openMailServer, type TestMailServer } from '../support/mail-server.ts';
import { freePort, NODE_FLAGS } from '../support/running-server.ts';
import { until } from './in-a-house.ts';

export interface SendFaultOptions {
  /** How often a server process is killed while letters go. */
  times?: number;
  /** Offices that a letter goes to. */
  letters?: number;
  /** Told after each part, for who waits. */
  tell?: (line: string) => void;
}

const PROGRAM = fileURLToPath(new URL('./send-house.ts', import.meta.url));

/**
 * A letter goes to many offices through a real SMTP server: while `kill -9` ends the server process again and again at
 * random moments; while the line to the mail server is cut at each step of their dialogue; and from two server processes on
 * one database, one of which is killed. `twice`: letters that the mail server took more than once without a person having
 * said so. `lost`: letters that the house calls sent and the mail server does not have, or that are neither sent nor listed
 * as uncertain, or that the mail server has and the house calls anything else.
 */
export async function run(options: SendFaultOptions = {}): Promise<Figure[]> {
  const { times = 100, letters = 500, tell = () => undefined } = options;
  const base = await appOnPostgres();
  // Slow enough that some moments fall between a letter and its answer.
  const mail = await openMailServer({ slowness: 40 });
  const world: World = { base, mail, running: [] };
  const found: Judged[] = [];
  try {
    for (const [name, part] of [
      ['killed', () => killAgainAndAgain(world, letters, times)],
      ['line cut', () => cutAgainAndAgain(world, letters)],
      ['two at once', () => twoAtOnce(world, letters)],
    ] as const) {
      const what = await part();
      const judged = await judge(world, letters);
      found.push(judged);
      tell(
        `${name} (${what}): ${judged.sent} sent, ${judged.uncertain} uncertain of which the mail server has ${judged.uncertainThere}, ${judged.twice} twice, ${judged.lost} lost`,
      );
    }
  } finally {
    for (const one of world.running) one.kill('SIGKILL');
    await mail.close();
    await base.stop();
  }
  const sum = (of: 'twice' | 'lost') => found.reduce((so, one) => so + one[of], 0);
  return [
    { name: 'faults.send.twice', value: sum('twice'), unit: 'letters' },
    { name: 'faults.send.lost', value: sum('lost'), unit: 'letters' },
  ];
}

interface World {
  base: AppOnPostgres;
  mail: TestMailServer;
  running: ChildProcess[];
}

async function killAgainAndAgain(world: World, letters: number, times: number): Promise<string> {
  let [kills, rounds] = [0, 0];
  await letGo(world, letters);
  while (kills < times) {
    const one = await start(world);
    // A whole queue may go before the last kill: then another letter does.
    if ((await countUnderWay(world)) === 0) {
      rounds += 1;
      await letGo(world, letters);
    }
    const before = world.mail.connections();
    await until('a letter is on its way', async () => world.mail.connections() > before || (await isQuiet(world)), 2);
    await wait(Math.random() * 300);
    await end(one, 'SIGKILL');
    kills += 1;
  }
  const last = await start(world);
  await untilDone(world);
  await end(last, 'SIGTERM');
  return `${kills} kills, ${rounds + 1} rounds of ${letters}`;
}

async function cutAgainAndAgain(world: World, letters: number): Promise<string> {
  await letGo(world, letters);
  const cuts = Array.from({ length: letters * 2 }, (_, at) =>
    at % 2 === 0 ? (CUTS[(at / 2) % CUTS.length] ?? null) : null,
  );
  world.mail.cut(...cuts);
  const one = await start(world);
  await untilDone(world);
  await end(one, 'SIGTERM');
  return `${Math.min(world.mail.connections(), letters)} cuts at ${CUTS.length} steps`;
}

async function twoAtOnce(world: World, letters: number): Promise<string> {
  world.mail.cut();
  const [first, second] = [await start(world), await start(world)];
  await letGo(world, letters);
  const before = world.mail.received.length;
  await until('half of them are gone', async () => world.mail.received.length - before > letters / 2, 5);
  await end(first, 'SIGKILL');
  await untilDone(world);
  await end(second, 'SIGTERM');
  return 'one of them killed midway';
}

async function start({ base, mail, running }: World): Promise<ChildProcess> {
  const { host, user, database } = base.pool;
  const address = `postgres:///${database}?host=${encodeURIComponent(host ?? '')}&user=${user}`;
  const child = spawn(process.execPath, [...NODE_FLAGS, PROGRAM, String(await freePort()), address, mail.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const stands = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    once(child, 'exit').then(() => false),
  ]);
  if (!stands) throw new Error('The server process did not open');
  return child;
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/**
 * Straight into the tables: how a letter comes to be approved, and its messages are made, is not what is tried here. What
 * there was before is over, one way or another.
 */
async function letGo({ base: { db } }: World, letters: number): Promise<void> {
  const plan = JSON.stringify(AT_ONCE);
  await db.execute(sql`
    WITH place AS (SELECT id FROM campaign WHERE slug = ${CAMPAIGN}),
    offices AS (
      INSERT INTO office (campaign_id, country, title_en, title_local, locale, position)
      SELECT place.id, 'EC', gen_random_uuid()::text, 'Despacho de prueba ' || n, 'es', n
      FROM place, generate_series(1, ${letters}::int) n RETURNING id
    ), sent AS (
      INSERT INTO letter (campaign_id, title, state, created_by_name, created_at, updated_at)
      SELECT id, 'Carta de prueba', 'sending', 'Prueba', now(), now() FROM place RETURNING id, campaign_id
    ), sending AS (
      INSERT INTO letter_sending (letter_id, state, plan, started_by_name, started_at)
      SELECT id, 'running', ${plan}::jsonb, 'Prueba', now() FROM sent
    ), deliveries AS (
      INSERT INTO delivery (campaign_id, letter_id, office_id, channel, address, domain, locale, state, message_id,
        not_before, created_at)
      SELECT sent.campaign_id, sent.id, offices.id, 'email', 'despacho@office.example', 'office.example', 'es', 'queued',
        '<' || offices.id || '@desk.example>', now(), now() FROM sent, offices RETURNING id, message_id
    )
    INSERT INTO delivery_message (delivery_id, eml, sha256)
    SELECT id, convert_to('Message-ID: ' || message_id || E'\r\nSubject: Prueba\r\n\r\nTexto de prueba.\r\n', 'UTF8'), ''
    FROM deliveries`);
}

async function countUnderWay({ base: { db } }: World): Promise<number> {
  const states = sql.join(
    UNDER_WAY.filter((state) => state !== 'uncertain').map((state) => sql`${state}`),
    sql`, `,
  );
  const [found] = rowsOf<{ left: number }>(
    await db.execute(sql`SELECT count(*)::int AS left FROM delivery WHERE state IN (${states})`),
  );
  return found?.left ?? 0;
}

/** Nothing waits any more, save what was being handed over when a process was killed. */
async function isQuiet({ base: { db } }: World): Promise<boolean> {
  const [found] = rowsOf<{ left: number }>(
    await db.execute(sql`SELECT count(*)::int AS left FROM delivery WHERE state = 'queued'`),
  );
  return found?.left === 0;
}

/** What was put off for minutes or hours comes now: waiting is not what is tried. */
async function untilDone(world: World): Promise<void> {
  await until(
    'nothing is under way',
    async () => {
      await world.base.db.execute(
        sql`UPDATE delivery SET not_before = now() - interval '1 second' WHERE state = 'queued' AND not_before > now()`,
      );
      return (await countUnderWay(world)) === 0;
    },
    100,
  );
}

interface Judged {
  twice: number;
  lost: number;
  sent: number;
  uncertain: number;
  uncertainThere: number;
}

/** Of all letters so far that were not judged before: their rows in the database against what the mail server has. */
async function judge({ base: { db }, mail }: World, letters: number): Promise<Judged> {
  const rows = rowsOf<{ messageId: string; state: string }>(
    await db.execute(sql`SELECT message_id AS "messageId", state FROM delivery WHERE note = ''`),
  );
  await db.execute(sql`UPDATE delivery SET note = 'judged'`);
  if (rows.length === 0 || rows.length % letters !== 0) throw new Error('The letters are not those that were let go');
  const had = new Map<string, number>();
  for (const { messageId } of mail.received) had.set(messageId, (had.get(messageId) ?? 0) + 1);
  const there = ({ messageId }: { messageId: string }) => had.get(messageId) ?? 0;
  const is = (state: string) => rows.filter((row) => row.state === state);
  const known = [...is('sent'), ...is('uncertain')];
  return {
    twice: rows.filter((row) => there(row) > 1).length,
    lost: is('sent').filter((row) => there(row) === 0).length + (rows.length - known.length),
    sent: is('sent').length,
    uncertain: is('uncertain').length,
    uncertainThere: is('uncertain').filter((row) => there(row) > 0).length,
  };
}
