import type { LetterPages, LetterPreview, SaveVariant } from '../../domain/letters/letter.ts';
import type { Ports } from '../ports.ts';
import { fileNameFor } from './file-name-for.ts';
import { letterDocument } from './letter-document.ts';
import { type Look, type LookNeeds, previewLetter } from './look-at-letter.ts';

type Needs = LookNeeds & Pick<Ports, 'typesetter'>;

/**
 * The saved text as one office will read it, as a tagged PDF.
 * @throws Problem as `previewLetter`, and `document.unavailable`
 */
export async function typesetLetter(needs: Needs, look: Look) {
  const preview = await previewLetter(needs, look);
  return { bytes: await pdfOf(needs, preview), fileName: fileNameFor(look.campaign, preview, 'pdf') };
}

/** A copy on a plain buffer: a view of the compiler's memory is no body of an answer. */
export async function pdfOf(
  { typesetter }: Pick<Ports, 'typesetter'>,
  { letter, frame }: Pick<LetterPreview, 'letter' | 'frame'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await typesetter.pdf('letter', letterDocument(letter, frame)));
}

/**
 * The very pages of that PDF, as drawings; of `unsaved` in the place of the saved text.
 * @throws Problem as `typesetLetter`
 */
export async function drawPages(needs: Needs, look: Look, unsaved?: SaveVariant): Promise<LetterPages> {
  const { letter, frame, locale } = await previewLetter(needs, look, unsaved);
  return { locale, pages: await needs.typesetter.svg('letter', letterDocument(letter, frame)) };
}
