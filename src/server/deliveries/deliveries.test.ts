import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { AT_ONCE, plainCompose, startSending } from '../../../tests/support/a-sending.ts';
import { anApprovedLetter } from '../../../tests/support/an-approved-letter.ts';
import { TODAY } from '../../../tests/support/furnish.ts';
import { openMailServer } from '../../../tests/support/mail-server.ts';
import { overTransactions } from '../../../tests/support/over-transactions.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { verifyDkim } from '../../../tests/support/verify-dkim.ts';
import type { Delivery, LetterLedger } from '../../domain/deliveries/delivery.ts';
import { USUAL_PLAN } from '../../domain/deliveries/sending-plan.ts';
import type { HandedOver } from '../../domain/deliveries/smtp-answer.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, deliveryMessage, letter, letterSending, officeContact, officeHolder } from '../db/schema/index.ts';
import { dkimOptions, dkimSigner } from '../node/mail/dkim-signer.ts';
import { smtpServer } from '../node/mail/smtp-server.ts';
import type { MailServer } from '../ports.ts';
import { carryLetters } from './carry-letters.ts';
import { claimNext, noteHandedOver } from './claim-next.ts';
import { composeWaiting } from './compose-waiting.ts';
import { findLost } from './find-lost.ts';

let house: TestApp;
let organiser: Caller;
let letterId: string;
let handed: string[];
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  letterId = await anApprovedLetter(house.db, {
    writer: await house.as('translator'),
    approver: await house.as('administrator'),
  });
  handed = [];
});

const OK: HandedOver = { stage: 'end', answer: { code: 250, text: '250 2.0.0 queued' } };
/** A mail server that says what it is told to, by address. */
const server = (say: (to: string) => HandedOver = () => OK): MailServer => ({
  hand: async ({ to, beforeBody }) => {
    await beforeBody?.();
    handed.push(to);
    return { ...say(to), conversation: [{ from: 'server', text: '250 2.0.0 queued' }] };
  },
});
const carry = (say?: (to: string) => HandedOver) =>
  carryLetters(house.ports, server(say), { lanes: 1, again: async () => undefined });

async function begin(plan = AT_ONCE) {
  const answer = await startSending(organiser, letterId, { plan });
  expect(answer.status).toBe(204);
  await composeWaiting(house.ports, letterId, plainCompose);
}
const ledger = async (query = '', caller = organiser): Promise<LetterLedger> =>
  (await caller('GET', `/letters/${letterId}/deliveries${query}`)).json();
const rows = () => house.db.select().from(delivery).orderBy(asc(delivery.notBefore), asc(delivery.id));
const theLetter = async () => onlyRow(await house.db.select().from(letter).where(eq(letter.id, letterId)));
const one = async (officeId: string, caller = organiser): Promise<Delivery> =>
  (await caller('GET', `/letters/${letterId}/deliveries/${officeId}`)).json();
const act = async (officeId: string, path: string, json: object, seen?: number, of = letterId) => {
  const { version } = await (await organiser('GET', `/letters/${of}/deliveries/${officeId}`)).json();
  const headers = { 'if-match': `"${seen ?? version}"` };
  return organiser('POST', `/letters/${of}/deliveries/${officeId}/${path}`, { json, headers });
};
const command = async (name: string) => {
  const { sending } = await ledger();
  const headers = { 'if-match': `"${sending?.version}"` };
  return organiser('POST', `/letters/${letterId}/deliveries/acts`, { json: { act: name }, headers });
};
const kinds = async (officeId: string) => (await one(officeId)).events.map(({ kind }) => kind).toReversed();

