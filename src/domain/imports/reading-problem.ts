import { z } from 'zod';
import { type ErrorCode, Problem } from '../errors.ts';

/** Why a file could not be read. Kept with the batch, so that whoever opens it later is told as well. */
export const READING_PROBLEMS = [
  'import.unreadable',
  'import.tooManyRows',
  'import.oldExcel',
  'import.encrypted',
  'import.tooExpanded',
] as const satisfies readonly ErrorCode[];

export const readingProblemSchema = z.object({
  code: z.enum(READING_PROBLEMS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReadingProblem = z.infer<typeof readingProblemSchema>;

/** `undefined` for an error that says nothing of the file. */
export function readingProblemOf(error: unknown): ReadingProblem | undefined {
  if (!(error instanceof Problem)) return undefined;
  const code = READING_PROBLEMS.find((one) => one === error.code);
  return code && { code, params: error.details.params ?? {} };
}

export const asProblem = ({ code, params }: ReadingProblem): Problem => new Problem(code, { params });
