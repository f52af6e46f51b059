import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, Problem } from '../../domain/errors.ts';
import { negotiateLocale } from '../../domain/locale/locale.ts';
import { sayError } from '../../domain/locale/say-error.ts';
import type { Env } from '../context.ts';
import type { Log } from '../ports.ts';

/**
 * Answers an error as RFC 9457 problem details. What was not thrown on purpose becomes `server.fault`
 * with the request's number; its text goes to the log only.
 */
export function answerProblem(error: unknown, c: Context<Env>, log: Log): Response {
  const { problem, params } = readProblem(error, c, log);
  const locale = negotiateLocale(c.req.header('accept-language'));
  return new Response(
    JSON.stringify({
      type: `https://countersign.example/problems/${problem.code}`,
      title: problem.code,
      status: problem.status,
      detail: sayError(locale, problem.code, params),
      code: problem.code,
      params,
      ...(problem.details.fields ? { errors: problem.details.fields } : {}),
      ...(problem.details.current === undefined ? {} : { current: problem.details.current }),
    }),
    { status: problem.status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  );
}

/** What an error says to the caller; a fault of ours is logged, with the number that its sentence names. */
export function readProblem(error: unknown, c: Context<Env>, log: Log) {
  const problem = asProblem(error);
  if (problem.status >= 500) {
    log.error({ requestId: c.get('requestId'), code: problem.code, fault: faultName(error) }, 'request failed');
  }
  const params = { ...problem.details.params, ...(problem.code === 'server.fault' ? { id: c.get('requestId') } : {}) };
  return { problem, params };
}

const BY_STATUS: Partial<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  404: 'not.found',
  413: 'request.tooLarge',
  415: 'request.unsupportedType',
};

/** SQLSTATE classes that mean "the caller's value cannot be stored", whatever the schema let through. */
const VALUE_FAULTS = ['22P05', '22021', '22003', '22007', '22008', '22P02'];

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) return new Problem(BY_STATUS[error.status] ?? 'request.malformed');
  const sqlState = sqlStateOf(error);
  if (sqlState && VALUE_FAULTS.includes(sqlState)) return new Problem('request.invalid');
  if (sqlState?.startsWith('08') || sqlState?.startsWith('57P') || isConnectionError(error)) {
    return new Problem('server.unavailable');
  }
  return new Problem('server.fault');
}

function sqlStateOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
}

function isConnectionError(error: unknown): boolean {
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOENT'].includes(sqlStateOf(error) ?? '');
}

/** Enough to find the place, nothing that a person typed: messages of database errors quote values. */
function faultName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, sqlStateOf(error), ...frames.slice(0, 4).map((line) => line.trim())].filter(Boolean).join(' | ');
}
