import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSignatory } from '../../../tests/support/a-signatory.ts';
import { type Caller, type TestApp, testApp } from '../../../tests/support/test-app.ts';
import { identityOf, mailDomainMatches } from '../../domain/signatories/identity.ts';
import { FREE_PROVIDERS, SECOND_LEVEL, SHARED_HOSTS } from '../../domain/signatories/matching/evidence.ts';
import { SIGNATURE_STATES } from '../../domain/signatories/signature-state.ts';
import { rowsOf } from '../db/rows.ts';
import { organization, representative, signature } from '../db/schema/index.ts';
import { IDENTITY } from './identity-sql.ts';

let house: TestApp;
let organiser: Caller;
beforeAll(async () => {
  house = await testApp();
  organiser = await house.as('organiser');
});

interface Case {
  email: string | null;
  website: string | null;
  domains: string[];
}

async function databaseSays(cases: readonly Case[]): Promise<boolean[]> {
  const rows = await house.db.execute(sql`
    SELECT mail_domain_matches(one ->> 'email', one ->> 'website', ARRAY(SELECT jsonb_array_elements_text(one -> 'domains'))) AS matches
    FROM jsonb_array_elements(${JSON.stringify(cases)}::jsonb) WITH ORDINALITY AS told (one, place) ORDER BY place`);
  return rowsOf<{ matches: boolean }>(rows).map(({ matches }) => matches);
}

const ruleSays = ({ email, website, domains }: Case): boolean => mailDomainMatches(email, website, domains);

describe('the database', () => {
  it('knows the same hosts of many and the same second levels as the rule', async () => {
    const cases = [...FREE_PROVIDERS, ...SHARED_HOSTS, 'red', 'x1', 'gmailx', ...SECOND_LEVEL].flatMap((name) => [
      { email: `ana@${name}.example`, website: `https://${name}.example`, domains: [] },
      { email: `ana@a.red.${name}.mx`, website: null, domains: [`b.red.${name}.mx`] },
      { email: `ana@otra.${name}.mx`, website: `https://red.${name}.mx`, domains: [] },
    ]);
    const said = await databaseSays(cases);
    expect(cases.filter((one, at) => said[at] !== ruleSays(one))).toEqual([]);
    expect(new Set(said)).toEqual(new Set([true, false]));
  });

  it('sees a domain through the dots of a mistyped website', async () => {
    const cases = ['https://red..example', 'https://.red.example', 'www..red..example.'].map((website) => ({
      email: 'ana@red.example',
      website,
      domains: [],
    }));
    expect(await databaseSays(cases)).toEqual(cases.map(ruleSays));
    expect(await databaseSays(cases)).toEqual([true, true, true]);
  });

  it('says of any address, website and domains what the rule says', async () => {
    const label = fc.constantFrom(
      'red',
      'www',
      'www2',
      'mail',
      'gmail',
      'facebook',
      'org',
      'com',
      'mx',
      'ar',
      'test',
      '',
      'RED',
    );
    const host = fc.array(label, { maxLength: 5 }).map((labels) => labels.join('.'));
    const mangled = fc.tuple(
      fc.constantFrom('https://', 'HTTP://', '', 'ftp://'),
      host,
      fc.constantFrom('', '/', ':80/a', '?q=1', '#a@b'),
    );
    const one: fc.Arbitrary<Case> = fc.record({
      email: fc.option(host.map((text) => `ana@${text}`)),
      website: fc.option(mangled.map((parts) => parts.join(''))),
      domains: fc.array(
        fc.tuple(fc.constantFrom('', '@', 'ana@'), host).map((parts) => parts.join('')),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 50, maxLength: 200 }), async (cases) => {
        const said = await databaseSays(cases);
        expect(cases.filter((each, at) => said[at] !== ruleSays(each))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a signature', () => {
  const identityIn = async (id: string) => {
    const [found] = await house.db
      .select({ identity: IDENTITY, matches: signature.mailDomainMatches, state: signature.state })
      .from(signature)
      .where(eq(signature.id, id));
    return found;
  };
  const added = async (name: string, email: string, website: string) => {
    const json = aSignatory({
      state: 'pending',
      organization: { name, website },
      representative: { name: 'Ana Prueba', email },
    });
    const answer = await organiser('POST', '/signatories', { json });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { id: string; organizationId: string };
  };

  it('knows from the first that its representative writes from its own domain', async () => {
    const { id } = await added('Prueba con dominio', 'ana@red.example', 'https://red.example');
    expect(await identityIn(id)).toMatchObject({ matches: true, identity: 'domain-matches' });
  });

  it('follows whoever writes an address, a website or a mail domain', async () => {
    const { id, organizationId } = await added('Prueba que cambia', 'ana@gmail.com', 'https://red.example');
    const here = eq(organization.id, organizationId);
    expect((await identityIn(id))?.matches).toBe(false);
    await house.db
      .update(representative)
      .set({ email: 'ana@red.example' })
      .where(eq(representative.organizationId, organizationId));
    expect((await identityIn(id))?.matches).toBe(true);
    await house.db.update(organization).set({ website: null }).where(here);
    expect((await identityIn(id))?.matches).toBe(false);
    await house.db
      .update(organization)
      .set({ mailDomains: ['red.example'] })
      .where(here);
    expect((await identityIn(id))?.matches).toBe(true);
    await house.db.update(signature).set({ representativeId: null }).where(eq(signature.id, id));
    expect((await identityIn(id))?.matches).toBe(false);
  });

  it('is told by a query as by the rule, in every state', async () => {
    const { id } = await added('Prueba en todo estado', 'ana@red.example', 'https://red.example');
    for (const state of SIGNATURE_STATES)
      for (const matches of [true, false]) {
        await house.db.update(signature).set({ state, mailDomainMatches: matches }).where(eq(signature.id, id));
        expect((await identityIn(id))?.identity).toBe(identityOf({ state, mailDomainMatches: matches }));
      }
  });
});