describe('an approved letter', () => {
  it('goes to every office once, each line of it in the ledger, and is sent when all of it went', async () => {
    await begin();
    expect((await theLetter()).state).toBe('sending');
    await carry();
    const all = await rows();
    expect(handed.toSorted()).toEqual(all.map(({ address }) => address).toSorted());
    expect(new Set(handed).size).toBe(all.length);
    expect(all.every(({ state, serverSaid }) => state === 'sent' && serverSaid.includes('queued'))).toBe(true);
    expect(await theLetter()).toMatchObject({ state: 'sent', sentOn: TODAY.toISOString().slice(0, 10) });
    expect((await ledger()).sending).toMatchObject({ state: 'ended' });
    expect(await kinds(all[0]?.officeId ?? '')).toEqual(['planned', 'composed', 'handing', 'accepted']);
    await carry();
    expect(handed).toHaveLength(all.length);
  });

  it('is not begun twice, nor without approval, nor by who may not', async () => {
    await begin();
    expect((await startSending(organiser, letterId)).status).toBe(409);
    expect((await startSending(await house.as('translator'), letterId)).status).toBe(403);
    expect(new Set((await rows()).map(({ officeId }) => officeId)).size).toBe((await rows()).length);
  });

  it('leaves offices without an e-mail address to a person', async () => {
    const [first] = await house.db.select().from(officeContact).limit(1);
    await house.db.delete(officeContact).where(eq(officeContact.id, first?.id ?? ''));
    await startSending(organiser, letterId, { accepted: ['addressMissing'] });
    await composeWaiting(house.ports, letterId, plainCompose);
    await carry();
    const left = onlyRow((await rows()).filter(({ state }) => state === 'queued'));
    expect(left).toMatchObject({ officeId: first?.officeId, channel: 'hand', messageId: null });
    expect((await theLetter()).state).toBe('sending');
    const by = { channel: 'hand', on: '2013-12-20', note: 'Ventanilla 3' };
    expect((await act(left.officeId, 'by-hand', by)).status).toBe(200);
    expect(await one(left.officeId)).toMatchObject({ state: 'delivered', channel: 'hand', note: 'Ventanilla 3' });
    expect((await theLetter()).state).toBe('sent');
  });

  it('waits as the very bytes that will go, for whoever may read addresses', async () => {
    await begin();
    const { officeId, id } = onlyRow((await rows()).slice(0, 1));
    const message = onlyRow(await house.db.select().from(deliveryMessage).where(eq(deliveryMessage.deliveryId, id)));
    const answer = await organiser('GET', `/letters/${letterId}/deliveries/${officeId}/message.eml`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(message.eml));
    const viewer = await house.as('viewer');
    expect((await viewer('GET', `/letters/${letterId}/deliveries/${officeId}/message.eml`)).status).toBe(403);
    const seen = JSON.stringify([await ledger('', viewer), await one(officeId, viewer)]);
    expect(seen).not.toContain('@ministry.example');
  });
});

