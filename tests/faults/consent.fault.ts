import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../load/figure.ts';
import { CAMPAIGN } from '../support/furnish.ts';
import { inAHouse, until } from './in-a-house.ts';
import { type KillableHouse, VICTIMS } from './killable-house.ts';

export interface ConsentFaultOptions {
  /** How many rounds are killed while they ask. */
  times?: number;
  /** Signatories with an address. */
  signatories?: number;
  /** Told after each, for who waits. */
  tell?: (line: string) => void;
}

const DAY_MS = 86_400_000;

/**
 * `kill -9` of Node, of PostgreSQL, or of both, at a random moment while a consent round asks its signatories; then
 * everything is opened again. The round must come to its end by itself, with everybody asked once. `lost`: signatories
 * without a request, a personal link or a message; `double`: requests, links or messages beyond one a signatory.
 */
export async function run(options: ConsentFaultOptions = {}): Promise<Figure[]> {
  const { times = 10, signatories = 400, tell = () => undefined } = options;
  return inAHouse(async (house) => {
    let [lost, double] = [0, 0];
    await signUp(house, signatories);
    for (let trial = 0; trial < times; trial++) {
      const victim = VICTIMS[trial % VICTIMS.length] ?? 'node';
      const round = await openRound(house);
      await house.call('POST', `/consent/rounds/${round}/acts`, JSON.stringify({ act: 'resume' }), { seen: 1 });
      const target = Math.floor(Math.random() * signatories);
      await until(`${target} asked`, async () => (await askedIn(house, round)) >= target);
      await wait(Math.random() * 40);
      await house.kill(victim);
      if (victim !== 'postgres') await house.open();
      await until('everybody asked', () => isAsked(house, round), 100);
      const found = await judge(house, round, signatories);
      lost += found.lost;
      double += found.double;
      tell(`${trial + 1}/${times} ${victim} killed near ${target}: ${found.lost} lost, ${found.double} double`);
    }
    return [
      { name: 'faults.consent.lost', value: lost, unit: 'signatories' },
      { name: 'faults.consent.double', value: double, unit: 'signatories' },
    ];
  });
}

/** Straight into the tables: how signatories come in is not what is tried here. */
async function signUp(house: KillableHouse, count: number): Promise<void> {
  await house.query(
    `WITH org AS (
       INSERT INTO organization (name, country, type, created_at)
       SELECT 'Organización de prueba ' || n, 'EC', 'network', now() FROM generate_series(1, $1::int) n RETURNING id
     ), person AS (
       INSERT INTO representative (organization_id, name, email, created_at)
       SELECT id, 'Rosa Firma', id || '@signatory.example', now() FROM org RETURNING id, organization_id
     )
     INSERT INTO signature (campaign_id, organization_id, representative_id, statement_version_id, locale, state,
       display, signed_on, created_at)
     SELECT v.campaign_id, p.organization_id, p.id, v.id, 'es', 'confirmed', 'public', '2013-11-01', now()
     FROM person p, (SELECT s.id, s.campaign_id FROM statement_version s JOIN campaign c ON c.id = s.campaign_id
       WHERE c.slug = $2 AND s.number = 1) v`,
    [count, CAMPAIGN],
  );
}

/** A further material version, and its round, paused before anybody was asked. Its id is the subject of its messages. */
async function openRound(house: KillableHouse): Promise<string> {
  const round = randomUUID();
  const messages = JSON.stringify({ es: { subject: round, text: 'La cuarta demanda dice más que antes.' } });
  const deadline = new Date(Date.now() + 21 * DAY_MS).toISOString().slice(0, 10);
  await house.query(
    `WITH version AS (
       INSERT INTO statement_version (campaign_id, number, kind, reason, content, sha256, published_at,
         proposed_by_name, approved_by_name)
       SELECT s.campaign_id, s.number + 1, 'material', 'It says more', s.content, s.sha256, now(), 'Alba', 'Ada'
       FROM statement_version s JOIN campaign c ON c.id = s.campaign_id
       WHERE c.slug = $4 ORDER BY s.number DESC LIMIT 1 RETURNING id, campaign_id
     )
     INSERT INTO consent_round (id, campaign_id, statement_version_id, deadline, on_silence, messages, reminder_days,
       state, opened_by_name, opened_at)
     SELECT $1, campaign_id, id, $2, 'staysCited', $3, '{}', 'paused', 'Ada', now() FROM version`,
    [round, deadline, messages, CAMPAIGN],
  );
  return round;
}

async function askedIn(house: KillableHouse, round: string): Promise<number> {
  const [found] = await house.query<{ written: number }>(
    'SELECT count(asked_at)::int AS written FROM consent_request WHERE round_id = $1',
    [round],
  );
  return found?.written ?? 0;
}

async function isAsked(house: KillableHouse, round: string): Promise<boolean> {
  const [found] = await house.query<{ done: boolean }>(
    'SELECT asked_all_at IS NOT NULL AS done FROM consent_round WHERE id = $1',
    [round],
  );
  return found?.done ?? false;
}

/** Counted in the database itself, past all code of the house: one row a signatory with an address. */
async function judge(house: KillableHouse, round: string, signatories: number) {
  const rows = await house.query<Record<'requests' | 'links' | 'mails', number>>(
    `SELECT
      (SELECT count(*)::int FROM consent_request q WHERE q.round_id = $1::uuid AND q.signature_id = s.id
        AND q.asked_at IS NOT NULL) AS requests,
      (SELECT count(*)::int FROM consent_link l JOIN consent_request q ON q.id = l.request_id
        WHERE q.round_id = $1::uuid AND q.signature_id = s.id) AS links,
      (SELECT count(*)::int FROM outbox o WHERE o.kind = 'consent' AND o."to" = p.email::text
        AND o.subject = $1::text) AS mails
     FROM signature s JOIN representative p ON p.id = s.representative_id
     WHERE p.email LIKE '%@signatory.example'`,
    [round],
  );
  if (rows.length !== signatories) throw new Error('The signatories are not those that were entered');
  const counts = rows.map(({ requests, links, mails }) => [requests, links, mails]);
  return {
    lost: counts.filter((of) => Math.min(...of) < 1).length,
    double: counts.filter((of) => Math.max(...of) > 1).length,
  };
}
