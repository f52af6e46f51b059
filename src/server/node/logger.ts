import { type Logger, pino } from 'pino';
import type { Environment } from './environment.ts';

// The house logs no personal data; this is the net below, should a whole object slip into a line.
const PERSONAL = ['email', 'password', 'token', 'authorization', 'cookie', 'name', 'link', 'body', 'query'];

export const createLogger = ({ logLevel }: Pick<Environment, 'logLevel'>): Logger =>
  pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
  });