describe('what the mail server says', () => {
  it('for now is tried again later, and at last given up', async () => {
    await begin();
    const [first] = await rows();
    const no = (to: string): HandedOver =>
      to === first?.address ? { stage: 'to', answer: { code: 450, text: '450 4.2.0 Greylisted' } } : OK;
    await carry(no);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      const row = onlyRow(
        await house.db
          .select()
          .from(delivery)
          .where(eq(delivery.id, first?.id ?? '')),
      );
      expect(row.attempts).toBe(attempt);
      if (row.state !== 'queued') break;
      waits.push((row.notBefore?.getTime() ?? 0) - house.ports.now().getTime());
      house.setNow(row.notBefore ?? TODAY);
      await carry(no);
    }
    expect(waits).toHaveLength(7);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(await one(first?.officeId ?? '')).toMatchObject({ state: 'refused', attempts: 8 });
    expect((await kinds(first?.officeId ?? '')).at(-1)).toBe('gaveUp');
    expect((await theLetter()).state).toBe('sent');
  });

  it('for good is not tried again, and an unknown mailbox is not written to before it is mended', async () => {
    await begin();
    const [first] = await rows();
    const text = `550 5.1.1 <${first?.address}> unknown`;
    await carry((to) => (to === first?.address ? { stage: 'to', answer: { code: 550, text } } : OK));
    const refused = await one(first?.officeId ?? '');
    expect(refused).toMatchObject({ state: 'refused', reason: 'mailboxUnknown', serverSaid: text });
    expect((await one(first?.officeId ?? '', await house.as('viewer'))).serverSaid).toBe('550 5.1.1 <…@…> unknown');
    const [contact] = await house.db
      .select()
      .from(officeContact)
      .where(eq(officeContact.officeId, first?.officeId ?? ''));
    expect(contact?.bouncedAt).not.toBeNull();
  });

  it('of us stops the sending until a person resumes it', async () => {
    await begin();
    const text = '535 5.7.8 Wrong password';
    await carry(() => ({ stage: 'auth', answer: { code: 535, text } }));
    expect(handed).toHaveLength(1);
    expect((await ledger()).sending).toMatchObject({ state: 'paused', haltedBy: text });
    expect((await rows()).every(({ state, attempts }) => state === 'queued' && attempts === 0)).toBe(true);
    expect((await command('resume')).status).toBe(204);
    await carry();
    expect((await theLetter()).state).toBe('sent');
  });

  it('not at all makes it uncertain, which only a person settles', async () => {
    await begin();
    const [first, second] = await rows();
    await carry((to) => ([first, second].some((of) => of?.address === to) ? { stage: 'end', lost: 'closed' } : OK));
    const left = await ledger('?state=uncertain');
    expect(left).toMatchObject({ total: 2, counts: { uncertain: 2 }, letterState: 'sending' });
    expect((await ledger()).items[0]?.state).toBe('uncertain');
    house.setNow(new Date(TODAY.getTime() + 30 * 86_400_000));
    await carry();
    expect(handed).toHaveLength((await rows()).length);
    await act(first?.officeId ?? '', 'acts', { act: 'settleArrived' });
    await act(second?.officeId ?? '', 'acts', { act: 'sendAgain' });
    await carry();
    expect(handed.filter((to) => to === first?.address)).toHaveLength(1);
    expect(handed.filter((to) => to === second?.address)).toHaveLength(2);
    const again = onlyRow(
      await house.db
        .select()
        .from(delivery)
        .where(eq(delivery.id, second?.id ?? '')),
    );
    expect(again).toMatchObject({ state: 'sent', messageId: second?.messageId });
    expect((await theLetter()).state).toBe('sent');
  });
});

describe('a server process that ends', () => {
  it('leaves what it was handing over uncertain, once nobody is at work on it any more', async () => {
    await begin();
    await house.db.transaction(async (held) => {
      const claimed = await claimNext(house.ports, held);
      if (!claimed) throw new Error('Nothing was due');
      await noteHandedOver(house.ports, claimed);
      house.setNow(new Date(TODAY.getTime() + 60_000));
      expect(await findLost(house.ports)).toBe(0);
    });
    expect(await findLost(house.ports)).toBe(1);
    expect(await findLost(house.ports)).toBe(0);
    const [lost] = (await rows()).filter(({ state }) => state === 'uncertain');
    expect(await kinds(lost?.officeId ?? '')).toEqual(['planned', 'composed', 'handing', 'uncertain']);
  });

  it('before the mail server got anything lets the letter go again, and cannot hand it over any more itself', async () => {
    await begin();
    const claimed = await house.db.transaction((held) => claimNext(house.ports, held));
    if (!claimed) throw new Error('Nothing was due');
    expect(await findLost(house.ports)).toBe(0);
    const [row] = await house.db.select().from(delivery).where(eq(delivery.id, claimed.id));
    expect(row).toMatchObject({ state: 'queued', attempts: 0 });
    await expect(noteHandedOver(house.ports, claimed)).rejects.toThrow('not ours');
    // Also when another has claimed it since.
    await house.db.transaction(async (held) => {
      expect((await claimNext(house.ports, held))?.id).toBe(claimed.id);
      await expect(noteHandedOver(house.ports, claimed)).rejects.toThrow('not ours');
    });
    await carry();
    expect(new Set(handed).size).toBe((await rows()).length);
    expect(handed).toHaveLength((await rows()).length);
  });

  it('that hears the answer too late notes it, and leaves the rest to a person', async () => {
    await begin();
    const slow: MailServer = {
      hand: async ({ to, beforeBody }) => {
        await beforeBody?.();
        handed.push(to);
        if (handed.length === 1)
          await house.db.update(delivery).set({ state: 'uncertain' }).where(eq(delivery.address, to));
        return { ...OK, conversation: [] };
      },
    };
    await carryLetters(house.ports, slow, { lanes: 1, again: async () => undefined });
    const [late] = (await rows()).filter(({ state }) => state === 'uncertain');
    expect((await kinds(late?.officeId ?? '')).at(-1)).toBe('answeredLate');
  });

  it('shares one queue and its rates with another: nothing goes twice', async () => {
    await begin({ ...AT_ONCE, perHour: 12 });
    const both = await Promise.all(
      [1, 2].map(() => carryLetters(house.ports, server(), { lanes: 1, again: async () => undefined })),
    );
    expect(both).toHaveLength(2);
    expect(handed).toHaveLength(12);
    expect(new Set(handed).size).toBe(12);
    house.setNow(new Date(TODAY.getTime() + 3_600_001));
    await carry();
    expect(new Set(handed).size).toBe(handed.length);
    expect(handed).toHaveLength(Math.min(24, (await rows()).length));
  });

  it('writes down what it heard even when the database is away for a moment', async () => {
    await begin();
    let [failures, waited] = [2, 0];
    const flaky = overTransactions(house.ports.db, async (begin) => {
      if (handed.length === 1 && failures > 0) {
        failures -= 1;
        throw new Error('The connection was lost');
      }
      return begin();
    });
    const again = async () => {
      waited += 1;
    };
    await carryLetters({ ...house.ports, db: flaky }, server(), { lanes: 1, again });
    expect(waited).toBe(2);
    expect((await theLetter()).state).toBe('sent');
  });
});

