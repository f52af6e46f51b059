import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { AddSignatory } from '../../domain/signatories/signatory.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { organization } from '../db/schema/index.ts';
import { noteDuplicates } from '../duplicates/note-duplicates.ts';
import type { Ports } from '../ports.ts';
import { addSignature } from './add-signature.ts';
import { agreementOf } from './agreement.ts';

/**
 * Staff enter a signatory.
 * @returns the signature's id
 * @throws Problem as `addSignature` and `agreementOf`
 */
export async function addSignatory(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  campaignId: string,
  { organization: fields, organizationId, representative, purposeAgreedOn, ...signed }: AddSignatory,
): Promise<string> {
  return db.transaction(async (tx) => {
    const at = now();
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

async function entryOf(tx: Tx, id: string) {
  const [entry] = await tx
    .select({ name: organization.name, country: organization.country, type: organization.type })
    .from(organization)
    .where(and(eq(organization.id, id)));
  if (!entry) throw new Problem('not.found');
  return entry;
}
