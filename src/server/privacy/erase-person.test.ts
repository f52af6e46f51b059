import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { OrganizationDetail } from '../../domain/organizations/organization.ts';
import { rowsOf } from '../db/rows.ts';
import {
  campaign,
  importBatch,
  importRow,
  organization,
  outbox,
  representative,
  retentionFinding,
  savedView,
  signature,
} from '../db/schema/index.ts';
import { findDuePersons } from './find-due.ts';

let house: TestApp;
let organiser: Caller;
let administrator: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  administrator = await house.as('administrator');
});

const NAME = 'Xochitl Ensayística';
const EMAIL = 'xochitl@ensayo.example';
const person = { name: NAME, role: 'Directora de prueba', email: EMAIL };
const seen = (version: number) => ({ 'if-match': `"${version}"` });

const signed = async (overrides: Parameters<typeof aSignatory>[0] = {}) => {
  const answer = await organiser('POST', '/signatories', {
    json: aSignatory({ representative: person, ...overrides }),
  });
  expect(answer.status).toBe(201);
  return answer.json();
};
const entryOf = async (id: string): Promise<OrganizationDetail> =>
  (await organiser('GET', `/organizations/${id}`)).json();
const counts = async () => {
  const { standing, byCountry, byType, byState, demands, consent } = await (await organiser('GET', '/overview')).json();
  return { standing, byCountry, byType, byState, demands, consent };
};

/** Every text of the database that holds one of the words, as `table.column`. */
async function placesWith(words: readonly string[]): Promise<string[]> {
  const columns = rowsOf<{ table_name: string; column_name: string }>(
    await house.db.execute(sql`
      SELECT c.table_name, c.column_name FROM information_schema.columns c
      JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = c.table_schema
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND (c.data_type IN ('text', 'json', 'jsonb', 'character varying', 'character', 'ARRAY') OR c.udt_name = 'citext')`),
  );
  expect(columns.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const { table_name: table, column_name: column } of columns) {
    const [row] = rowsOf<{ held: boolean }>(
      await house.db.execute(
        sql`SELECT EXISTS (SELECT 1 FROM ${sql.identifier(table)} WHERE ${sql.join(
          words.map((word) => sql`${sql.identifier(column)}::text ILIKE ${`%${word}%`}`),
          sql` OR `,
        )}) AS held`,
      ),
    );
    if (row?.held) found.push(`${table}.${column}`);
  }
  return found;
}

/** A person in every corner: signed, edited, written to, imported, noted, kept in a filter. */
async function everywhere() {
  const { db } = house.ports;
  const added = await signed({ note: `Llamar a ${NAME}`, source: `Mail de ${EMAIL}` });
  const json = {
    organization: { name: added.name, acronym: '', aliases: [], country: 'EC', type: 'network', website: '' },
    representative: { ...person, role: 'Presidenta de prueba' },
    display: 'public',
    note: added.note,
    reservations: [{ demandKey: 'decriminalization', note: `según ${NAME}` }],
  };
  expect((await organiser('PUT', `/signatories/${added.id}`, { json, headers: seen(1) })).status).toBe(200);
  const act = { act: 'verify', ground: 'other', note: `${NAME.toUpperCase()} lo confirmó` };
  const { version } = await (await organiser('GET', `/signatories/${added.id}`)).json();
  expect((await organiser('POST', `/signatories/${added.id}/acts`, { json: act, headers: seen(version) })).status).toBe(
    200,
  );
  await db
    .update(organization)
    .set({ note: `Preguntar por ${NAME}` })
    .where(eq(organization.id, added.organizationId));
  const at = house.ports.now();
  await db.insert(outbox).values([
    { kind: 'consent', to: EMAIL.toUpperCase(), subject: `Para ${NAME}`, text: `Hola, ${NAME}`, createdAt: at },
    { kind: 'consent', to: 'otra@ensayo.example', subject: 'Otra', text: 'Otra', createdAt: at },
  ]);
  const [{ campaignId } = { campaignId: '' }] = await db
    .select({ campaignId: signature.campaignId })
    .from(signature)
    .where(eq(signature.id, added.id));
  const mapping = ['name', 'representativeName', 'representativeName', 'representativeRole', 'email'];
  const [batch] = await db
    .insert(importBatch)
    .values({
      campaignId,
      fileName: 'prueba.csv',
      encoding: 'utf-8',
      delimiter: ',',
      header: mapping,
      settings: { mapping },
      state: 'done',
      createdByName: 'x',
      createdAt: at,
    })
    .returning({ id: importBatch.id });
  const row = {
    name: added.name,
    type: 'other',
    representative: { name: NAME, role: 'Directora de prueba' },
    email: EMAIL,
    display: 'public',
    notes: [],
    refusals: [{ code: 'email.invalid', field: 'email', value: EMAIL }],
  };
  await db.insert(importRow).values({
    batchId: batch?.id ?? '',
    number: 1,
    // First and last name in two columns.
    cells: [added.name, 'Xochitl', 'Ensayística', 'Directora de prueba', EMAIL],
    planned: { row, score: 0 },
    outcome: 'new',
    include: true,
    signatureId: added.id,
    appliedAt: at,
  });
  const [owner] = rowsOf<{ id: string }>(await db.execute(sql`SELECT id FROM "user" LIMIT 1`));
  await db.insert(savedView).values({
    campaignId,
    ownerId: owner?.id ?? '',
    ownerName: 'x',
    room: 'signatories',
    name: 'v',
    query: `?${new URLSearchParams({ q: EMAIL })}`,
    createdAt: at,
  });
  return added;
}

