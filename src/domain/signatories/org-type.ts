/**
 * What kind of organisation a signatory is. The order is the order in which screens list them; `other` stays last of
 * them. After it, what is no organisation at all: see `individual.ts`.
 */
export const ORG_TYPES = [
  'human-rights',
  'drug-policy',
  'harm-reduction',
  'legal-research',
  'research',
  'women',
  'health',
  'faith',
  'network',
  'public-security',
  'indigenous',
  'youth',
  'union',
  'victims',
  'development',
  'other',
  'individual',
] as const;

export type OrgType = (typeof ORG_TYPES)[number];
