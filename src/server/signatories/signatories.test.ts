import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { EditSignatory, SignatoryDetail } from '../../domain/signatories/signatory.ts';
import { verificationNote } from '../../domain/signatories/verification.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const seen = (version: number) => ({ 'if-match': `"${version}"` });
const withPerson = aSignatory({
  state: 'pending',
  representative: { name: 'Lucía Prueba', role: 'Directora', email: 'lucia@red.example' },
});

async function added(json = withPerson): Promise<SignatoryDetail> {
  const answer = await organiser('POST', '/signatories', { json });
  expect(answer.status).toBe(201);
  return answer.json();
}

const act = (id: string, version: number, name: string, note = '', ground = name === 'verify' ? 'letter' : undefined) =>
  organiser('POST', `/signatories/${id}/acts`, { json: { act: name, note, ground }, headers: seen(version) });

const edit = (of: SignatoryDetail, change: Partial<EditSignatory> = {}): EditSignatory => ({
  organization: {
    name: of.name,
    acronym: of.acronym ?? '',
    aliases: of.aliases,
    country: of.country,
    type: of.type,
    website: of.website ?? '',
  },
  representative: withPerson.representative,
  display: of.display,
  note: of.note,
  ...change,
});

async function audit(action: string) {
  const administrator = await house.as('administrator');
  return (await (await administrator('GET', `/api/v1/audit?action=${action}`)).json()).items;
}

describe('entering a signatory', () => {
  it('signs the newest statement version in the language given, with event and audit record', async () => {
    const found = await added();
    expect(found).toMatchObject({
      name: 'Red Andina de Prueba',
      state: 'pending',
      locale: 'es',
      statementVersion: 1,
      acronym: null,
      representative: { name: 'Lucía Prueba', role: 'Directora', email: 'lucia@red.example' },
    });
    expect(found.events).toHaveLength(1);
    expect(found.events[0]).toMatchObject({
      type: 'signed',
      toState: 'pending',
      toCountry: 'EC',
      actorName: 'Omar Organiza',
    });
    expect(await audit('signature.added')).toHaveLength(1);
  });

  it('never tells the audit log an address', async () => {
    const found = await added();
    await organiser('PUT', `/signatories/${found.id}`, {
      json: edit(found, { representative: { name: 'Lucía Prueba', role: 'Directora', email: 'otra@red.example' } }),
      headers: seen(1),
    });
    const [edited] = await audit('signature.edited');
    expect(edited).toMatchObject({ from: {}, to: { 'representative.email': 'changed' } });
    expect(JSON.stringify(await audit('signature.added'))).not.toContain('@');
  });

  it('refuses a second signature of one organisation, and leaves nobody’s data behind', async () => {
    const { organizationId } = await added();
    const again = await organiser('POST', '/signatories', { json: { ...withPerson, organizationId } });
    expect([again.status, (await again.json()).code]).toEqual([409, 'signature.exists']);
  });

  it('asks first where an entry looks the same, and takes it as another one when a person says so', async () => {
    const { organizationId } = await added();
    const again = await organiser('POST', '/signatories', { json: { ...withPerson, isAnother: undefined } });
    expect([again.status, await again.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'signature.looksTheSame', params: { name: 'Red Andina de Prueba' } }),
    ]);
    const other = await added({ ...withPerson, isAnother: true });
    expect(other.organizationId).not.toBe(organizationId);
    expect(JSON.stringify(await audit('signature.added'))).not.toContain('isAnother');
  });

  it('names the fields that need another look', async () => {
    const json = aSignatory({
      organization: { name: ' ', country: 'ZZ', website: 'javascript:alert(1)' },
      representative: { email: 'nobody' },
      signedOn: '2013-02-30',
    });
    const answer = await organiser('POST', '/signatories', { json });
    expect((await answer.json()).errors).toEqual([
      { path: 'organization.name', code: 'field.required' },
      { path: 'organization.country', code: 'field.notOneOf' },
      { path: 'organization.website', code: 'field.notUrl' },
      { path: 'representative.email', code: 'field.notEmail' },
      { path: 'signedOn', code: 'field.notDate' },
    ]);
  });
});

describe('a representative’s address', () => {
  it('reaches an organiser and never a viewer or translator', async () => {
    const { id, version } = await added();
    const call = {
      json: { act: 'withdraw', note: 'told by lucia@otra.example' },
      headers: { 'if-match': `"${version}"` },
    };
    expect((await organiser('POST', `/signatories/${id}/acts`, call)).status).toBe(200);
    for (const role of ['viewer', 'translator'] as const) {
      const caller = await house.as(role);
      const texts = await Promise.all(
        [
          `/signatories/${id}`,
          '/signatories?pageSize=200',
          '/signatories/export.csv',
          '/signatories/similar?name=Red+Andina&country=EC',
        ].map(async (path) => (await caller('GET', path)).text()),
      );
      expect(texts.join('\n')).toContain('Red Andina de Prueba');
      expect(texts.join('\n').replaceAll('…@…', '')).not.toContain('@');
      expect(JSON.parse(texts[0] ?? '').representative).toEqual({ name: 'Lucía Prueba', role: 'Directora' });
    }
  });
});

