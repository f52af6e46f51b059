import { eq } from 'drizzle-orm';
import { onlyRow } from '../db/rows.ts';
import { campaign } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { letterDocument } from './letter-document.ts';
import { type Look, previewLetter } from './look-at-letter.ts';

/**
 * The saved text as one office will read it, as a tagged PDF.
 * @throws Problem as `previewLetter`, and `document.unavailable`
 */
export async function typesetLetter(ports: Pick<Ports, 'db' | 'now' | 'typesetter'>, look: Look) {
  const { letter, office, locale } = await previewLetter(ports, look);
  const { title } = onlyRow(
    await ports.db.select({ title: campaign.title }).from(campaign).where(eq(campaign.id, look.campaign.id)),
  );
  const pdf = await ports.typesetter.pdf('letter', letterDocument(letter, title[locale]));
  return {
    // A copy on a plain buffer: a view of the compiler's memory is no body of an answer.
    bytes: Uint8Array.from(pdf),
    fileName: `${look.campaign.slug}-${office.country.toLowerCase()}-${office.position}-${locale}.pdf`,
  };
}
