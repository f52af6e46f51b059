import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { SignatoryDetail } from '../../domain/signatories/signatory.ts';
import type { VerificationQueue } from '../../domain/signatories/verification-queue.ts';
import { campaign, outbox, signature } from '../db/schema/index.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
  // Only what a test enters waits.
  await house.db.update(signature).set({ state: 'verified' });
});

const seen = (version: number) => ({ 'if-match': `"${version}"` });

async function added(name: string, overrides: Parameters<typeof aSignatory>[0] = {}): Promise<SignatoryDetail> {
  const json = aSignatory({
    state: 'pending',
    representative: { name: 'Ana Prueba', email: 'ana@prueba.example' },
    ...overrides,
    organization: { name, ...overrides.organization },
  });
  const answer = await organiser('POST', '/signatories', { json });
  expect(answer.status).toBe(201);
  return answer.json();
}

const queue = async (search = ''): Promise<VerificationQueue> => {
  const answer = await organiser('GET', `/verification${search}`);
  expect(answer.status).toBe(200);
  return answer.json();
};
const act = (id: string, version: number, json: object) =>
  organiser('POST', `/signatories/${id}/acts`, { json, headers: seen(version) });
const ask = (id: string, version: number, question = '¿Firma usted por la red?') =>
  organiser('POST', `/verification/${id}/ask-back`, { json: { question }, headers: seen(version) });

describe('the queue of what waits to be verified', () => {
  it('is gone through oldest first, there and back', async () => {
    const all = [await added('Prueba A'), await added('Prueba B', { state: 'confirmed' }), await added('Prueba C')];
    const ids = all.map(({ id }) => id);
    const first = await queue();
    expect(first).toMatchObject({ total: 3, current: { id: ids[0], position: 1, next: ids[1], previous: null } });
    expect(await queue(`?at=${ids[1]}`)).toMatchObject({
      total: 3,
      current: { id: ids[1], position: 2, next: ids[2], previous: ids[0] },
    });
    expect((await queue(`?at=${ids[2]}`)).current).toMatchObject({ position: 3, next: null });
  });

  it('goes on after one that a colleague has just seen to, and begins anew past the last', async () => {
    const [a, b] = [await added('Prueba A'), await added('Prueba B', { state: 'confirmed' })];
    await act(a.id, 1, { act: 'reject', note: 'No firmó' });
    expect(await queue(`?at=${a.id}`)).toMatchObject({ total: 1, current: { id: b.id, position: 1 } });
    const c = await added('Prueba C');
    await act(c.id, 1, { act: 'reject', note: 'No firmó' });
    expect((await queue(`?at=${c.id}`)).current).toMatchObject({ id: b.id, position: 1 });
  });

  it('has those at its end whose representative was asked something', async () => {
    const [a, b, c] = [await added('Prueba A'), await added('Prueba B'), await added('Prueba C')];
    await ask(a.id, 1);
    house.setNow(new Date(house.ports.now().getTime() + 1000));
    await ask(b.id, 1);
    const order = [];
    for (
      let at: string | null | undefined = (await queue()).current?.id;
      at;
      at = (await queue(`?at=${at}`)).current?.next
    )
      order.push(at);
    expect(order).toEqual([c.id, a.id, b.id]);
  });

  it('is narrowed by country, type and identity', async () => {
    const a = await added('Prueba A', {
      organization: { country: 'UY', type: 'youth', website: 'https://prueba.example' },
    });
    const b = await added('Prueba B', { organization: { country: 'EC' }, state: 'confirmed' });
    expect(await queue('?country=UY')).toMatchObject({ total: 1, current: { id: a.id } });
    expect(await queue('?type=network')).toMatchObject({ total: 1, current: { id: b.id } });
    expect(await queue('?identity=domain-matches')).toMatchObject({ total: 1, current: { id: a.id } });
    expect(await queue('?identity=representative-confirmed')).toMatchObject({ total: 1, current: { id: b.id } });
    expect(await queue('?identity=self-declared')).toEqual({ total: 0, current: null });
  });

  it('tells what looks the same, and what the organisation signed before', async () => {
    const a = await added('Red de Prueba del Sur');
    const b = await added('Réd de prueba del sur');
    const found = await queue(`?at=${b.id}`);
    expect(found.current?.similar.map(({ organizationId }) => organizationId)).toEqual([a.organizationId]);
    const { items } = await (await organiser('GET', '/api/v1/campaigns')).json();
    const other = items.find(({ slug }: { slug: string }) => slug !== 'mispa-iv').slug;
    const [signed] = await house.db.select().from(signature).where(eq(signature.id, b.id));
    const [elsewhere] = await house.db.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, other));
    if (!signed || !elsewhere) throw new Error('There is nothing to sign');
    const { id: _, ...again } = signed;
    await house.db.insert(signature).values({ ...again, campaignId: elsewhere.id, signedOn: '2013-06-01' });
    expect((await queue(`?at=${b.id}`)).current?.earlier).toMatchObject([{ campaign: other, signedOn: '2013-06-01' }]);
  });

  it('is served by its own index', async () => {
    const plan = await house.db.transaction(async (tx) => {
      await tx.execute(sql`SET LOCAL enable_seqscan = off`);
      return tx.execute(sql`EXPLAIN SELECT id FROM signature WHERE campaign_id = ${(await house.db.select().from(signature).limit(1))[0]?.campaignId ?? ''}
        AND state IN ('pending', 'confirmed') ORDER BY coalesce(asked_back_at, '-infinity'), id LIMIT 1`);
    });
    expect(JSON.stringify(plan)).toContain('signature_unverified_idx');
  });
});