describe('an act', () => {
  it('moves the signature and leaves an event and an audit record', async () => {
    const { id } = await added();
    expect((await act(id, 1, 'confirm')).status).toBe(200);
    const verified: SignatoryDetail = await (await act(id, 2, 'verify', 'Carta firmada recibida')).json();
    expect(verified).toMatchObject({ state: 'verified', version: 3, verifiedGround: 'letter', identity: 'verified' });
    expect(verified.events.at(-1)).toMatchObject({
      type: 'verified',
      fromState: 'confirmed',
      toState: 'verified',
      note: verificationNote('letter', 'Carta firmada recibida'),
    });
    expect((await audit('signature.verified'))[0]).toMatchObject({
      from: { state: 'confirmed' },
      to: { state: 'verified', ground: 'letter', note: 'Carta firmada recibida' },
    });
  });

  it('that the state does not allow is refused by name', async () => {
    const { id } = await added();
    const refused = await act(id, 1, 'verify');
    expect(await refused.json()).toMatchObject({ code: 'signature.transitionRefused', params: { state: 'pending' } });
  });

  it('on what somebody changed meanwhile is told so, with what stands now', async () => {
    const { id } = await added();
    await act(id, 1, 'confirm');
    const late = await act(id, 1, 'withdraw');
    expect(late.status).toBe(412);
    expect((await late.json()).current).toMatchObject({ state: 'confirmed', version: 2 });
  });

  it('is done once, however many ask at the same moment', async () => {
    const { id } = await added();
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(id, 1, 'confirm')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('must say what it saw', async () => {
    const { id } = await added();
    expect((await organiser('POST', `/signatories/${id}/acts`, { json: { act: 'confirm' } })).status).toBe(428);
  });

  it('is not found in another campaign', async () => {
    const { id } = await added();
    const { items } = await (await organiser('GET', '/api/v1/campaigns')).json();
    const other = items.find(({ slug }: { slug: string }) => slug !== 'mispa-iv').slug;
    expect((await organiser('GET', `/api/v1/campaigns/${other}/signatories/${id}`)).status).toBe(404);
  });
});

describe('an edit', () => {
  it('moves what it counts under to the new country and type', async () => {
    const found = await added();
    const organization = { ...edit(found).organization, country: 'PE', type: 'women' as const };
    const answer = await organiser('PUT', `/signatories/${found.id}`, {
      json: edit(found, { organization }),
      headers: seen(1),
    });
    const after: SignatoryDetail = await answer.json();
    expect(after).toMatchObject({
      country: 'PE',
      type: 'women',
      version: 2,
      representative: { email: 'lucia@red.example' },
    });
    expect(after.events.at(-1)).toMatchObject({
      type: 'edited',
      note: 'organization.country, organization.type',
      fromCountry: 'EC',
      toCountry: 'PE',
      fromType: 'network',
      toType: 'women',
    });
  });

  it('shows the second writer what the first one saved', async () => {
    const found = await added();
    await organiser('PUT', `/signatories/${found.id}`, { json: edit(found, { note: 'uno' }), headers: seen(1) });
    const late = await organiser('PUT', `/signatories/${found.id}`, {
      json: edit(found, { note: 'dos' }),
      headers: seen(1),
    });
    expect(late.status).toBe(412);
    expect((await late.json()).current).toMatchObject({ note: 'uno', version: 2 });
  });

  it('that changes nothing writes nothing', async () => {
    const found = await added();
    const answer = await organiser('PUT', `/signatories/${found.id}`, { json: edit(found), headers: seen(1) });
    expect(await answer.json()).toEqual(found);
    expect(await audit('signature.edited')).toEqual([]);
  });
});

describe('organisations that look the same', () => {
  const similar = async (search: string) =>
    (await (await organiser('GET', `/signatories/similar?${search}`)).json()).items;

  it('are found by spelling, by acronym, and with their signature', async () => {
    const [bySpelling] = await similar('name=centro%20de%20estudios%20legales%20y%20sociales&country=AR');
    expect(bySpelling).toMatchObject({ acronym: 'CELS', verdict: 'same', signature: { state: 'confirmed' } });
    expect((await similar('name=CELS&country=AR'))[0]).toMatchObject({ acronym: 'CELS' });
    await added(aSignatory({ organization: { name: 'XYZ', country: 'CO' } }));
    expect(await similar('name=Fundaci%C3%B3n%20Horizonte&country=CO')).toEqual([]);
  });
});
