import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { AddSignatory, OrganizationFields } from '../../domain/signatories/signatory.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { organization } from '../db/schema/index.ts';
import { findInRegistry } from '../duplicates/find-in-registry.ts';
import { noteDuplicates } from '../duplicates/note-duplicates.ts';
import { matchable } from '../duplicates/with-match-keys.ts';
import type { Ports } from '../ports.ts';
import { addSignature } from './add-signature.ts';
import { agreementOf } from './agreement.ts';

/**
 * Staff enter a signatory.
 * @returns the signature's id
 * @throws Problem as `addSignature` and `agreementOf`; `signature.looksTheSame` for an organisation that is there
 *   already, unless a person said that it is another one
 */
export async function addSignatory(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  campaignId: string,
  { organization: fields, organizationId, isAnother = false, representative, purposeAgreedOn, ...signed }: AddSignatory,
): Promise<string> {
  return db.transaction(async (tx) => {
    const at = now();
    if (organizationId === undefined && !isAnother) await checkIsNew(tx, campaignId, fields);
    const named = representative.name !== '' || representative.role !== '' || Boolean(representative.email);
    const entry = organizationId === undefined ? fields : await entryOf(tx, organizationId);
    const agreement = await agreementOf(tx, {
      ...{ campaignId, locale: signed.locale, agreedOn: purposeAgreedOn, representative },
      type: entry.type,
    });
    const {
      signatureId,
      organizationId: enteredId,
      createdOrganization,
    } = await addSignature(tx, {
      campaignId,
      at,
      actor,
      organization:
        organizationId === undefined
          ? { ...fields, acronym: fields.acronym || null, website: fields.website || null }
          : { id: organizationId },
      representative: named ? representative : null,
      agreement,
      ...signed,
    });
    if (createdOrganization) await noteDuplicates(tx, campaignId, [enteredId], at);
    await record(tx, {
      at,
      actor,
      campaignId,
      action: 'signature.added',
      subject: { type: 'signature', id: signatureId, label: entry.name },
      to: {
        name: entry.name,
        country: entry.country,
        type: entry.type,
        newOrganization: createdOrganization,
        ...(named ? { representative: { name: representative.name, role: representative.role } } : {}),
        ...signed,
        ...(purposeAgreedOn === '' ? {} : { purposeAgreedOn }),
      },
    });
    return signatureId;
  });
}

/** Persons are left out: many have the same name, and a refusal would tell it. */
async function checkIsNew(tx: Tx, campaignId: string, fields: OrganizationFields): Promise<void> {
  if (isIndividual(fields.type)) return;
  const { pairs, known } = await findInRegistry(tx, campaignId, [{ id: '', ...matchable(fields) }]);
  const same = pairs.find(({ verdict }) => verdict === 'same');
  const entry = same && known.get(same.b);
  if (entry) throw new Problem('signature.looksTheSame', { params: { name: entry.name } });
}

async function entryOf(tx: Tx, id: string) {
  const [entry] = await tx
    .select({ name: organization.name, country: organization.country, type: organization.type })
    .from(organization)
    .where(and(eq(organization.id, id)));
  if (!entry) throw new Problem('not.found');
  return entry;
}
