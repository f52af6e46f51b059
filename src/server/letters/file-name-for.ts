import type { LetterPreview } from '../../domain/letters/letter.ts';
import type { CampaignScope } from '../context.ts';

/** What a file of one office's letter is called: `mispa-iv-uy-18-es.pdf`. Nothing that people write is in it. */
export const fileNameFor = (
  { slug }: Pick<CampaignScope, 'slug'>,
  { office, locale }: Pick<LetterPreview, 'office' | 'locale'>,
  ending: 'pdf' | 'docx' | 'eml',
): string => `${slug}-${office.country.toLowerCase()}-${office.position}-${locale}.${ending}`;
