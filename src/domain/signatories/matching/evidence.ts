import type { MatchableOrganization } from './match.ts';

/** A mailbox there says nothing about the organisation. First label of the domain, whatever the country: `yahoo.com.ar`. */
export const FREE_PROVIDERS: ReadonlySet<string> = new Set(
  `gmail googlemail hotmail outlook live msn yahoo ymail rocketmail icloud me mac aol proton protonmail pm tutanota tuta zoho gmx mail
  email yandex fastmail hushmail riseup disroot autistici inventati terra uol bol ig globo globomail r7 oi zipmail prodigy telmex infinitum
  speedy fibertel arnet ciudad sinectis adsl antel vtr entel movistar claro tigo une etb cantv racsa ice cable sbcglobal comcast verizon att
  btinternet orange wanadoo free laposte web t-online telefonica qq 163 126 mailinator guerrillamail 10minutemail yopmail hey duck`
    .split(/\s+/)
    .filter(Boolean),
);

export const SECOND_LEVEL: ReadonlySet<string> = new Set(
  'com co org net gob gov gouv edu ac or nom info go'.split(' '),
);

/** The organisation's own mail domain, without host names before it; empty for free providers. */
export function ownMailDomain(email: string | undefined): string {
  const host = email?.split('@')[1]?.trim().toLowerCase() ?? '';
  const domain = registrable(host);
  return FREE_PROVIDERS.has(domain.split('.')[0] ?? '') ? '' : domain;
}

/** Pages on these are many organisations' pages. */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  'facebook instagram twitter x linkedin youtube linktr wordpress blogspot wixsite weebly github google medium tiktok t bit'.split(
    ' ',
  ),
);

/** Host of a website, without `www.`; empty where the host is shared by many. */
export function ownWebsite(website: string | undefined): string {
  const host = hostOf(website ?? '');
  return SHARED_HOSTS.has(registrable(host).split('.')[0] ?? '') ? '' : host;
}

export const hostOf = (website: string): string =>
  website
    .replace(/^[a-z]+:\/\//i, '')
    .split(/[/?#:]/)[0]
    ?.toLowerCase()
    .replace(/^www\d?\./, '') ?? '';

/** A domain that somebody can own, without the names before it: `mail.x.org.mx` is of `x.org.mx`. */
export function registrable(host: string): string {
  const labels = host.split('.').filter(Boolean);
  const country = labels.at(-1)?.length === 2 && labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(country ? -3 : -2).join('.');
}

export type Evidence = {
  mailbox: string;
  mailDomains: readonly string[];
  website: string;
  /** The website's domain, without host names before it: who writes from there writes from the organisation. */
  webDomain: string;
};

export function evidenceOf({ email, website, mailDomains = [] }: MatchableOrganization): Evidence {
  const domains = [ownMailDomain(email), ...mailDomains.map((domain) => ownMailDomain(`@${domain}`))];
  const host = ownWebsite(website);
  return {
    mailbox: email?.trim().toLowerCase() ?? '',
    mailDomains: [...new Set(domains)].filter((domain) => domain !== ''),
    website: host,
    webDomain: registrable(host),
  };
}

export function shares(a: string, b: string): boolean {
  return a !== '' && a === b;
}

/** They write from one domain, or one from the domain of the other's website. */
export function shareDomain(a: Evidence, b: Evidence): boolean {
  return (
    a.mailDomains.some((domain) => b.mailDomains.includes(domain) || domain === b.webDomain) ||
    b.mailDomains.includes(a.webDomain)
  );
}

/** Each writes from domains of its own. */
export function haveTwoDomains(a: Evidence, b: Evidence): boolean {
  return a.mailDomains.length > 0 && b.mailDomains.length > 0 && !shareDomain(a, b);
}
