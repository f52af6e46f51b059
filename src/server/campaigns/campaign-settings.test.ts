import { beforeEach, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import type { CampaignSettings } from '../../domain/campaigns/campaign-settings.ts';

let house: TestApp;
let administrator: Caller;
beforeEach(async () => {
  house = await testApp();
  administrator = await house.as('administrator');
});

async function configure(change: Partial<CampaignSettings>, as = administrator): Promise<Response> {
  const before = await administrator('GET', '/settings');
  const headers = { 'if-match': before.headers.get('etag') ?? '' };
  return as('PUT', '/settings', { json: { ...(await before.json()), ...change }, headers });
}

it('is decided by administrators alone, and recorded from what to what', async () => {
  expect((await configure({ allowsIndividuals: true }, await house.as('organiser'))).status).toBe(403);
  expect((await configure({ allowsIndividuals: true, retentionMonths: 24 })).status).toBe(200);
  const log = await (await administrator('GET', '/api/v1/audit?action=campaign.configured')).json();
  expect(log.items).toMatchObject([
    { from: { allowsIndividuals: false, retentionMonths: '' }, to: { allowsIndividuals: true, retentionMonths: 24 } },
  ]);
});

it('tells the second of two who decide at once what stands, and overwrites nothing', async () => {
  const seen = await administrator('GET', '/settings');
  const headers = { 'if-match': seen.headers.get('etag') ?? '' };
  const json = await seen.json();
  expect((await administrator('PUT', '/settings', { json: { ...json, closesAt: '2014-01-31' }, headers })).status).toBe(
    200,
  );
  const refused = await administrator('PUT', '/settings', { json: { ...json, retentionMonths: 3 }, headers });
  const problem = await refused.json();
  expect([refused.status, problem.code, problem.current.closesAt]).toEqual([412, 'edit.conflict', '2014-01-31']);
});

it('calls a country as the campaign does: on public pages, in letters’ words and in files; its code stays', async () => {
  const organiser = await house.as('organiser');
  await organiser('POST', '/signatories', { json: aSignatory({ organization: { country: 'EC' } }) });
  const labels = [{ country: 'EC', locale: 'es', label: 'Ecuador de Prueba' }] as const;
  expect((await configure({ countryLabels: [...labels] as CampaignSettings['countryLabels'] })).status).toBe(200);
  const page = await (await house.app.request('/s/mispa-iv/es')).text();
  expect(page).toContain('Ecuador de Prueba');
  expect(await (await house.app.request('/s/mispa-iv/en')).text()).not.toContain('de Prueba</h3>');
  for (const file of ['/signatories/export.csv', '/organizations/export.csv']) {
    const csv = await (await organiser('GET', `${file}?q=Andina&locale=es`)).text();
    expect(csv).toContain('Ecuador de Prueba,EC');
  }
  const { items } = await (await organiser('GET', '/api/v1/campaigns')).json();
  expect(items.find(({ slug }: { slug: string }) => slug === 'mispa-iv').countryLabels).toEqual({
    es: { EC: 'Ecuador de Prueba' },
  });
});

it('keeps persons apart from organisations on public pages', async () => {
  await configure({ allowsIndividuals: true });
  const organiser = await house.as('organiser');
  const before = await (await house.app.request('/s/mispa-iv/en')).text();
  const person = { organization: { name: 'Persona de Prueba', type: 'individual' as const } };
  await organiser('POST', '/signatories', { json: aSignatory(person) });
  await organiser('POST', '/signatories', {
    json: aSignatory({
      ...person,
      organization: { ...person.organization, name: 'Sin Nombrar' },
      display: 'counted-only',
    }),
  });
  const after = await (await house.app.request('/s/mispa-iv/en')).text();
  const count = /(\d+) organisations stand/;
  expect(count.exec(after)?.[1]).toBe(count.exec(before)?.[1]);
  expect(after).toContain('2 persons signed in their own name');
  expect(after).toContain('<li>Persona de Prueba</li>');
  expect(after).not.toContain('Sin Nombrar');
});
