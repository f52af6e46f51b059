import { fileNameFor } from './file-name-for.ts';
import { letterDocument } from './letter-document.ts';
import { type Look, type LookNeeds, previewLetter } from './look-at-letter.ts';
import { wordLetter } from './word-letter.ts';

/**
 * The saved text as one office will read it, as a Word document.
 * @throws Problem as `previewLetter`
 */
export async function writeLetter(needs: LookNeeds, look: Look) {
  const preview = await previewLetter(needs, look);
  return {
    bytes: await wordLetter(letterDocument(preview.letter, preview.frame)),
    fileName: fileNameFor(look.campaign, preview, 'docx'),
  };
}
