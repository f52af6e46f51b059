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

export type Evidence = { mailbox: string; mailDomain: string; website: string };

export function evidenceOf({ email, website }: MatchableOrganization): Evidence {
  return { mailbox: email?.trim().toLowerCase() ?? '', mailDomain: ownMailDomain(email), website: ownWebsite(website) };
}

export function shares(a: string, b: string): boolean {
  return a !== '' && a === b;
}

/** Each writes from a domain of its own. */
export function haveTwoDomains(a: Evidence, b: Evidence): boolean {
  return a.mailDomain !== '' && b.mailDomain !== '' && a.mailDomain !== b.mailDomain;
}
