import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../load/figure.ts';
import { rosterOf } from '../support/imports.ts';
import { startImport, untilDone } from './import.fault.ts';
import { KillableHouse, VICTIMS } from './killable-house.ts';

export interface ConsentFaultOptions {
  /** How many rounds are killed while signatories are being asked. */
  times?: number;
  /** Signatories with an address; some more have none. */
  signatories?: number;
  port?: number;
  /** Told after each, for who waits. */
  tell?: (line: string) => void;
}

const PATIENCE_MS = 180_000;

/**
 * `kill -9` of Node, of PostgreSQL, or of both, at a random moment while a consent round asks; then everything is opened
 * again. The asking must come to its end by itself. `lost`: signatories that were not entered, or had an address and got
 * no message; `double`: requests, links or messages beyond one each.
 */
export async function run(options: ConsentFaultOptions = {}): Promise<Figure[]> {
  const { times = 10, signatories = 400, port = 4392, tell = () => undefined } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'cs-fault-'));
  const house = new KillableHouse(dataDir, port);
  let [lost, double] = [0, 0];
  try {
    await house.open();
    await house.signIn();
    await untilDone(house, await startImport(house, rosterOf(signatories)));
    for (let round = 0; round < times; round++) {
      const victim = VICTIMS[round % VICTIMS.length] ?? 'node';
      const { id, mails } = await openRound(house);
      const target = Math.floor(Math.random() * signatories);
      await untilAsked(house, id, target);
      await wait(Math.random() * 40);
      await house.kill(victim);
      if (victim !== 'postgres') await house.open();
      await untilAllAsked(house, id);
      const found = await judge(house, id, mails);
      lost += found.lost;
      double += found.double;
      tell(`${round + 1}/${times} ${victim} killed near ${target}: ${found.lost} lost, ${found.double} double`);
    }
  } finally {
    await house.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  return [
    { name: 'faults.consent.lost', value: lost, unit: 'signatories' },
    { name: 'faults.consent.double', value: double, unit: 'signatories' },
  ];
}

/** A further material version with its round: paused as it is inserted, so that going on is an act of the house. */
async function openRound(house: KillableHouse): Promise<{ id: string; mails: number }> {
  const [opened] = await house.query<{ id: string; mails: number }>(
    `WITH published AS (
      INSERT INTO statement_version (campaign_id, number, kind, reason, content, sha256, published_at, proposed_by_name)
      SELECT v.campaign_id, v.number + 1, 'material', 'Changed', v.content, v.sha256, now(), 'Test'
      FROM statement_version v JOIN campaign c ON c.id = v.campaign_id WHERE c.slug = 'mispa-iv'
      ORDER BY v.number DESC LIMIT 1
      RETURNING id, campaign_id
    )
    INSERT INTO consent_round (campaign_id, statement_version_id, deadline, on_silence, messages, reminder_days, state,
      opened_by_name, opened_at)
    SELECT campaign_id, id, '2099-12-31', 'leaves', '{"es": {"subject": "¿Siguen?", "text": "Cambió."}}'::jsonb, '{}', 'paused',
      'Test', now() FROM published
    RETURNING id, (SELECT count(*)::int FROM outbox WHERE kind = 'consent') AS mails`,
  );
  if (!opened) throw new Error('No round was opened');
  await house.call('POST', `/consent/rounds/${opened.id}/acts`, '{"act":"resume"}', 'application/json', {
    'if-match': '"1"',
  });
  return opened;
}

async function untilAsked(house: KillableHouse, round: string, target: number): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const [found] = await house.query<{ asked: number }>(
      'SELECT count(asked_at)::int AS asked FROM consent_request WHERE round_id = $1',
      [round],
    );
    if ((found?.asked ?? 0) >= target) return;
    if (Date.now() > patience) throw new Error(`The round does not reach signatory ${target}`);
  }
}

async function untilAllAsked(house: KillableHouse, round: string): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const [found] = await house.query<{ done: boolean }>(
      'SELECT asked_all_at IS NOT NULL AS done FROM consent_round WHERE id = $1',
      [round],
    );
    if (found?.done) return;
    if (Date.now() > patience) throw new Error('The round does not come to its end');
    await wait(100);
  }
}

/** Counted in the database itself, past all code of the house. */
async function judge(house: KillableHouse, round: string, before: number): Promise<{ lost: number; double: number }> {
  const [found] = await house.query<Record<'wanted' | 'reachable' | 'requests' | 'asked' | 'links' | 'mails', number>>(
    `SELECT
      (SELECT count(*)::int FROM signature WHERE state IN ('confirmed', 'verified')) AS wanted,
      (SELECT count(*)::int FROM signature s JOIN representative p ON p.id = s.representative_id
        WHERE s.state IN ('confirmed', 'verified') AND p.email IS NOT NULL) AS reachable,
      (SELECT count(*)::int FROM consent_request WHERE round_id = $1) AS requests,
      (SELECT count(asked_at)::int FROM consent_request WHERE round_id = $1) AS asked,
      (SELECT count(*)::int FROM consent_link l JOIN consent_request r ON r.id = l.request_id WHERE r.round_id = $1) AS links,
      (SELECT count(*)::int FROM outbox WHERE kind = 'consent') - $2::int AS mails`,
    [round, before],
  );
  if (!found || found.reachable === 0) throw new Error('Nobody was there to be asked');
  const written = [found.asked, found.links, found.mails];
  return {
    lost: Math.max(0, found.wanted - found.requests) + Math.max(0, found.reachable - Math.min(...written)),
    double: Math.max(0, found.requests - found.wanted) + Math.max(0, Math.max(...written) - found.reachable),
  };
}
