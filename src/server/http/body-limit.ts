import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../../domain/errors.ts';

/** Bodies of JSON routes; uploads name their own, larger limit. */
const MEGABYTE = 1024 * 1024;

export const limitBody = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => {
      throw new Problem('request.tooLarge', { params: { max: `${megabytes} MB` } });
    },
  });
