import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { onlyRow } from '../db/rows.ts';
import { delivery, deliveryReply, letter, letterRecipient, letterVariant, office } from '../db/schema/index.ts';
import { readHolderConflicts } from './read-holder-conflicts.ts';
import { readOffices } from './read-offices.ts';

const TODAY = '2013-12-23';
const seen = (number: number) => ({ 'if-match': `"${number}"` });
const fields = {
  country: 'PT',
  kind: 'ministry',
  institution: 'Ministério de Prova',
  titleEn: 'Minister of Trials',
  titleLocal: 'Ministra ou Ministro das Provas',
  locale: 'pt',
  timeZone: '',
  note: '',
};
const noa = { name: 'Noa Ensaiada', heldFrom: '2013-01-01', source: 'https://trials.example/noa' };
const mail = { kind: 'email', value: 'gabinete@trials.example', source: 'https://trials.example' };

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const add = async (more: object = {}) =>
  (await organiser('POST', '/officials', { json: { ...fields, ...more } })).json();
const put = async (method: string, path: string, version: number, json?: object) =>
  organiser(method, `/officials/${path}`, { headers: seen(version), ...(json ? { json } : {}) });
const one = async (id: string, who = organiser) => (await who('GET', `/officials/${id}`)).json();

describe('an office', () => {
  it('is added, edited and removed, each time by whoever saw it as it stands', async () => {
    const { id, version } = await add();
    expect(version).toBe(1);
    const edited = await put('PUT', id, 1, { ...fields, timeZone: 'Atlantic/Azores', note: 'Closed in August' });
    expect(edited.headers.get('etag')).toBe('"2"');
    expect(await edited.json()).toMatchObject({ timeZone: 'Atlantic/Azores', note: 'Closed in August', version: 2 });
    const late = await put('PUT', id, 1, fields);
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ code: 'edit.conflict', current: { note: 'Closed in August' } });
    expect((await put('DELETE', id, 1)).status).toBe(412);
    expect((await put('DELETE', id, 2)).status).toBe(204);
    expect((await organiser('GET', `/officials/${id}`)).status).toBe(404);
  });

  it('is there once for each post of a country', async () => {
    await add();
    expect(await add()).toMatchObject({ code: 'office.exists' });
    const other = await add({ titleEn: 'Minister of Errors' });
    expect(await (await put('PUT', other.id, 1, fields)).json()).toMatchObject({ code: 'office.exists' });
  });

  it('says which field is wrong', async () => {
    const refused = await add({ country: 'XX', titleEn: '', timeZone: 'Mars/Olympus' });
    expect(refused.errors).toMatchObject([
      { path: 'country', code: 'field.notOneOf' },
      { path: 'titleEn', code: 'field.required' },
      { path: 'timeZone', code: 'field.notOneOf' },
    ]);
  });

  it('stays once a letter went to it, with the letter on its page', async () => {
    const { items } = await (await organiser('GET', '/officials')).json();
    const uruguay = items.find(({ country }: { country: string }) => country === 'UY');
    expect(uruguay.standing).toEqual({ letters: 1, lastLetterOn: '2013-11-19', lastReply: null, dueOn: null });
    const refused = await put('DELETE', uruguay.id, uruguay.version);
    expect(await refused.json()).toMatchObject({ code: 'office.inLetters', params: { count: 1 } });
    expect((await one(uruguay.id)).letters).toMatchObject([{ state: 'sent', delivery: null, replies: [] }]);
  });

  it('leaves a draft that named it', async () => {
    const { id } = await add();
    await aDraft('Words', [id]);
    expect((await put('DELETE', id, 1)).status).toBe(204);
  });

  it('belongs to its campaign', async () => {
    const { id } = await add();
    const earlier = '/api/v1/campaigns/oas-antigua-2013/officials';
    expect((await organiser('GET', `${earlier}/${id}`)).status).toBe(404);
    expect((await organiser('GET', earlier)).status).toBe(200);
  });

  it('has what was done with it in the audit log, without an address', async () => {
    const { id } = await add();
    await put('POST', `${id}/contacts`, 1, mail);
    await put('POST', `${id}/holders`, 2, noa);
    const administrator = await house.as('administrator');
    const { items } = await (await administrator('GET', '/api/v1/audit?limit=10')).json();
    const told = items.filter(({ subjectId }: { subjectId: string }) => subjectId === id);
    expect(told.map(({ action }: { action: string }) => action)).toEqual([
      'office.holderAdded',
      'office.contactAdded',
      'office.added',
    ]);
    expect(JSON.stringify(told)).not.toContain('gabinete');
  });
});

