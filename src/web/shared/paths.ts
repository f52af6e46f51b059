/**
 * Every address of the app, once. Links and routes are written with these; a literal path anywhere else is a mistake.
 * Route patterns (`:campaign`) are the same functions called with the parameter's own name.
 */
const inCampaign = (campaign: string) => `/c/${segment(campaign)}`;

/** Encodes one path segment, but leaves a route parameter (`:demand`) as it is. */
function segment(value: string): string {
  return value.startsWith(':') ? value : encodeURIComponent(value);
}

export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next === undefined ? '/sign-in' : `/sign-in?${new URLSearchParams({ next }).toString()}`),
  invitation: () => '/invitation',
  overview: (campaign: string) => inCampaign(campaign),
  demands: (campaign: string) => `${inCampaign(campaign)}/demands`,
  demand: (campaign: string, demand: string) => `${inCampaign(campaign)}/demands/${segment(demand)}`,
  statement: (campaign: string) => `${inCampaign(campaign)}/statement`,
  nextStatement: (campaign: string) => `${inCampaign(campaign)}/statement/next`,
  /** For everyone; rendered by the server, so a plain link leads there, not the router. */
  publicStatement: (campaign: string, locale: string) => `/s/${segment(campaign)}/${locale}`,
  publicVersion: (campaign: string, locale: string, number: number) => `/s/${segment(campaign)}/${locale}/v/${number}`,
  signatories: (campaign: string) => `${inCampaign(campaign)}/signatories`,
  bulkActs: (campaign: string) => `${inCampaign(campaign)}/signatories/acts`,
  verification: (campaign: string) => `${inCampaign(campaign)}/signatories/verify`,
  duplicates: (campaign: string) => `${inCampaign(campaign)}/signatories/duplicates`,
  imports: (campaign: string) => `${inCampaign(campaign)}/signatories/import`,
  importBatch: (campaign: string, batch: string) => `${inCampaign(campaign)}/signatories/import/${segment(batch)}`,
  organizations: (campaign: string) => `${inCampaign(campaign)}/organizations`,
  organization: (campaign: string, organization: string) =>
    `${inCampaign(campaign)}/organizations/${segment(organization)}`,
  consent: (campaign: string) => `${inCampaign(campaign)}/consent`,
  consentRound: (campaign: string, round: string) => `${inCampaign(campaign)}/consent/${segment(round)}`,
  officials: (campaign: string) => `${inCampaign(campaign)}/officials`,
  officeImports: (campaign: string) => `${inCampaign(campaign)}/officials/import`,
  officeImport: (campaign: string, id: string) => `${inCampaign(campaign)}/officials/import/${segment(id)}`,
  official: (campaign: string, office: string) => `${inCampaign(campaign)}/officials/${segment(office)}`,
  letters: (campaign: string) => `${inCampaign(campaign)}/letters`,
  letter: (campaign: string, letter: string) => `${inCampaign(campaign)}/letters/${segment(letter)}`,
  letterDeliveries: (campaign: string, letter: string) =>
    `${inCampaign(campaign)}/letters/${segment(letter)}/deliveries`,
  deliveries: (campaign: string) => `${inCampaign(campaign)}/deliveries`,
  team: (campaign: string) => `${inCampaign(campaign)}/team`,
  audit: (campaign: string) => `${inCampaign(campaign)}/audit`,
  settings: (campaign: string) => `${inCampaign(campaign)}/settings`,
} as const;

/** The address of a place within the app, to come back to. */
export const addressOf = ({ pathname, search }: { pathname: string; search: string }): string => pathname + search;

/** Only addresses of this app are gone to after signing in: `//evil.example` and `https:` are not. */
export const isOwnAddress = (text: string | null): text is string => text !== null && /^\/(?![/\\])/.test(text);