const contactOf = async (organizationId: string) => (await entryOf(organizationId)).contacts[0]?.id ?? '';

describe('erasing a person', () => {
  it('leaves name and address nowhere in the database, and moves no count', async () => {
    const { id, organizationId } = await everywhere();
    const words = ['xochitl', 'ensayística', EMAIL, 'Presidenta de prueba', 'Directora de prueba'];
    expect(await placesWith(words)).toEqual(
      expect.arrayContaining([
        'audit_event.from',
        'audit_event.to',
        'import_row.cells',
        'import_row.planned',
        'outbox.to',
        'representative.email',
        'representative.name',
        'reservation.note',
        'saved_view.query',
        'signature.note',
        'signature_event.note',
      ]),
    );
    const before = await counts();
    const answer = await administrator('POST', `/people/${await contactOf(organizationId)}/erase`);
    expect(answer.status).toBe(204);
    expect(await placesWith(words)).toEqual([]);
    expect(await counts()).toEqual(before);
    const after = await (await organiser('GET', `/signatories/${id}`)).json();
    expect(after.events.at(-1)).toMatchObject({ type: 'erased', fromState: 'verified', toState: 'verified' });
    expect(after).toMatchObject({ name: 'Red Andina de Prueba', state: 'verified', country: 'EC' });
  });

  it('is recorded as done, of nobody; what others were told stays', async () => {
    const { organizationId } = await everywhere();
    await administrator('POST', `/people/${await contactOf(organizationId)}/erase`);
    const [erased] = (await (await administrator('GET', '/api/v1/audit?action=person.erased')).json()).items;
    expect(erased).toMatchObject({ subjectLabel: '—', from: null, to: null });
    const mails = await house.db.select().from(outbox);
    expect(mails.map(({ to }) => to).sort()).toEqual(['', 'otra@ensayo.example']);
    expect(mails.find(({ to }) => to === '')?.failedAt).not.toBeNull();
  });

  it('cannot be done twice, nor by an organiser', async () => {
    const { organizationId } = await signed();
    const id = await contactOf(organizationId);
    expect((await organiser('POST', `/people/${id}/erase`)).status).toBe(403);
    await administrator('POST', `/people/${id}/erase`);
    const again = await administrator('POST', `/people/${id}/erase`);
    expect([again.status, (await again.json()).code]).toEqual([409, 'person.erased']);
  });

  it('forgets every row of the same person, and leaves who shares only the mailbox', async () => {
    const one = await signed();
    const two = await signed({ organization: { name: 'Otra Red de Prueba' } });
    const third = await signed({
      organization: { name: 'Tercera Red de Prueba' },
      representative: { ...person, name: 'Rui Ensaio' },
    });
    await administrator('POST', `/people/${await contactOf(one.organizationId)}/erase`);
    expect((await entryOf(two.organizationId)).contacts).toEqual([]);
    expect((await entryOf(third.organizationId)).contacts).toMatchObject([{ name: 'Rui Ensaio', email: EMAIL }]);
  });

  it('takes a person who signed for themselves out of the registry, and still counts them', async () => {
    await house.db.update(campaign).set({ allowsIndividuals: true });
    const { id, organizationId } = await signed({ organization: { name: NAME, type: 'individual' } });
    const before = await counts();
    await administrator('POST', `/people/${await contactOf(organizationId)}/erase`);
    expect(await placesWith(['xochitl', EMAIL])).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(await (await organiser('GET', `/signatories/${id}`)).json()).toMatchObject({
      name: '—',
      type: 'individual',
      display: 'counted-only',
    });
  });
});