describe('a holder', () => {
  it('changes how the office is addressed, and follows another', async () => {
    const { id } = await add();
    const first = await (await put('POST', `${id}/holders`, 1, { ...noa, addressGender: 'feminine' })).json();
    expect(first.holder).toMatchObject({ name: 'Noa Ensaiada', addressGender: 'feminine', forms: {}, heldTo: null });
    const forms = { pt: { address: '', salutation: 'Excelentíssimo Senhor Ministro' } };
    const rui = { name: 'Rui Provado', heldFrom: '2013-12-01', source: 'a test', succeeds: true, forms };
    const after = await (await put('POST', `${id}/holders`, 2, rui)).json();
    expect(after.holder).toMatchObject({
      name: 'Rui Provado',
      forms: { pt: { salutation: 'Excelentíssimo Senhor Ministro' } },
    });
    expect(after.holder.forms).toEqual({ pt: { salutation: 'Excelentíssimo Senhor Ministro' } });
    expect(after.holders).toMatchObject([
      { name: 'Rui Provado', heldTo: null },
      { name: 'Noa Ensaiada', heldTo: '2013-11-30' },
    ]);
  });

  it('is ended, and removed where it was a mistake', async () => {
    const { id } = await add();
    const { holder } = await (await put('POST', `${id}/holders`, 1, noa)).json();
    const ended = await put('PUT', `${id}/holders/${holder.id}`, 2, { ...noa, heldTo: '2013-12-01' });
    expect(await ended.json()).toMatchObject({ holder: null, holders: [{ heldTo: '2013-12-01' }], version: 3 });
    expect((await put('DELETE', `${id}/holders/${holder.id}`, 2)).status).toBe(412);
    expect(await (await put('DELETE', `${id}/holders/${holder.id}`, 3)).json()).toMatchObject({ holders: [] });
  });

  it('needs a source, and an end after the beginning', async () => {
    const { id } = await add();
    const wrong = await (await put('POST', `${id}/holders`, 1, { ...noa, source: ' ' })).json();
    expect(wrong.errors).toMatchObject([{ path: 'source', code: 'field.required' }]);
    const late = await (await put('POST', `${id}/holders`, 1, { ...noa, heldTo: '2012-01-01' })).json();
    expect(late.errors).toMatchObject([{ path: 'heldTo', code: 'field.invalid' }]);
  });

  it('of another office is not found', async () => {
    const { id } = await add();
    const other = await add({ titleEn: 'Minister of Errors' });
    const { holder } = await (await put('POST', `${id}/holders`, 1, noa)).json();
    expect((await put('PUT', `${other.id}/holders/${holder.id}`, 1, noa)).status).toBe(404);
    expect((await put('DELETE', `${other.id}/holders/${holder.id}`, 1)).status).toBe(404);
    expect((await put('POST', `${other.id}/contacts`, 1, { ...mail, holderId: holder.id })).status).toBe(404);
  });

  it('to whom a letter went is ended rather than removed', async () => {
    const { id } = await add();
    const { holder } = await (await put('POST', `${id}/holders`, 1, noa)).json();
    await aDelivery(id, { holderId: holder.id, holderName: holder.name, state: 'sent' });
    expect(await (await put('DELETE', `${id}/holders/${holder.id}`, 2)).json()).toMatchObject({
      code: 'holder.inLetters',
    });
  });
});

