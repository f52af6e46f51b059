import { ORG_TYPES, type OrgType } from './org-type.ts';

/** A person who signs for nobody but themselves, where the campaign allows it. Counted apart from organisations, always. */
export const INDIVIDUAL = 'individual' satisfies OrgType;

export const isIndividual = (type: OrgType): boolean => type === INDIVIDUAL;

/** The kinds of organisations alone. */
export const ORGANIZATION_TYPES: readonly OrgType[] = ORG_TYPES.filter((type) => !isIndividual(type));

/** The two that are counted apart. */
export const SIGNATORY_KINDS = ['organizations', 'individuals'] as const;
export type SignatoryKind = (typeof SIGNATORY_KINDS)[number];

/** What a signatory of a campaign may be. */
export const typesAllowed = ({ allowsIndividuals }: { allowsIndividuals: boolean }): readonly OrgType[] =>
  allowsIndividuals ? ORG_TYPES : ORGANIZATION_TYPES;