describe('a plan', () => {
  it('keeps to working hours where the recipient is', async () => {
    await begin({ ...USUAL_PLAN, hours: { from: '10:00', to: '17:00' } });
    const all = await rows();
    // A Monday, 15:00 in UTC: ten o'clock has come in the east of the Americas, and not in their west.
    await carry();
    expect(handed.length).toBeGreaterThan(0);
    expect(handed.length).toBeLessThan(all.length);
  });

  it('keeps to a rate for each domain', async () => {
    await begin({ ...AT_ONCE, perDomainPerHour: 3 });
    await carry();
    expect(handed).toHaveLength(3);
  });

  it('is paused, resumed, and cancelled for what has not gone', async () => {
    await begin({ ...AT_ONCE, perHour: 4 });
    await carry();
    expect((await command('pause')).status).toBe(204);
    house.setNow(new Date(TODAY.getTime() + 7_200_000));
    await carry();
    expect(handed).toHaveLength(4);
    expect((await command('pause')).status).toBe(409);
    expect((await command('resume')).status).toBe(204);
    await carry();
    expect(handed).toHaveLength(8);
    expect((await command('cancel')).status).toBe(204);
    const { counts, letterState } = await ledger();
    expect([counts.sent, counts.queued, letterState]).toEqual([8, 0, 'sent']);
  });

  it('that was cancelled before anything went leaves the letter approved, to be begun anew', async () => {
    await begin();
    await command('cancel');
    expect((await theLetter()).state).toBe('approved');
    const [first] = await rows();
    expect((await act(first?.officeId ?? '', 'acts', { act: 'sendAgain' })).status).toBe(409);
    expect((await startSending(organiser, letterId)).status).toBe(204);
    await composeWaiting(house.ports, letterId, plainCompose);
    await carry();
    expect(handed).toHaveLength((await rows()).length);
    expect((await theLetter()).state).toBe('sent');
  });
});

describe('a change of holder', () => {
  it('is shown on what waits for the former one, which is then written anew', async () => {
    await begin();
    const [first] = await rows();
    const officeId = first?.officeId ?? '';
    expect((await one(officeId)).formerHolder).toBe(false);
    await house.db
      .insert(officeHolder)
      .values({ officeId, name: 'Noa Nueva', heldFrom: '2013-12-01', source: 'Prueba' });
    expect((await one(officeId)).formerHolder).toBe(true);
    await act(officeId, 'acts', { act: 'cancel' });
    await act(officeId, 'acts', { act: 'sendAgain' });
    const again = onlyRow(
      await house.db
        .select()
        .from(delivery)
        .where(eq(delivery.id, first?.id ?? '')),
    );
    expect(again).toMatchObject({ state: 'queued', holderName: 'Noa Nueva', letterHash: null });
    expect(again.messageId).not.toBe(first?.messageId);
    await composeWaiting(house.ports, letterId, plainCompose);
    await carry();
    expect(handed.filter((to) => to === first?.address)).toHaveLength(1);
  });
});