describe('a contact', () => {
  it('is added, edited and removed; another address has not bounced yet', async () => {
    const { id } = await add();
    const added = await (await put('POST', `${id}/contacts`, 1, { ...mail, validUntil: '2014-06-30' })).json();
    const [contact] = added.contacts;
    expect(contact).toMatchObject({ value: mail.value, validUntil: '2014-06-30', bouncedAt: null });
    const path = `${id}/contacts/${contact.id}`;
    const bounced = await (await put('PUT', path, 2, { ...mail, bounced: true })).json();
    expect(bounced.contacts).toMatchObject([{ validUntil: null, bouncedAt: '2013-12-23T15:00:00.000Z' }]);
    house.setNow(new Date('2013-12-24T15:00:00Z'));
    const still = await (await put('PUT', path, 3, { ...mail, bounced: true, source: '' })).json();
    expect(still.contacts).toMatchObject([{ bouncedAt: '2013-12-23T15:00:00.000Z' }]);
    const other = await (await put('PUT', path, 4, { ...mail, value: 'new@trials.example' })).json();
    expect(other.contacts).toMatchObject([{ value: 'new@trials.example', bouncedAt: null }]);
    expect(await (await put('DELETE', path, 5)).json()).toMatchObject({ contacts: [], version: 6 });
  });

  it.each([
    ['email', 'not an address', 'field.notEmail'],
    ['portal', 'javascript:alert(1)', 'field.notUrl'],
    ['phone', 'call us', 'field.invalid'],
    ['post', ' ', 'field.required'],
  ])('by %s cannot be “%s”', async (kind, value, code) => {
    const { id } = await add();
    const refused = await (await put('POST', `${id}/contacts`, 1, { kind, value })).json();
    expect(refused.errors).toMatchObject([{ path: 'value', code }]);
  });

  it.each(['viewer', 'translator'] as const)('never shows its address or number to a %s', async (role) => {
    const { id } = await add({ note: 'write to nota@trials.example' });
    await put('POST', `${id}/contacts`, 1, mail);
    await put('POST', `${id}/contacts`, 2, { kind: 'phone', value: '+598 2 123 45 67' });
    await put('POST', `${id}/contacts`, 3, { kind: 'post', value: 'Rua da Prova 1\nLisboa' });
    const reader = await house.as(role);
    const shown = await one(id, reader);
    expect(shown.contacts).toMatchObject([
      { kind: 'email', value: '' },
      { kind: 'phone', value: '' },
      { kind: 'post', value: 'Rua da Prova 1\nLisboa' },
    ]);
    for (const path of ['/officials', `/officials/${id}`]) {
      const text = await (await reader('GET', path)).text();
      expect(text).toContain('Minister of Trials');
      expect(text).not.toMatch(/gabinete@|nota@|123 45 67/);
    }
    expect((await reader('POST', '/officials', { json: fields })).status).toBe(403);
  });
});

describe('a change of holder', () => {
  const former = { ...noa, heldTo: '2013-12-01' };

  it('marks drafts that name the former one, in whichever language, and leaves what was sent alone', async () => {
    const { id } = await add();
    const { holder } = await (await put('POST', `${id}/holders`, 1, noa)).json();
    const draft = await aDraft('À Senhora Noa\nEnsaiada,');
    const sent = await aDraft('À Senhora Noa Ensaiada,');
    await house.db.update(letter).set({ state: 'sent' }).where(eq(letter.id, sent.id));
    const conflicts = async () => (await one(id)).conflicts;
    expect(await conflicts()).toEqual({ drafts: [], deliveries: [] });
    await put('PUT', `${id}/holders/${holder.id}`, 2, former);
    const found = { letterId: draft.id, locale: 'pt', officeId: id, formerHolder: 'Noa Ensaiada' };
    expect((await conflicts()).drafts).toMatchObject([found]);
    const asked = await (await organiser('GET', `/officials/conflicts?letter=${draft.id}`)).json();
    expect(asked.drafts).toMatchObject([found]);
    expect((await (await organiser('GET', `/officials/conflicts?letter=${sent.id}`)).json()).drafts).toEqual([]);
  });

  it('does not concern a letter that goes to others', async () => {
    const { id } = await add();
    await put('POST', `${id}/holders`, 1, former);
    const other = await add({ titleEn: 'Minister of Errors' });
    await aDraft('À Senhora Noa Ensaiada,', [other.id]);
    expect((await one(id)).conflicts.drafts).toEqual([]);
  });

  it('marks deliveries that wait and were made for another', async () => {
    const { id } = await add();
    const { holder } = await (await put('POST', `${id}/holders`, 1, noa)).json();
    const made = await aDelivery(id, { holderId: holder.id, holderName: holder.name });
    await aDelivery(id, { holderName: 'Somebody else', state: 'sent' });
    expect((await one(id)).conflicts.deliveries).toEqual([]);
    await put('POST', `${id}/holders`, 2, {
      name: 'Rui Provado',
      heldFrom: '2013-12-20',
      source: 'a test',
      succeeds: true,
    });
    expect((await one(id)).conflicts.deliveries).toMatchObject([
      { deliveryId: made.id, writtenTo: 'Noa Ensaiada', today: 'Rui Provado' },
    ]);
    const campaignId = await campaignOf(id);
    const found = await readHolderConflicts(house.db, campaignId, { letterId: made.letterId, today: TODAY });
    expect(found.deliveries).toHaveLength(1);
    expect((await readHolderConflicts(house.db, campaignId, { today: '2013-12-19' })).deliveries).toEqual([]);
  });
});

