import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { consentMails, linkIn, signUp } from '../../../tests/support/consent.ts';
import { aRoundPlan, publishVersion } from '../../../tests/support/statements.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { consentLink, consentRequest, consentRound } from '../db/schema/index.ts';
import { runJob } from '../jobs/run-job.ts';
import { askSignatories } from './ask-signatories.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const requests = (roundId: string) => house.db.select().from(consentRequest).where(eq(consentRequest.roundId, roundId));

describe('asking for consent', () => {
  it('enters everybody who stands on an older meaning, and writes to those with an address, once', async () => {
    const [spanish = ''] = await signUp(organiser, 1);
    await signUp(organiser, 1, { locale: 'pt' });
    const { roundId, id } = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await signUp(organiser, 1);
    for (let time = 0; time < 3; time++) await runJob(house.ports, 'consent.ask', roundId);

    const rows = await requests(roundId);
    expect(rows).toHaveLength(16);
    expect(rows.filter(({ askedAt }) => askedAt !== null)).toHaveLength(2);
    expect(rows.find(({ signatureId }) => signatureId === spanish)).toMatchObject({ locale: 'es', answer: null });
    const mails = await consentMails(house);
    expect(mails.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['consent', '¿Siguen con nosotras?'],
      // No message in Portuguese: the campaign's own language.
      ['consent', '¿Siguen con nosotras?'],
    ]);
    expect(mails[0]?.text).toContain('La cuarta demanda dice más que antes.');
    expect(mails[0]?.text).toContain('a más tardar el 20 de enero de 2014');
    expect(mails[0]?.text).toContain('sale de la lista de firmantes');
    expect(mails[0]?.text).toMatch(/http:\/\/desk\.example\/consent\/[\w-]{43}/);
    const [round] = await house.db.select().from(consentRound).where(eq(consentRound.statementVersionId, id));
    expect(round?.askedAllAt).toEqual(house.ports.now());
  });

  it('does not write to whoever asked for no more mails, and says how many they are', async () => {
    await signUp(organiser, 2);
    const { roundId } = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await askSignatories(house.ports, roundId);
    const [first] = await consentMails(house);
    const link = /\/unsubscribe\/[\w-]+/.exec(first?.text ?? '')?.[0] ?? '';
    expect((await house.app.request(link, { method: 'POST' })).status).toBe(200);
    const { counts } = await (await organiser('GET', `/consent/rounds/${roundId}`)).json();
    expect(counts).toMatchObject({ awaiting: 16, unsubscribed: 1 });
    const next = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await askSignatories(house.ports, next.roundId);
    const written = (await consentMails(house)).filter(({ sentAt, failedAt }) => sentAt === null && failedAt === null);
    expect(written.filter(({ to }) => to === first?.to)).toEqual([]);
    expect(new Set(written.map(({ to }) => to)).size).toBe(1);
  });

  it('keeps nothing from which a link could be made', async () => {
    await signUp(organiser, 1);
    const { roundId } = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await askSignatories(house.ports, roundId);
    const [mail] = await consentMails(house);
    const token = linkIn(mail ?? { text: '' }).split('/')[2] ?? '';
    expect(token).toHaveLength(43);
    expect(JSON.stringify([await house.db.select().from(consentLink), await requests(roundId)])).not.toContain(token);
    expect(house.logged.join()).not.toContain(token);
  });

  it('asks each once although several do it at the same time', async () => {
    await signUp(organiser, 3);
    const { roundId } = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await Promise.all([1, 2, 3].map(() => askSignatories(house.ports, roundId)));
    expect(await requests(roundId)).toHaveLength(17);
    expect(await consentMails(house)).toHaveLength(3);
  });

  it('asks later whoever is given an address, or comes to stand, while the round is open', async () => {
    const [id = ''] = await signUp(organiser, 1, { address: false });
    const { roundId } = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await askSignatories(house.ports, roundId);
    expect(await consentMails(house)).toHaveLength(0);
    const found = await (await organiser('GET', `/signatories/${id}`)).json();
    const { name, type, aliases, country, display, note } = found;
    const json = {
      organization: { name, type, aliases, country, acronym: '', website: '' },
      representative: { name: 'Rosa Firma', role: '', email: 'late@signatory.example' },
      ...{ display, note },
    };
    const headers = { 'if-match': `"${found.version}"` };
    expect((await organiser('PUT', `/signatories/${id}`, { json, headers })).status).toBe(200);
    await askSignatories(house.ports, roundId);
    expect((await consentMails(house)).map(({ to }) => to)).toEqual(['late@signatory.example']);
  });

  it('does nothing while the round is paused, and closes the round about an older meaning', async () => {
    await signUp(organiser, 2);
    const first = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await house.db.update(consentRound).set({ state: 'paused' });
    await askSignatories(house.ports, first.roundId);
    expect(await requests(first.roundId)).toEqual([]);
    const second = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
    await askSignatories(house.ports, second.roundId);
    const [older] = await house.db.select().from(consentRound).where(eq(consentRound.id, first.roundId));
    expect(older).toMatchObject({ state: 'closed', closedAt: house.ports.now() });
    expect(await consentMails(house)).toHaveLength(2);
  });
});
