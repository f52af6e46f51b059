import type { Context } from 'hono';
import { cacheable } from '../http/cacheable.ts';
import type { PreparedDocument } from './make-document.ts';

/** Answers a document, which is made only for who does not have it yet. */
export const sendDocument = (c: Context, { tag, contentType, fileName, make }: PreparedDocument): Promise<Response> =>
  cacheable(
    c,
    { tag, headers: { 'content-type': contentType, 'content-disposition': `inline; filename="${fileName}"` } },
    make,
  );
