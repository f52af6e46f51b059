import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../../tests/support/a-signatory.ts';
import {
  ACCEPTED,
  act,
  anApprovedLetter,
  aReadyDraft,
  giveAddresses,
  verifyEverybody,
} from '../../../../tests/support/an-approved-letter.ts';
import { CAMPAIGN, TODAY } from '../../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../../tests/support/test-app.ts';
import type { LetterApproval } from '../../../domain/letters/letter-approval.ts';
import type { FindingCode } from '../../../domain/letters/preflight.ts';
import { rosterHash } from '../../../domain/letters/roster.ts';
import { onlyRow } from '../../db/rows.ts';
import { campaign, letter, officeContact, officeHolder, rosterSnapshot, signature } from '../../db/schema/index.ts';
import { assertReadyToSend } from './assert-ready-to-send.ts';

let house: TestApp;
let writer: Caller;
let approver: Caller;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  [writer, approver, organiser] = [
    await house.as('translator'),
    await house.as('administrator'),
    await house.as('organiser'),
  ];
});

const approvalOf = async (id: string, caller = writer): Promise<LetterApproval> =>
  (await caller('GET', `/letters/${id}/approval`)).json();
const codes = ({ findings }: LetterApproval) => findings.map(({ code }) => code);
const problemOf = async (answer: Response) => ({ status: answer.status, code: (await answer.json()).code });
const theLetter = async (id: string) => onlyRow(await house.db.select().from(letter).where(eq(letter.id, id)));
const asked = (id: string, accepted: FindingCode[] = ACCEPTED) => act(approver, id, 'approve', { accepted });

async function inReview(): Promise<string> {
  await verifyEverybody(house.db);
  const id = await aReadyDraft(writer);
  expect((await act(writer, id, 'submit')).status).toBe(200);
  return id;
}

const send = async (id: string, accepted: FindingCode[] = []) => {
  const scope = onlyRow(await house.db.select().from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  return house.db.transaction((tx) =>
    assertReadyToSend(tx, { campaign: scope, letterId: id }, TODAY, [...ACCEPTED, ...accepted]),
  );
};

describe('what was handed in', () => {
  it('stays among the versions, though the same person goes on writing at once', async () => {
    await verifyEverybody(house.db);
    const id = await aReadyDraft(writer, ['es']);
    const save = async (word: string, version: number) => {
      const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] };
      const json = { subject: 'Prueba', body };
      const saved = await writer('PUT', `/letters/${id}/variants/es`, {
        json,
        headers: { 'if-match': `"${version}"` },
      });
      expect(saved.status).toBe(200);
    };
    const versions = async () =>
      (await (await writer('GET', `/letters/${id}/variants/es/versions`)).json()).items.length;
    await save('uno', 1);
    const before = await versions();
    await save('dos', 2);
    expect(await versions()).toBe(before);
    expect((await act(writer, id, 'submit')).status).toBe(200);
    expect((await act(writer, id, 'take-back')).status).toBe(200);
    await save('tres', 3);
    expect(await versions()).toBe(before + 1);
  });
});

