// @vitest-environment jsdom
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { aWording, reword } from '../../../tests/support/approve-wording.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { exportedVersionSchema } from '../../domain/statements/publication.ts';
import { statementHash } from '../../domain/statements/statement.ts';
import { organization, reservation, signature } from '../db/schema/index.ts';

const API = '/api/public/campaigns/mispa-iv';

let house: TestApp;
let stranger: (path: string, headers?: Record<string, string>) => Promise<Response>;
let administrator: Caller;
beforeEach(async () => {
  house = await testApp();
  administrator = await house.as('administrator');
  // No origin, no cookie: what a browser that follows a link sends.
  stranger = async (path, headers = {}) => house.app.request(path, { headers });
});

async function publish(locales: readonly string[] = ['en', 'es', 'pt']): Promise<void> {
  const next = await administrator('GET', `/statement/next?${locales.map((one) => `locales=${one}`).join('&')}`);
  const json = { locales, kind: 'editorial', reason: 'Erratas' };
  const headers = { 'if-match': next.headers.get('etag') ?? '' };
  expect((await administrator('POST', '/statement/versions', { json, headers })).status).toBe(201);
}

async function page(path: string, headers: Record<string, string> = {}): Promise<Document> {
  const answer = await stranger(path, headers);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  return parse(await answer.text());
}

