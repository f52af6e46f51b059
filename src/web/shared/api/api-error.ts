import { ERROR_STATUS, type ErrorCode, type FieldError } from '../../../domain/errors.ts';

/** RFC 9457 problem details as the API answers them. `current` (on `edit.conflict`): what stands now. */
export interface ProblemAnswer {
  status: number;
  code: ErrorCode;
  params: Record<string, string | number>;
  errors: FieldError[];
  current?: unknown;
}

/** The API said no; `problem.code` says why. */
export class ApiError extends Error {
  readonly problem: ProblemAnswer;

  constructor(problem: ProblemAnswer) {
    super(problem.code);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get code(): ErrorCode {
    return this.problem.code;
  }
}

/** The API could not be reached at all. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('network', { cause });
    this.name = 'NetworkError';
  }
}

export const isApiError = (error: unknown, code?: ErrorCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);

/** Worth trying again by itself: the network, or a server that is unwell. */
export const isTransient = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof ApiError && error.problem.status >= 500);

/** Reads a failed answer; one that is not problem details (a proxy's page) becomes `server.unavailable` or `server.fault`. */
export async function readProblem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblemBody(body)) {
    const { code, params = {}, errors = [], current } = body;
    return new ApiError({
      status: response.status,
      code,
      params,
      errors,
      ...(current === undefined ? {} : { current }),
    });
  }
  const code = response.status >= 502 && response.status <= 504 ? 'server.unavailable' : 'server.fault';
  return new ApiError({ status: response.status, code, params: {}, errors: [] });
}

type ProblemBody = Pick<ProblemAnswer, 'code'> & Partial<ProblemAnswer>;

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  Object.hasOwn(ERROR_STATUS, body.code);
