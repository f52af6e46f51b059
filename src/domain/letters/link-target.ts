const MAX_LENGTH = 2000;

/** A mail address and nothing else: a link must not fill in a subject, a copy or a text for whoever follows it. */
const MAIL = /^mailto:[^\s?&#<>"',;:@]+@[^\s?&#<>"',;:@]+$/i;

/**
 * Where a link in a letter may lead: to a page, or to a mail address. Nothing that a browser would run, nothing with a
 * password in it, and no sign that RFC 3986 does not have in addresses: those are what breaks out of markup.
 */
export function isLinkTarget(href: string): boolean {
  if (href.length > MAX_LENGTH || /[\s\p{C}<>"'`\\^{|}]/u.test(href)) return false;
  if (MAIL.test(href)) return true;
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return false;
  const { username, password, hostname } = new URL(href);
  return username === '' && password === '' && hostname !== '';
}