const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');
const textOf = (node: Element | Document | null): string =>
  ((node instanceof Document ? node.body : node)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('the statement’s page', () => {
  it('is read by anyone, without script, in each language, with everything that identifies the text', async () => {
    const html = await (await stranger('/s/mispa-iv/es')).text();
    const found = parse(html);
    expect(found.documentElement.lang).toBe('es');
    expect(textOf(found.querySelector('h1'))).toMatch(/^Frenar la guerra/);
    expect(textOf(found)).toContain('Versión 1, publicada el 19 de noviembre de 2013. Esta versión está vigente.');
    expect([...found.querySelectorAll('article h2')].map(textOf)).toHaveLength(5);
    const { items } = await (await stranger(`${API}/versions.json`)).json();
    expect(html).toContain(items[0].sha256);
    expect(html).not.toMatch(/<script|style=|onclick|javascript:/i);
    const languages = [...found.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(languages).toEqual(['/s/mispa-iv/en', '/s/mispa-iv/es', '/s/mispa-iv/pt']);
  });

  it.each([
    ['pt-BR,pt;q=0.9', 'pt'],
    ['fr,es;q=0.8', 'es'],
    ['fr', 'es'],
    ['', 'es'],
  ])('speaks to who asks for “%s” in %s, and says that this depends on who asks', async (asked, lang) => {
    const answer = await stranger('/s/mispa-iv', { 'accept-language': asked });
    expect(answer.headers.get('vary')).toContain('accept-language');
    expect(answer.headers.get('content-language')).toBe(lang);
  });

  it('may be kept for a minute, and costs nothing while it is the same', async () => {
    const first = await stranger('/s/mispa-iv/en');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600');
    const etag = first.headers.get('etag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await stranger('/s/mispa-iv/en', { 'if-none-match': tag });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    await reword(house.db, 'decriminalization', 'Two');
    await publish();
    expect((await stranger('/s/mispa-iv/en', { 'if-none-match': etag })).status).toBe(200);
  });

  it('is sent with a policy that allows no script at all', async () => {
    const { headers } = await stranger('/s/mispa-iv/en');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('script-src');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await stranger('/s/statement.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('keeps words as words', async () => {
    const body = '<b onmouseover="x">«&» </p><script>alert(1)</script>';
    await aWording(house.db, { key: 'decriminalization', locale: 'es', title: '<i>', body });
    await publish(['es']);
    const found = await page('/s/mispa-iv/es');
    expect(found.querySelector('script, b, i')).toBeNull();
    expect(textOf(found.querySelector('article section:nth-of-type(4) p'))).toBe(body);
  });

  it('says which language was left out, and that there is none of it', async () => {
    await aWording(house.db, { key: 'decriminalization', locale: 'es', title: 'Dos', body: 'Otro texto.' });
    await aWording(house.db, { key: 'decriminalization', locale: 'pt', title: 'Dois', body: 'Outro texto.' });
    await publish(['es', 'pt']);
    expect(textOf(await page('/s/mispa-iv/pt'))).toContain('Esta versão não foi publicada em inglês');
    const missing = await stranger('/s/mispa-iv/en');
    expect(missing.status).toBe(404);
    const found = parse(await missing.text());
    expect(textOf(found.querySelector('h1'))).toBe('There is nothing at this address');
    expect([...found.querySelectorAll('main a')].map((link) => link.getAttribute('href'))).toEqual([
      '/s/mispa-iv/es',
      '/s/mispa-iv/pt',
    ]);
    // The version before was published in English, and stays so.
    expect(textOf(await page('/s/mispa-iv/en/v/1'))).toContain('This is an earlier version. Version 2 is in force.');
  });

  it.each([
    '/s',
    '/s/no-such-campaign',
    '/s/oas-antigua-2013',
    '/s/mispa-iv/fr',
    '/s/mispa-iv/en/v/9',
    '/s/mispa-iv/en/v/x',
    '/s/mispa-iv/en/v/1/changes?since=1',
    '/s/mispa-iv/en/nothing',
    '/s/%00',
  ])('%s is not there, and a page says so', async (path) => {
    const answer = await stranger(path, { 'accept-language': 'pt' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('data-problem="not.found"');
  });
});

describe('the difference between versions', () => {
  it('is told word by word, and heard', async () => {
    const [, one] = [await reword(house.db, 'decriminalization', 'Two'), await page('/s/mispa-iv/en')];
    expect(textOf(one)).not.toContain('What changed since');
    await publish();
    const found = await page('/s/mispa-iv/en/v/2/changes');
    expect(textOf(found.querySelector('h1'))).toBe('What changed from version 1 to version 2');
    expect(textOf(found.querySelector('h2 ins'))).toBe('[added: Two en]');
    expect(textOf(found.querySelector('h2 del'))).toBe('[removed: Decriminalization of minor offences]');
    expect(found.querySelectorAll('main section').length).toBe(1);
  });

  it('reaches back to any earlier version, and says what came in another order or language', async () => {
    await reword(house.db, 'decriminalization', 'Two');
    await publish();
    const keys = ['demilitarization', 'violence-reduction', 'proportional-sentences', 'gender-accountability'];
    await administrator('PUT', '/demands/order', {
      json: { keys: [...keys, 'decriminalization'] },
      headers: { 'if-match': '"1"' },
    });
    await publish(['es', 'pt']);
    const latest = textOf(await page('/s/mispa-iv/pt/v/3/changes?since=2'));
    expect(latest).toContain('Não é mais publicado: inglês.');
    expect(latest).toContain('As demandas estão em outra ordem:Desmilitarização');
    const found = await page('/s/mispa-iv/pt/v/3/changes?since=1');
    expect(found.querySelectorAll('ins').length).toBeGreaterThan(0);
    expect([...found.querySelectorAll('#others ~ ul a')].map((link) => link.getAttribute('href'))).toEqual([
      '/s/mispa-iv/pt/v/3/changes?since=2',
    ]);
  });
});

describe('the signatories on the page', () => {
  const listed = async (path = '/s/mispa-iv/es') =>
    textOf((await page(path)).querySelector('#signatories')?.parentElement ?? null);

  it('are those who stand and let everyone read their name, by country in the page’s language', async () => {
    const sign = (name: string, display: string, state = 'confirmed') =>
      administrator('POST', '/signatories', {
        json: aSignatory({
          organization: { name, country: 'BR' },
          display: display as 'public',
          state: state as 'confirmed',
        }),
      });
    await sign('Rede Pública', 'public');
    await sign('Rede das Cartas', 'letters-only');
    await sign('Rede Contada', 'counted-only');
    await sign('Rede Pendente', 'public', 'pending');
    const said = await listed();
    expect(said).toMatch(/^Firmantes 17 organizaciones respaldan esta versión; 2 de ellas no se nombran aquí\./);
    expect(said).toContain('Rede Pública');
    for (const name of ['Rede das Cartas', 'Rede Contada', 'Rede Pendente']) expect(said).not.toContain(name);
    expect(said.indexOf('Argentina')).toBeLessThan(said.indexOf('Brasil'));
    expect(await listed('/s/mispa-iv/en')).toContain('United States');
  });

  it('are named with the demands that they do not endorse', async () => {
    const [cels] = await house.db
      .select({ id: signature.id, name: organization.name })
      .from(signature)
      .innerJoin(organization, eq(organization.id, signature.organizationId))
      .limit(1);
    const reserve = (demandKey: string) => ({ signatureId: cels?.id ?? '', demandKey, note: 'secret' });
    await house.db.insert(reservation).values([reserve('decriminalization'), reserve('violence-reduction')]);
    const said = await listed();
    expect(said).toContain(`${cels?.name}`);
    expect(said).toContain('(con reservas sobre las demandas 1 y 4)');
    expect(said).not.toContain('secret');
  });

  it('stand behind an editorial version too, and not behind a material one that they have not answered', async () => {
    await reword(house.db, 'decriminalization', 'Dos');
    await publish();
    expect(await listed()).toMatch(/^Firmantes 14 organizaciones/);
    await house.db.execute(`INSERT INTO statement_version (campaign_id, number, kind, reason, content, sha256, published_at, proposed_by_name)
      SELECT campaign_id, 3, 'material', reason, content, sha256, published_at, proposed_by_name FROM statement_version WHERE number = 2`);
    expect(await listed()).toBe(
      'Firmantes 0 organizaciones respaldan esta versión. 14 organizaciones más firmaron una versión anterior y aún no han respondido sobre esta. Aquí no se nombra a ninguna firmante.',
    );
    expect(await listed('/s/mispa-iv/es/v/2')).toMatch(/^Firmantes 14 organizaciones/);
  });
});

describe('published versions for programs', () => {
  it('are listed, and exported with what their hash is computed from, to any site', async () => {
    const list = await stranger(`${API}/versions.json`, { origin: 'https://elsewhere.example' });
    expect(list.headers.get('access-control-allow-origin')).toBe('*');
    expect(await list.json()).toMatchObject({
      campaign: 'mispa-iv',
      items: [{ number: 1, locales: ['en', 'es', 'pt'] }],
    });
    const one = await stranger(`${API}/versions/1.json`);
    expect(one.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600');
    const exported = exportedVersionSchema.parse(await one.json());
    expect(statementHash(exported.content)).toBe(exported.sha256);
    expect((await stranger(`${API}/versions/1.json`, { 'if-none-match': one.headers.get('etag') ?? '' })).status).toBe(
      304,
    );
  });

  it('say in JSON what is not there', async () => {
    for (const path of [
      `${API}/versions/2.json`,
      '/api/public/campaigns/nothing/versions.json',
      `${API}/versions/1/fr/statement.pdf`,
    ]) {
      const answer = await stranger(path);
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'not.found']);
    }
  });

  it('name nobody who works on them and why', async () => {
    const text = await (await stranger(`${API}/versions.json`)).text();
    expect(text).not.toMatch(/reason|Name|@/);
  });
});