describe('handing out a person’s data', () => {
  it('holds rows, signatures, mails, lines of rosters and records, and nobody else’s', async () => {
    const { organizationId, id } = await everywhere();
    const answer = await administrator('POST', `/people/${await contactOf(organizationId)}/export`);
    const data = await answer.json();
    expect(data).toMatchObject({
      person: { name: NAME, email: EMAIL },
      signatures: [{ id }],
      mails: [{ subject: `Para ${NAME}` }],
      importRows: [{ number: 1 }],
    });
    expect(data.events.length).toBeGreaterThan(2);
    expect(JSON.stringify(data)).not.toContain('otra@ensayo.example');
    expect((await (await administrator('GET', '/api/v1/audit?action=person.exported')).json()).total).toBe(1);
  });
});

describe('what falls due', () => {
  const keep = (fields: { closesAt: string | null; retentionMonths: number | null }) =>
    house.db.update(campaign).set(fields).where(eq(campaign.slug, 'mispa-iv'));

  it('is listed by the nightly look, and nobody is erased by it', async () => {
    const { organizationId } = await signed();
    await findDuePersons(house.ports);
    expect(await house.db.select().from(retentionFinding)).toEqual([]);
    await keep({ closesAt: '2013-11-22', retentionMonths: 0 });
    house.setNow(new Date('2013-11-23T03:00:00Z'));
    await findDuePersons(house.ports);
    await findDuePersons(house.ports);
    const waits = async (as: Caller) => (await (await as('GET', '/overview')).json()).attention.personsDue;
    expect([await waits(administrator), await waits(organiser)]).toEqual([1, 0]);
    const due = await (await administrator('GET', '/people/due')).json();
    expect(due).toMatchObject({
      total: 1,
      items: [{ name: NAME, dueOn: '2013-11-22', organization: { id: organizationId } }],
    });
    expect((await entryOf(organizationId)).contacts).toHaveLength(1);
  });

  it('is erased as a selection, and is due no more', async () => {
    await signed();
    await keep({ closesAt: '2013-11-22', retentionMonths: 0 });
    house.setNow(new Date('2013-11-23T03:00:00Z'));
    await findDuePersons(house.ports);
    const [{ id } = { id: '' }] = await house.db
      .select({ id: representative.id })
      .from(representative)
      .where(eq(representative.name, NAME));
    const after = await (await administrator('POST', '/people/due/erase', { json: { ids: [id] } })).json();
    expect(after).toEqual({ items: [], total: 0 });
    expect(await placesWith([EMAIL])).toEqual([]);
  });

  it('is taken off the list when the campaign keeps longer, and spares whom another campaign keeps', async () => {
    const { organizationId } = await signed();
    await keep({ closesAt: '2013-11-22', retentionMonths: 0 });
    house.setNow(new Date('2013-11-23T03:00:00Z'));
    await findDuePersons(house.ports);
    await keep({ closesAt: '2013-11-22', retentionMonths: 24 });
    await findDuePersons(house.ports);
    expect(await house.db.select().from(retentionFinding)).toEqual([]);
    await keep({ closesAt: '2013-11-22', retentionMonths: 0 });
    // The same person signed the campaign before, which has not decided.
    const [own] = await house.db.select().from(signature).where(eq(signature.organizationId, organizationId));
    const [other] = await house.db.select().from(campaign).where(sql`slug <> 'mispa-iv'`);
    const [entry] = await house.db
      .insert(organization)
      .values({ name: 'Otra', country: 'EC', type: 'other', createdAt: house.ports.now() })
      .returning();
    if (!own || !other || !entry) throw new TypeError('furnished otherwise');
    const { id: _, ...copy } = own;
    await house.db.insert(signature).values({ ...copy, campaignId: other.id, organizationId: entry.id });
    await findDuePersons(house.ports);
    expect(await house.db.select().from(retentionFinding)).toEqual([]);
  });
});