describe('what comes back', () => {
  it('is a bounce, after which a letter can go to another address', async () => {
    await begin();
    await carry();
    const [first] = await rows();
    expect((await act(first?.officeId ?? '', 'bounce', { note: 'Mailbox closed' })).status).toBe(200);
    const [contact] = await house.db
      .select()
      .from(officeContact)
      .where(eq(officeContact.officeId, first?.officeId ?? ''));
    expect(contact?.bouncedAt).not.toBeNull();
    await house.db
      .insert(officeContact)
      .values({ officeId: first?.officeId ?? '', kind: 'email', value: 'other@ministry.example', position: 1 });
    expect((await act(first?.officeId ?? '', 'acts', { act: 'sendAgain' })).status).toBe(200);
    await composeWaiting(house.ports, letterId, plainCompose);
    await carry();
    expect(handed.at(-1)).toBe('other@ministry.example');
    const row = onlyRow(
      await house.db
        .select()
        .from(delivery)
        .where(eq(delivery.id, first?.id ?? '')),
    );
    expect(row.messageId).not.toBe(first?.messageId);
    expect((await ledger()).sending?.state).toBe('ended');
  });

  it('is an answer, with a day to come back to it, and a scan', async () => {
    await begin();
    await carry();
    const [first] = await rows();
    const officeId = first?.officeId ?? '';
    const reply = {
      receivedOn: '2013-12-20',
      outcome: 'meeting',
      summary: 'Ofrece una reunión.',
      nextOn: '2014-01-10',
    };
    expect((await act(officeId, 'replies', reply, 1)).status).toBe(412);
    expect((await act(officeId, 'replies', { ...reply, receivedOn: '2014-05-01' })).status).toBe(422);
    expect((await act(officeId, 'replies', reply)).status).toBe(200);
    const { version } = await one(officeId);
    const upload = (body: Uint8Array<ArrayBuffer>, type: string) =>
      organiser('POST', `/letters/${letterId}/deliveries/${officeId}/files?kind=reply&name=oficio.pdf`, {
        body,
        headers: { 'content-type': type, 'if-match': `"${version}"` },
      });
    const pdf = new TextEncoder().encode('%PDF-1.7 test');
    expect((await upload(new TextEncoder().encode('<script>'), 'application/pdf')).status).toBe(415);
    expect((await upload(pdf, 'text/html')).status).toBe(415);
    expect((await upload(pdf, 'application/pdf')).status).toBe(200);
    const { replies, files, dueOn, overdue } = await one(officeId);
    expect(replies).toMatchObject([{ outcome: 'meeting', recordedByName: 'Omar Organiza' }]);
    expect([dueOn, overdue, files[0]?.name]).toEqual(['2014-01-10', false, 'oficio.pdf']);
    house.setNow(new Date('2014-02-15T12:00:00Z'));
    expect((await ledger('?reply=overdue')).items.map(({ office: { id } }) => id)).toContain(officeId);
    const overview = await (await organiser('GET', '/deliveries/overview')).json();
    expect(overview).toMatchObject({ replied: 1 });
  });

  it('of a letter from before deliveries were kept makes its row then', async () => {
    const { campaignId } = await theLetter();
    const [old] = await house.db
      .select()
      .from(letter)
      .where(and(eq(letter.state, 'sent'), eq(letter.campaignId, campaignId)));
    if (!old) throw new Error('There is no letter of long ago');
    const before: LetterLedger = await (await organiser('GET', `/letters/${old.id}/deliveries`)).json();
    expect(before.items.length).toBeGreaterThan(0);
    expect(before.items.every(({ state, version }) => state === 'none' && version === 0)).toBe(true);
    const [first, second] = before.items.map(({ office: { id } }) => id);
    const reply = { receivedOn: '2013-12-20', outcome: 'refusal', summary: 'No procede.', nextOn: null };
    expect((await act(first ?? '', 'replies', reply, 0, old.id)).status).toBe(422);
    expect((await act(first ?? '', 'replies', { ...reply, channel: 'post' }, 0, old.id)).status).toBe(200);
    expect((await act(second ?? '', 'by-hand', { channel: 'hand', on: '2013-11-21' }, 0, old.id)).status).toBe(200);
    const after: LetterLedger = await (await organiser('GET', `/letters/${old.id}/deliveries?state=delivered`)).json();
    expect(after.total).toBe(2);
    expect(after.replied).toBe(1);
    const { timeline } = await (await organiser('GET', '/overview')).json();
    expect(timeline).toContainEqual({
      ...{ kind: 'letterReplied', day: '2013-12-20', letterId: old.id, title: old.title, count: 1 },
    });
    expect(timeline).toContainEqual({
      ...{ kind: 'letterDelivered', day: '2013-11-21', letterId: old.id, title: old.title, count: 1 },
    });
    const { byCountry } = await (await organiser('GET', '/deliveries/overview')).json();
    expect(byCountry.reduce((sum: number, { replied }: { replied: number }) => sum + replied, 0)).toBe(1);
  });
});

