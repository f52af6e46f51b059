import type { PrintedReference } from '../../domain/letters/formats/frame.ts';
import type { Settings } from '../ports.ts';
import { publicPaths } from '../public/paths.ts';

/** What a letter bears once it was approved, and where anyone checks it. */
export const printedReference = (
  code: string | null,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
): PrintedReference | null => (code === null ? null : { code, address: `${publicUrl}${publicPaths.letter(code)}` });