describe('the page of an office', () => {
  it('has each letter with what came back, and says when somebody should come back to it', async () => {
    const { id } = await add();
    const sent = await aDelivery(id, { state: 'sent', arrivedAt: new Date('2013-12-02T12:00:00Z') });
    const reply = { outcome: 'meeting', recordedByName: 'Omar', recordedAt: new Date() } as const;
    await house.db.insert(deliveryReply).values([
      {
        ...reply,
        deliveryId: sent.id,
        receivedOn: '2013-12-05',
        summary: 'From secretary@trials.example',
        nextOn: null,
      },
      { ...reply, deliveryId: sent.id, receivedOn: '2013-12-10', summary: 'A meeting', nextOn: '2014-01-15' },
    ]);
    const { letters } = await one(id);
    expect(letters).toMatchObject([
      { delivery: { state: 'sent', channel: 'email' }, replies: [{ summary: 'A meeting' }, {}] },
    ]);
    const { items } = await (await organiser('GET', '/officials')).json();
    expect(items.find((row: { id: string }) => row.id === id).standing).toEqual({
      letters: 1,
      lastLetterOn: '2013-12-02',
      lastReply: { receivedOn: '2013-12-10', outcome: 'meeting' },
      dueOn: '2014-01-15',
    });
    const text = await (await (await house.as('viewer'))('GET', `/officials/${id}`)).text();
    expect(text).toContain('A meeting');
    expect(text).not.toContain('secretary@');
  });
});

describe('readOffices', () => {
  it('answers one office or all, with contacts in their order and who holds it on a day', async () => {
    const { id } = await add();
    await put('POST', `${id}/contacts`, 1, mail);
    await put('POST', `${id}/contacts`, 2, { ...mail, value: 'second@trials.example' });
    await put('POST', `${id}/holders`, 3, noa);
    const campaignId = await campaignOf(id);
    const [found, ...others] = await readOffices(house.db, campaignId, TODAY, id);
    expect(others).toEqual([]);
    expect(found?.contacts.map(({ value }) => value)).toEqual([mail.value, 'second@trials.example']);
    expect(found?.holder?.name).toBe('Noa Ensaiada');
    const all = await readOffices(house.db, campaignId, '2012-12-31');
    expect(all).toHaveLength(21);
    expect(all.at(-1)).toMatchObject({ id, holder: null, holders: [{ name: 'Noa Ensaiada' }] });
  });
});

async function campaignOf(officeId: string): Promise<string> {
  return onlyRow(await house.db.select().from(office).where(eq(office.id, officeId))).campaignId;
}

/** A draft with these words in its Portuguese text, half of them in bold. */
async function aDraft(words = 'Words', to: string[] = []): Promise<{ id: string }> {
  const json = { title: 'A draft', parentLetterId: null, locales: ['pt'] };
  const { id } = await (await organiser('POST', '/letters', { json })).json();
  const half = Math.floor(words.length / 2);
  const bold = [{ type: 'bold' as const }];
  const content = [
    { type: 'text' as const, text: words.slice(0, half) },
    { type: 'text' as const, text: words.slice(half), marks: bold },
  ];
  await house.db
    .update(letterVariant)
    .set({ body: { type: 'doc', content: [{ type: 'paragraph', content }] } })
    .where(eq(letterVariant.letterId, id));
  await house.db.delete(letterRecipient).where(eq(letterRecipient.letterId, id));
  for (const officeId of to) await house.db.insert(letterRecipient).values({ letterId: id, officeId });
  return { id };
}

async function aDelivery(officeId: string, more: Partial<typeof delivery.$inferInsert> = {}) {
  const { id: letterId } = await aDraft('Words', [officeId]);
  const campaignId = await campaignOf(officeId);
  const made = {
    letterId,
    officeId,
    campaignId,
    channel: 'email',
    locale: 'pt',
    state: 'queued',
    createdAt: new Date(),
  };
  return onlyRow(
    await house.db
      .insert(delivery)
      .values({ ...(made as typeof delivery.$inferInsert), ...more })
      .returning(),
  );
}
