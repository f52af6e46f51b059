import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';

let house: TestApp;
let organiser: Caller;
let viewer: Caller;
beforeEach(async () => {
  house = await testApp();
  [organiser, viewer] = [await house.as('organiser'), await house.as('viewer')];
});

const aView = (overrides: object = {}) => ({
  ...{ room: 'signatories', name: 'To verify', query: 'state=confirmed&sort=signedOn', shared: false },
  ...overrides,
});

async function save(caller: Caller, overrides: object = {}): Promise<string> {
  const answer = await caller('POST', '/views', { json: aView(overrides) });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

const listed = async (caller: Caller, room = 'signatories') =>
  (await (await caller('GET', `/views?room=${room}`)).json()).items;

describe('a saved view', () => {
  it('is its owner’s alone until it is shared, and then stands under the owner’s name', async () => {
    const id = await save(organiser);
    expect(await listed(organiser)).toEqual([{ id, ...aView(), ownerName: 'Omar Organiza', own: true }]);
    expect(await listed(viewer)).toEqual([]);
    await organiser('PATCH', `/views/${id}`, { json: { shared: true } });
    expect(await listed(viewer)).toMatchObject([{ id, ownerName: 'Omar Organiza', own: false, query: aView().query }]);
    expect(await listed(viewer, 'overview')).toEqual([]);
  });

  it('keeps one name a person and screen, whether saved or renamed', async () => {
    await save(organiser);
    await save(viewer);
    await save(organiser, { room: 'overview' });
    const second = await save(organiser, { name: 'Andes' });
    const again = await organiser('POST', '/views', { json: aView() });
    expect([again.status, (await again.json()).code]).toEqual([409, 'view.nameTaken']);
    const renamed = await organiser('PATCH', `/views/${second}`, { json: { name: 'To verify' } });
    expect([renamed.status, (await renamed.json()).code]).toEqual([409, 'view.nameTaken']);
  });

  it('is changed by nobody but its owner, and says nothing of what it filters to the audit log', async () => {
    const id = await save(organiser, { shared: true, query: 'q=Marta' });
    expect((await viewer('PATCH', `/views/${id}`, { json: { name: 'Mine' } })).status).toBe(404);
    expect((await viewer('DELETE', `/views/${id}`)).status).toBe(404);
    expect((await organiser('PATCH', `/views/${id}`, { json: {} })).status).toBe(422);
    expect((await organiser('PATCH', `/views/${id}`, { json: { query: 'q=Marta%20Luz' } })).status).toBe(200);
    const administrator = await house.as('administrator');
    expect(JSON.stringify(await (await administrator('GET', '/api/v1/audit')).json())).not.toContain('Marta');
  });

  it('that is shared can be removed by an administrator, one that is not cannot', async () => {
    const [kept, gone] = [await save(organiser), await save(organiser, { name: 'Andes', shared: true })];
    const administrator = await house.as('administrator');
    expect((await administrator('DELETE', `/views/${kept}`)).status).toBe(404);
    expect((await administrator('DELETE', `/views/${gone}`)).status).toBe(204);
    expect(await listed(organiser)).toMatchObject([{ id: kept }]);
  });
});
