import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { EditOrganization, OrganizationDetail } from '../../domain/organizations/organization.ts';
import type { OrganizationList } from '../../domain/organizations/organization-list.ts';
import { campaign, organization, signature } from '../db/schema/index.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const seen = (version: number) => ({ 'if-match': `"${version}"` });
const person = { name: 'Lucía Prueba', role: 'Directora', email: 'lucia@red.example' };

async function signed(overrides: Parameters<typeof aSignatory>[0] = {}): Promise<string> {
  const answer = await organiser('POST', '/signatories', {
    json: aSignatory({ representative: person, ...overrides }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()).organizationId;
}

const read = async (id: string, as = organiser): Promise<OrganizationDetail> =>
  (await as('GET', `/organizations/${id}`)).json();

const list = async (search = ''): Promise<OrganizationList> =>
  (await organiser('GET', `/organizations${search}`)).json();

const edited = (of: OrganizationDetail, change: Partial<EditOrganization> = {}): EditOrganization => ({
  name: of.name,
  acronym: of.acronym ?? '',
  aliases: of.aliases,
  country: of.country as EditOrganization['country'],
  type: of.type,
  website: of.website ?? '',
  renaming: 'slip',
  formerNames: of.formerNames,
  names: { en: of.names.en ?? '', es: of.names.es ?? '', pt: of.names.pt ?? '' },
  parentId: of.parent?.id ?? '',
  mailDomains: of.mailDomains,
  note: of.note,
  tags: of.tags,
  ...change,
});

const put = (of: OrganizationDetail, change: Partial<EditOrganization>) =>
  organiser('PUT', `/organizations/${of.id}`, { json: edited(of, change), headers: seen(of.version) });

const byCountry = async (code: string) => {
  const overview = await (await organiser('GET', '/overview')).json();
  const found = overview.byCountry.find(({ country }: { country: string }) => country === code);
  return found ? found.confirmed + found.verified : 0;
};

describe('an organisation’s page', () => {
  it('shows its people, signatures and history, and to a viewer no address', async () => {
    const id = await signed({ note: 'asked by phone from alguien@private.example' });
    const found = await read(id);
    expect(found).toMatchObject({ name: 'Red Andina de Prueba', contacts: [{ ...person, signatures: 1 }] });
    expect(found.signatures).toMatchObject([{ campaign: { slug: 'mispa-iv' }, state: 'confirmed' }]);
    expect(found.history).toMatchObject([{ action: 'signature.signed', campaign: 'mispa-iv' }]);
    const viewed = await read(id, await house.as('viewer'));
    expect(viewed.contacts[0]).not.toHaveProperty('email');
    expect(JSON.stringify(viewed)).not.toContain('@red.example');
  });

  it('names the letters that cite it, unless it is only to be counted', async () => {
    const cited = await read(await signed());
    expect(cited.letters).toMatchObject([{ campaign: 'mispa-iv', state: 'sent' }]);
    const counted = await signed({ display: 'counted-only', organization: { name: 'Solo Contada' } });
    expect((await read(counted)).letters).toEqual([]);
  });
});

describe('editing an organisation', () => {
  it('moves its signatures to the new country in every count, and says so in their history', async () => {
    const before = await read(await signed({ organization: { country: 'EC' } }));
    const [ecuador, peru] = [await byCountry('EC'), await byCountry('PE')];
    const answer = await put(before, { country: 'PE', tags: ['andes'] });
    expect(answer.status).toBe(200);
    expect([await byCountry('EC'), await byCountry('PE')]).toEqual([ecuador - 1, peru + 1]);
    const [newest] = ((await answer.json()) as OrganizationDetail).history;
    expect(['organization.edited', 'signature.edited']).toContain(newest?.action);
  });

  it('keeps the name before as a former one where it was renamed, so that it is found by both', async () => {
    const before = await read(await signed());
    const after = await (await put(before, { name: 'Red Continental de Prueba', renaming: 'renamed' })).json();
    expect(after.formerNames).toEqual(['Red Andina de Prueba']);
    for (const q of ['Continental+Prueba', 'Andina+Prueba']) expect((await list(`?q=${q}`)).items).toHaveLength(1);
    const slip = await (
      await put(after, { name: 'Red Continental de Pruebas', formerNames: after.formerNames })
    ).json();
    expect(slip.formerNames).toEqual(['Red Andina de Prueba']);
  });

  it('tells the second of two who edit at once what stands now, and overwrites nothing', async () => {
    const before = await read(await signed());
    expect((await put(before, { note: 'First' })).status).toBe(200);
    const refused = await put(before, { note: 'Second' });
    const problem = await refused.json();
    expect([refused.status, problem.code, problem.current.note]).toEqual([412, 'edit.conflict', 'First']);
  });

  it('notices what the signatory’s own form changed meanwhile', async () => {
    const before = await read(await signed());
    const [one] = before.signatures;
    const { version } = await (await organiser('GET', `/signatories/${one?.id}`)).json();
    const {
      renaming: _,
      formerNames: __,
      names: ___,
      parentId: ____,
      mailDomains,
      note,
      tags,
      ...fields
    } = edited(before);
    const json = {
      organization: { ...fields, acronym: 'RAP' },
      representative: person,
      display: 'public',
      note: '',
    };
    expect((await organiser('PUT', `/signatories/${one?.id}`, { json, headers: seen(version) })).status).toBe(200);
    expect((await put(before, { note: 'Meanwhile' })).status).toBe(412);
  });

  it('refuses a network that is its own chapter', async () => {
    const parent = await read(await signed({ organization: { name: 'Red Madre de Prueba' } }));
    const chapter = await read(await signed({ organization: { name: 'Capítulo de Prueba' } }));
    expect((await put(chapter, { parentId: parent.id })).status).toBe(200);
    const now = await read(parent.id);
    expect(now.chapters).toMatchObject([{ name: 'Capítulo de Prueba' }]);
    for (const parentId of [chapter.id, parent.id]) {
      const refused = await put(now, { parentId });
      expect([refused.status, (await refused.json()).errors]).toEqual([
        422,
        [{ path: 'parentId', code: 'field.invalid' }],
      ]);
    }
  });
});

describe('contact persons', () => {
  const contacts = (of: OrganizationDetail, json: object, id?: string) =>
    organiser(id ? 'PUT' : 'POST', `/organizations/${of.id}/contacts${id ? `/${id}` : ''}`, {
      json,
      headers: seen(of.version),
    });

  it('are added, edited and removed; the audit log never learns who', async () => {
    const before = await read(await signed());
    const added = await (
      await contacts(before, { name: 'Rui Ensaio', email: 'rui@rede.example', locale: 'pt' })
    ).json();
    const rui = added.contacts[1];
    expect(rui).toMatchObject({ name: 'Rui Ensaio', locale: 'pt', signatures: 0 });
    const changed = await (await contacts(added, { name: 'Rui Ensaio', role: 'Secretário' }, rui.id)).json();
    expect(changed.contacts[1]).toMatchObject({ role: 'Secretário', email: null });
    const gone = await organiser('DELETE', `/organizations/${before.id}/contacts/${rui.id}`, {
      headers: seen(changed.version),
    });
    expect((await gone.json()).contacts).toHaveLength(1);
    const administrator = await house.as('administrator');
    const log = await (await administrator('GET', '/api/v1/audit?subjectType=organization')).json();
    expect(log.items).toHaveLength(3);
    expect(JSON.stringify(log.items)).not.toMatch(/Rui|rui@|Secret/);
  });

  it('are not removed while a signature bears their name', async () => {
    const before = await read(await signed());
    const [lucia] = before.contacts;
    const refused = await organiser('DELETE', `/organizations/${before.id}/contacts/${lucia?.id}`, {
      headers: seen(before.version),
    });
    expect((await refused.json()).code).toBe('contact.signed');
  });
});

describe('the registry', () => {
  it('parts into those who signed now, those who signed then and not now, and those who never did', async () => {
    const { db } = house.ports;
    const then = await signed({ organization: { name: 'Firmó Antes de Prueba' } });
    await signed({ organization: { name: 'Firmó Ahora de Prueba' } });
    await db
      .insert(organization)
      .values({ name: 'Nunca Firmó de Prueba', country: 'EC', type: 'other', createdAt: new Date() });
    // Its signature becomes one of the campaign before.
    const [previous] = await db.select({ id: campaign.id }).from(campaign).where(sql`slug <> 'mispa-iv'`);
    await db
      .update(signature)
      .set({ campaignId: previous?.id ?? '' })
      .where(eq(signature.organizationId, then));
    const names = async (which: string) => (await list(`?signed=${which}&q=de+Prueba`)).items.map(({ name }) => name);
    expect(await names('now')).toEqual(['Firmó Ahora de Prueba']);
    expect(await names('earlier')).toEqual(['Firmó Antes de Prueba']);
    expect(await names('never')).toEqual(['Nunca Firmó de Prueba']);
    const addresses = await (await organiser('GET', '/organizations/addresses?signed=earlier')).json();
    expect(addresses).toMatchObject({ items: [{ email: person.email }], more: false });
    expect((await (await house.as('viewer'))('GET', '/organizations/addresses?signed=earlier')).status).toBe(403);
  });

  it('lists every entry once, page after page', async () => {
    const all = (await list('?pageSize=200')).items.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = '';
    do {
      const page: OrganizationList = await list(`?pageSize=4${after ? `&after=${after}` : ''}`);
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(all);
  });

  it('filters by tag, country and type', async () => {
    const before = await read(await signed());
    await put(before, { tags: ['por llamar'] });
    expect((await list('?tag=por+llamar')).items).toMatchObject([{ id: before.id }]);
    expect((await list('?tag=por+llamar&country=PE')).total).toBe(0);
    expect((await list('?tag=por+llamar&type=network')).total).toBe(1);
    expect((await list()).tags).toEqual(['por llamar']);
  });

  it('exports what is filtered, addresses only for who may see them', async () => {
    await signed();
    const file = async (as: Caller) => (await as('GET', '/organizations/export.csv?q=Andina&locale=es')).text();
    const mine = await file(organiser);
    expect(mine.split('\r\n')).toHaveLength(3);
    expect(mine).toContain('lucia@red.example');
    expect(await file(await house.as('viewer'))).not.toContain('@');
  });
});