describe('a letter in review', () => {
  it('is approved by a second person, with a reference and the roster it cites', async () => {
    const id = await inReview();
    const answer = await asked(id);
    expect(answer.status).toBe(200);
    const approval: LetterApproval = await answer.json();
    expect(approval).toMatchObject({ state: 'approved', approved: { by: 'Alba Administra' } });
    expect(approval.reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const snapshot = onlyRow(await house.db.select().from(rosterSnapshot).where(eq(rosterSnapshot.letterId, id)));
    expect(approval.roster).toMatchObject({ count: 14, sha256: rosterHash(snapshot.content.roster), difference: null });
    expect(snapshot.content.roster.signatories.named).toHaveLength(14);
    expect((await theLetter(id)).approvedHash).toBe(approval.contentHash);
  });

  it('is not approved by who handed it in, nor by who wrote a word of it', async () => {
    await verifyEverybody(house.db);
    const own = await aReadyDraft(approver);
    await act(writer, own, 'submit');
    expect(await problemOf(await asked(own))).toEqual({ status: 409, code: 'letter.ownApproval' });
    const handedIn = await aReadyDraft(writer);
    await act(approver, handedIn, 'submit');
    expect(await problemOf(await asked(handedIn))).toEqual({ status: 409, code: 'letter.ownApproval' });
    expect((await approvalOf(handedIn, approver)).isSecondPerson).toBe(false);
  });

  it('is approved only as it was read', async () => {
    const id = await inReview();
    const { contentHash } = await approvalOf(id);
    await act(writer, id, 'take-back');
    const { version, variants } = await (await writer('GET', `/letters/${id}`)).json();
    expect(version).toBeGreaterThan(1);
    const [one] = variants;
    await writer('PUT', `/letters/${id}/variants/${one.locale}`, {
      json: { subject: 'Another subject', body: one.body },
      headers: { 'if-match': `"${one.version}"` },
    });
    await act(writer, id, 'submit');
    const answer = await approver('POST', `/letters/${id}/approve`, {
      json: { accepted: [...ACCEPTED, 'staleTranslation'] },
      headers: { 'if-match': `"${contentHash}"` },
    });
    expect([409, 412]).toContain(answer.status);
    expect((await theLetter(id)).state).toBe('inReview');
  });

  it('cannot be written on, and goes back to its writers with what to mend', async () => {
    const id = await inReview();
    const { version } = await (await writer('GET', `/letters/${id}`)).json();
    const edit = { json: { title: 'Other' }, headers: { 'if-match': `"${version}"` } };
    expect(await problemOf(await writer('PATCH', `/letters/${id}`, edit))).toMatchObject({ code: 'letter.wrongState' });
    expect((await act(approver, id, 'return', { note: 'The second paragraph is too long.' })).status).toBe(200);
    expect(await approvalOf(id)).toMatchObject({ state: 'draft' });
    expect(codes(await approvalOf(id))).toContain('openComments');
  });

  it('is not approved while the preflight finds something that nobody accepted', async () => {
    const id = await aReadyDraft(writer);
    await act(writer, id, 'submit');
    expect(codes(await approvalOf(id))).toContain('unverifiedCited');
    expect(await problemOf(await asked(id))).toEqual({ status: 409, code: 'letter.notReady' });
    await verifyEverybody(house.db);
    expect((await asked(id)).status).toBe(200);
  });

  it('is not approved with a field that has no value', async () => {
    await verifyEverybody(house.db);
    const id = await aReadyDraft(writer);
    const { version } = await (await writer('GET', `/letters/${id}`)).json();
    await writer('PATCH', `/letters/${id}`, { json: { replyBy: null }, headers: { 'if-match': `"${version}"` } });
    await act(writer, id, 'submit');
    const { findings } = await approvalOf(id);
    expect(findings.find(({ code }) => code === 'unresolvedField')?.places).toHaveLength(20);
    expect(await problemOf(await asked(id))).toMatchObject({ code: 'letter.notReady' });
  });
});

it('a draft is told of a text that still names who left the office', async () => {
  await verifyEverybody(house.db);
  const { items } = await (await organiser('GET', '/officials')).json();
  const chile = items.find(({ country }: { country: string }) => country === 'CL').id;
  const left = { officeId: chile, name: 'Synthetic Formerholder', heldFrom: '2010-03-11', heldTo: '2013-03-11' };
  await house.db.insert(officeHolder).values({ ...left, source: 'invented for this test' });
  const id = await aReadyDraft(writer, ['es']);
  const { variants } = await (await writer('GET', `/letters/${id}`)).json();
  const words = [{ type: 'text', text: 'Escribimos ya a Synthetic Formerholder.' }];
  await writer('PUT', `/letters/${id}/variants/es`, {
    json: { subject: 'Asunto', body: { type: 'doc', content: [{ type: 'paragraph', content: words }] } },
    headers: { 'if-match': `"${variants[0].version}"` },
  });
  const { findings } = await approvalOf(id);
  expect(findings.find(({ code }) => code === 'formerHolder')?.places).toEqual([{ officeId: chile, locale: 'es' }]);
});

describe('an approved letter', () => {
  it('cites the roster of its approval, whoever signs since', async () => {
    const id = await anApprovedLetter(house.db, { writer, approver });
    await organiser('POST', '/signatories', { json: aSignatory({ state: 'confirmed' }) });
    const { items } = await (await organiser('GET', '/officials')).json();
    const { letter: shown } = await (await writer('GET', `/letters/${id}/preview?office=${items[0].id}`)).json();
    expect(JSON.stringify(shown.blocks)).toContain('14');
    expect(JSON.stringify(shown.blocks)).not.toContain('15');
    const approval = await approvalOf(id);
    expect(approval.roster?.difference).toMatchObject({ count: { frozen: 14, today: 15 } });
    expect(codes(approval)).toContain('rosterChanged');
  });

  it('goes once nothing stands in the way; a changed roster is kept by name, or approved again', async () => {
    const id = await anApprovedLetter(house.db, { writer, approver });
    expect(await send(id)).toMatchObject({ id, state: 'approved' });
    await organiser('POST', '/signatories', { json: aSignatory({ state: 'confirmed' }) });
    await house.db.update(signature).set({ state: 'verified' });
    await expect(send(id)).rejects.toMatchObject({ code: 'letter.notReady' });
    expect(await send(id, ['rosterChanged'])).toMatchObject({ id });
    expect((await act(organiser, id, 'renew-roster')).status).toBe(200);
    expect(await approvalOf(id)).toMatchObject({ state: 'inReview', roster: null, approved: null });
    expect((await asked(id)).status).toBe(200);
    expect((await approvalOf(id)).roster).toMatchObject({ count: 15, difference: null });
  });

  it('keeps its reference when it is approved again', async () => {
    const id = await anApprovedLetter(house.db, { writer, approver });
    const { reference } = await approvalOf(id);
    await act(writer, id, 'reopen');
    expect(await approvalOf(id)).toMatchObject({ state: 'draft', approved: null, roster: null });
    await act(writer, id, 'submit');
    await asked(id);
    expect((await approvalOf(id)).reference).toBe(reference);
  });

  it.each([
    ['is missing', 'addressMissing', async () => house.db.delete(officeContact)],
    ['is out of date', 'addressExpired', async () => house.db.update(officeContact).set({ validUntil: '2013-12-22' })],
    ['bounced', 'addressBounced', async () => house.db.update(officeContact).set({ bouncedAt: TODAY })],
  ])('is not sent to an address that %s', async (_, code, change) => {
    const id = await anApprovedLetter(house.db, { writer, approver });
    await change();
    expect(codes(await approvalOf(id))).toContain(code);
    await expect(send(id)).rejects.toMatchObject({ code: 'letter.notReady' });
  });

  it('tells which offices would read something else than what was approved', async () => {
    const id = await anApprovedLetter(house.db, { writer, approver });
    const { items } = await (await organiser('GET', '/officials')).json();
    const uruguay = items.find(({ country }: { country: string }) => country === 'UY').id;
    await house.db.insert(officeHolder).values({
      ...{ officeId: uruguay, name: 'Synthetic Holder', heldFrom: '2013-12-01', source: 'invented for this test' },
    });
    const { findings } = await approvalOf(id);
    expect(findings.find(({ code }) => code === 'letterChanged')?.places).toEqual([
      { officeId: uruguay, locale: 'es' },
    ]);
  });

  it('is no draft: it cannot be edited or approved twice', async () => {
    const id = await anApprovedLetter(house.db, { writer, approver });
    expect(await problemOf(await asked(id))).toEqual({ status: 409, code: 'letter.wrongState' });
    await giveAddresses(house.db);
    expect(await problemOf(await act(writer, id, 'submit'))).toEqual({ status: 409, code: 'letter.wrongState' });
  });
});
