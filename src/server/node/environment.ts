import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything the house takes from its surroundings. No other file reads `process.env`. */
export type Environment = {
  readonly port: number;
  readonly host: string;
  /** Origin that people type, without a trailing slash. */
  readonly publicUrl: string;
  /** Further names of this machine under which a browser may reach the house when no PUBLIC_URL is set. */
  readonly alsoFrom: readonly string[];
  /** Absent: an embedded PostgreSQL keeps the data under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute path. */
  readonly dataDir: string;
  /** Absent: mails stay in the outbox. */
  readonly smtpUrl: string | undefined;
  /** Whom mails come from, as a From header has it; absent: an address at this house's name that nobody reads. */
  readonly mailFrom: string | undefined;
  /** Absent: mails are not signed here. */
  readonly dkim: { readonly domain: string; readonly selector: string; readonly keyFile: string } | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A wrong value, as the one sentence that ends the start. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

type Variable =
  | 'PORT'
  | 'HOST'
  | 'PUBLIC_URL'
  | 'DATABASE_URL'
  | 'DATA_DIR'
  | 'SMTP_URL'
  | 'MAIL_FROM'
  | 'DKIM_DOMAIN'
  | 'DKIM_SELECTOR'
  | 'DKIM_KEY_FILE'
  | 'LOG_LEVEL';

const WANTED: Record<Variable, string> = {
  PORT: 'a whole number from 1 to 65535',
  HOST: 'a host name or IP address to listen on, such as 127.0.0.1 or 0.0.0.0',
  PUBLIC_URL: 'the address people open, such as https://countersign.example.org, without path or query',
  DATABASE_URL: 'a PostgreSQL address, such as postgres://user:password@host:5432/database',
  DATA_DIR: 'the path of a folder',
  SMTP_URL: 'a mail server address, such as smtps://user:password@mail.example.org:465',
  MAIL_FROM: 'an address with or without a name, such as Coalition <letters@example.org>',
  DKIM_DOMAIN: 'a domain, such as example.org, together with DKIM_SELECTOR and DKIM_KEY_FILE',
  DKIM_SELECTOR: 'a name in the domain system, such as letters2026, together with DKIM_DOMAIN and DKIM_KEY_FILE',
  DKIM_KEY_FILE: 'the path of a file, together with DKIM_DOMAIN and DKIM_SELECTOR',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
};

/** These may hold passwords: an error message must not repeat them. */
const SECRET: readonly Variable[] = ['DATABASE_URL', 'SMTP_URL'];

const address = (...protocols: string[]) =>
  z.string().refine((text) => {
    const url = URL.parse(text);
    return url !== null && protocols.includes(url.protocol) && (url.hostname !== '' || url.searchParams.has('host'));
  });

const origin = address('http:', 'https:').refine((text) => {
  const url = URL.parse(text);
  return url !== null && text.replace(/\/$/, '') === url.origin.replace(/\/$/, '');
});

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65_535))
    .default(8080),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:-]+$/i)
    .default('127.0.0.1'),
  PUBLIC_URL: origin.transform((text) => new URL(text).origin).optional(),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'))
    .default('.data'),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .optional(),
  DKIM_DOMAIN: z.hostname().optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9._-]+$/i)
    .optional(),
  DKIM_KEY_FILE: z
    .string()
    .refine((path) => !path.includes('\0'))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

/** The names of all that is read; docs/operating.md tells operators of each. */
export const VARIABLES: readonly string[] = Object.keys(variables.shape);

/**
 * @param env names and values, as in `process.env`; an empty value counts as absent
 * @throws EnvironmentError naming the first wrong variable and what it wants
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = variables.safeParse(given);
  if (!read.success) throw new EnvironmentError(sentence(read.error.issues[0]?.path[0] as Variable, given));
  const { PORT: port, HOST: host } = read.data;
  return {
    port,
    host,
    publicUrl: read.data.PUBLIC_URL ?? `http://${nameInAddress(host)}:${port}`,
    alsoFrom: read.data.PUBLIC_URL ? [] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
    databaseUrl: read.data.DATABASE_URL,
    dataDir: resolve(read.data.DATA_DIR),
    smtpUrl: read.data.SMTP_URL,
    mailFrom: read.data.MAIL_FROM,
    dkim: dkimOf(read.data, given),
    logLevel: read.data.LOG_LEVEL,
  };
}

/** All three, or none: half a signature would fail silently at every recipient's. */
function dkimOf(
  { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile }: z.infer<typeof variables>,
  given: Record<string, string | undefined>,
): Environment['dkim'] {
  if (domain && selector && keyFile) return { domain, selector, keyFile: resolve(keyFile) };
  if (!domain && !selector && !keyFile) return undefined;
  const missing = !domain ? 'DKIM_DOMAIN' : !selector ? 'DKIM_SELECTOR' : 'DKIM_KEY_FILE';
  throw new EnvironmentError(sentence(missing, given));
}

function sentence(variable: Variable, given: Record<string, string | undefined>): string {
  const shown = given[variable] === undefined ? 'is missing' : `is ${JSON.stringify(given[variable])}`;
  const value = SECRET.includes(variable) ? 'has a value that does not fit' : shown;
  return `${variable} ${value}: it must be ${WANTED[variable]}.`;
}

function nameInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