describe('verifying', () => {
  it('needs a ground, keeps it, and loses it when the signature is withdrawn', async () => {
    const { id } = await added('Prueba A', { state: 'confirmed' });
    const without = await act(id, 1, { act: 'verify' });
    expect(without.status).toBe(422);
    expect((await without.json()).errors).toMatchObject([{ path: 'ground', code: 'field.required' }]);
    const verified = await (await act(id, 1, { act: 'verify', ground: 'listed' })).json();
    expect(verified).toMatchObject({ state: 'verified', verifiedGround: 'listed' });
    expect(await (await act(id, 2, { act: 'withdraw' })).json()).toMatchObject({ verifiedGround: null });
  });

  it('is not what rejecting is: that needs a reason', async () => {
    const { id } = await added('Prueba A');
    expect((await act(id, 1, { act: 'reject' })).status).toBe(422);
    expect((await act(id, 1, { act: 'reject', note: 'No es suya' })).status).toBe(200);
  });
});

describe('asking back', () => {
  it('writes to the representative in their language, and keeps the question in the history', async () => {
    const { id } = await added('Prueba A', { locale: 'pt' });
    const asked: SignatoryDetail = await (await ask(id, 1)).json();
    expect(asked).toMatchObject({ version: 2, state: 'pending', askedBackAt: house.ports.now().toISOString() });
    expect(asked.events.at(-1)).toMatchObject({ type: 'askedBack', note: '¿Firma usted por la red?' });
    const [mail] = await house.db.select().from(outbox).where(eq(outbox.kind, 'askBack'));
    expect(mail).toMatchObject({ to: 'ana@prueba.example' });
    expect(mail?.subject).toMatch(/^Uma pergunta sobre a assinatura de Prueba A/);
    expect(mail?.text).toContain('¿Firma usted por la red?');
    const administrator = await house.as('administrator');
    const [told] = (await (await administrator('GET', '/api/v1/audit?action=signature.askedBack')).json()).items;
    expect(JSON.stringify(told)).not.toMatch(/@|¿Firma/);
  });

  it('is refused where nobody can be written to, and leaves nothing behind', async () => {
    const { id } = await added('Prueba A', { representative: { name: 'Ana Prueba', email: '' } });
    const refused = await ask(id, 1);
    expect(await refused.json()).toMatchObject({ code: 'signature.noAddress' });
    const found: SignatoryDetail = await (await organiser('GET', `/signatories/${id}`)).json();
    expect(found).toMatchObject({ version: 1, askedBackAt: null });
  });

  it('is refused of one that is verified, and told of one that somebody changed', async () => {
    const { id } = await added('Prueba A', { state: 'confirmed' });
    await act(id, 1, { act: 'verify', ground: 'known' });
    expect((await ask(id, 1)).status).toBe(412);
    expect(await (await ask(id, 2)).json()).toMatchObject({ code: 'signature.transitionRefused' });
    expect(await house.db.select().from(outbox).where(eq(outbox.kind, 'askBack'))).toEqual([]);
  });
});