describe('the ledger as a file', () => {
  it('has what the screen has, addresses only for who may see them', async () => {
    await begin();
    await carry();
    const file = async (caller: Caller, format: string) => caller('GET', `/deliveries/export.${format}?locale=es`);
    const csv = await (await file(organiser, 'csv')).text();
    expect(csv.split('\r\n')[0]).toContain('Lo que dijo el servidor de correo');
    expect(csv).toContain('@ministry.example');
    const forViewer = await (await file(await house.as('viewer'), 'csv')).text();
    expect(forViewer).not.toContain('@ministry.example');
    const xlsx = new Uint8Array(await (await file(organiser, 'xlsx')).arrayBuffer());
    expect([...xlsx.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });
});

it('a sending that nobody began has no plan and cannot be commanded', async () => {
  expect((await ledger()).sending).toBeNull();
  expect(await house.db.select().from(letterSending)).toEqual([]);
  const headers = { 'if-match': '"1"' };
  const answer = await organiser('POST', `/letters/${letterId}/deliveries/acts`, { json: { act: 'pause' }, headers });
  expect(answer.status).toBe(404);
});

it('what goes is the letter as it was approved, with its PDF, to the office and from the coalition', async () => {
  house.ports.settings.mailFrom = 'Coalición Ejemplo <letters@coalition.example>';
  await startSending(organiser, letterId);
  await composeWaiting(house.ports, letterId);
  const [first] = await rows();
  const message = onlyRow(
    await house.db
      .select()
      .from(deliveryMessage)
      .where(eq(deliveryMessage.deliveryId, first?.id ?? '')),
  );
  const text = new TextDecoder('latin1').decode(message.eml);
  expect(text).toContain(`Message-ID: ${first?.messageId}`);
  expect(text).toContain(`To: ${first?.address}`);
  expect(text).toMatch(/^From: .*<letters@coalition\.example>/m);
  expect(text).toContain('application/pdf');
  expect(first?.letterHash).toMatch(/^[0-9a-f]{64}$/);
  expect(text).not.toMatch(/List-Unsubscribe/i);
  expect(text).not.toMatch(/(?<!\r)\n/);
});

it('is signed as it is kept, and holds as the mail server gets it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cs-dkim-'));
  const mail = await openMailServer();
  try {
    const keyFile = join(folder, 'dkim.pem');
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const signMail = dkimSigner(dkimOptions({ domain: 'desk.example', selector: 'letters', keyFile }));
    await startSending(organiser, letterId);
    await composeWaiting({ ...house.ports, signMail }, letterId);
    await carryLetters(house.ports, smtpServer(mail.url), { lanes: 1, again: async () => undefined });
    expect(mail.received).toHaveLength((await rows()).length);
    expect(mail.received.every(({ bytes }) => verifyDkim(bytes, publicKey))).toBe(true);
  } finally {
    await mail.close();
    await rm(folder, { recursive: true });
  }
});
