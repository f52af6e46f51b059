import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishVersion } from '../../../tests/support/statements.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { consentSaid, type PublishedVersions } from '../../domain/consent/consent.ts';
import { SIGNATURE_STATES } from '../../domain/signatories/signature-state.ts';
import { STATEMENT_KINDS } from '../../domain/statements/statement.ts';
import { signature, statementVersion } from '../db/schema/index.ts';
import { CONSENT } from './consent-sql.ts';

const signed = fc.record({
  state: fc.constantFrom(...SIGNATURE_STATES.filter((state) => state !== 'merged')),
  version: fc.nat(),
  declined: fc.option(fc.integer({ min: 1, max: 6 })),
  renewed: fc.boolean(),
});

it('a query says of a signature what the rule says, whatever was published and answered', async () => {
  const { db, ports } = await testApp();
  const one = eq(signature.id, (await db.select({ id: signature.id }).from(signature).limit(1))[0]?.id ?? '');
  const published = () => db.select().from(statementVersion).orderBy(asc(statementVersion.number));
  const agree = async (versions: Awaited<ReturnType<typeof published>>) =>
    fc.assert(
      fc.asyncProperty(signed, async ({ state, version, declined, renewed }) => {
        const given = versions[version % versions.length];
        await db
          .update(signature)
          .set({
            state,
            declinedVersion: declined,
            renewedAt: renewed ? new Date() : null,
            ...(given && { statementVersionId: given.id }),
          })
          .where(one);
        const [found] = await db.select({ consent: CONSENT }).from(signature).where(one);
        const rule: PublishedVersions = versions;
        expect(found?.consent).toBe(consentSaid({ state, version: given?.number ?? 0, declined, renewed }, rule));
      }),
      { numRuns: 60 },
    );
  await agree(await published());
  for (const kind of [...STATEMENT_KINDS, ...STATEMENT_KINDS.toReversed()]) {
    await publishVersion(ports, kind);
    await agree(await published());
  }
});
