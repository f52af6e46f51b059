import { eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import { isIndividual } from '../../domain/signatories/individual.ts';
import type { OrgType } from '../../domain/signatories/org-type.ts';
import type { RepresentativeFields } from '../../domain/signatories/signatory.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { campaign, type signature } from '../db/schema/index.ts';

type Agreement = Pick<typeof signature.$inferSelect, 'purpose' | 'purposeAgreedAt'>;

export interface Agreeing {
  campaignId: string;
  /** The language that was signed. */
  locale: Locale;
  /** `YYYY-MM-DD`; empty: not recorded. */
  agreedOn: string;
  representative: RepresentativeFields;
  type: OrgType;
  /** What was recorded before: a corrected day leaves the words that were shown. */
  before?: Agreement;
}

/**
 * What is kept of a person's agreement: the day, and the purpose in the words of the moment it was recorded.
 * @throws Problem `signature.purposeNotSaid` where the campaign says no purpose in that language, `request.invalid`
 *   where nobody is named who could have agreed
 */
export async function agreementOf(tx: Tx, agreeing: Agreeing): Promise<Agreement> {
  const { campaignId, locale, agreedOn, representative, type, before } = agreeing;
  if (agreedOn === '') return { purpose: '', purposeAgreedAt: null };
  const purposeAgreedAt = new Date(`${agreedOn}T00:00:00Z`);
  if (before?.purpose) return { purpose: before.purpose, purposeAgreedAt };
  if (representative.name === '' && !isIndividual(type)) {
    throw new Problem('request.invalid', { fields: [{ path: 'representative.name', code: 'field.required' }] });
  }
  const found = onlyRow(
    await tx.select({ purpose: campaign.purpose }).from(campaign).where(eq(campaign.id, campaignId)),
  );
  const purpose = found.purpose[locale] ?? '';
  if (purpose === '') throw new Problem('signature.purposeNotSaid');
  return { purpose, purposeAgreedAt };
}

export const dayAgreed = ({ purposeAgreedAt }: Pick<Agreement, 'purposeAgreedAt'>): string =>
  purposeAgreedAt?.toISOString().slice(0, 10) ?? '';
