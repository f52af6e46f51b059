import { beforeEach, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { SignatoryDetail } from '../../domain/signatories/signatory.ts';
import { campaign } from '../db/schema/index.ts';

let house: TestApp;
let organiser: Caller;
beforeEach(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

const say = (es: string) => house.db.update(campaign).set({ purpose: es === '' ? {} : { es } });
const add = (overrides: Parameters<typeof aSignatory>[0] = {}) =>
  organiser('POST', '/signatories', {
    json: aSignatory({ representative: { name: 'Lucía Prueba' }, purposeAgreedOn: '2013-10-30', ...overrides }),
  });
const edit = (of: SignatoryDetail, purposeAgreedOn: string) =>
  organiser('PUT', `/signatories/${of.id}`, {
    json: { ...aSignatory({ representative: { name: 'Lucía Prueba' } }), reservations: undefined, purposeAgreedOn },
    headers: { 'if-match': `"${of.version}"` },
  });
const log = async (action: string) => {
  const administrator = await house.as('administrator');
  return (await (await administrator('GET', `/api/v1/audit?action=${action}`)).json()).items;
};

it('keeps the day, and the purpose in the words that were shown', async () => {
  await say('Para publicar su nombre');
  const found: SignatoryDetail = await (await add()).json();
  expect(found).toMatchObject({ purpose: 'Para publicar su nombre', purposeAgreedOn: '2013-10-30' });
  expect(await log('signature.added')).toMatchObject([{ to: { purposeAgreedOn: '2013-10-30' } }]);
});

it('keeps those words when the day is corrected after the campaign says others, and the log tells', async () => {
  await say('Para publicar su nombre');
  const found: SignatoryDetail = await (await add()).json();
  await say('Para otra cosa');
  const corrected: SignatoryDetail = await (await edit(found, '2013-10-31')).json();
  expect(corrected).toMatchObject({ purpose: 'Para publicar su nombre', purposeAgreedOn: '2013-10-31' });
  expect(await log('signature.edited')).toMatchObject([
    { from: { purposeAgreedOn: '2013-10-30' }, to: { purposeAgreedOn: '2013-10-31' } },
  ]);
  expect(await (await edit(corrected, '')).json()).toMatchObject({ purpose: '', purposeAgreedOn: null });
});

it('is refused where nobody was told a purpose in their language, and leaves nothing behind', async () => {
  const refused = await add();
  expect([refused.status, (await refused.json()).code]).toEqual([409, 'signature.purposeNotSaid']);
  expect((await (await organiser('GET', '/signatories?q=Red Andina de Prueba')).json()).items).toEqual([]);
});

it('is refused where nobody is named who could have agreed', async () => {
  await say('Para publicar su nombre');
  const refused = await add({ representative: { name: '' } });
  expect([refused.status, (await refused.json()).code]).toEqual([422, 'request.invalid']);
});

it('is handed to the person with their data, and gone once they are erased', async () => {
  await say('Para publicar su nombre');
  const found: SignatoryDetail = await (await add()).json();
  const administrator = await house.as('administrator');
  const { contacts } = await (await organiser('GET', `/organizations/${found.organizationId}`)).json();
  const data = await (await administrator('POST', `/people/${contacts[0].id}/export`)).json();
  expect(data.signatures).toMatchObject([
    { purpose: 'Para publicar su nombre', purposeAgreedAt: '2013-10-30T00:00:00.000Z' },
  ]);
  expect((await administrator('POST', `/people/${contacts[0].id}/erase`)).status).toBe(204);
  const after = await (await organiser('GET', `/signatories/${found.id}`)).json();
  expect(after).toMatchObject({ purpose: '', purposeAgreedOn: null });
});
