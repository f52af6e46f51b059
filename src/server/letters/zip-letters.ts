import { Problem } from '../../domain/errors.ts';
import { localeFor } from '../../domain/letters/letter.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Office } from '../../domain/officials/office.ts';
import type { CampaignScope } from '../context.ts';
import type { Ports } from '../ports.ts';
import { readRecipients } from './approval/render-for-offices.ts';
import { type LookNeeds, type OpenedLetter, openLetter, previewFor } from './look-at-letter.ts';
import { pdfOf } from './typeset-letter.ts';
import { type ZippedFile, zipOf } from './zip-of.ts';

/** As many as the typesetter sets at once, and one that waits. */
const AHEAD = 3;

interface Place {
  campaign: CampaignScope;
  letterId: string;
}

/**
 * One PDF for each recipient, as an archive that is made while it is read: a thousand letters are never held together.
 * @throws Problem `letter.variantMissing` where there is no text, `not.found`, and `document.unavailable`
 */
export async function zipLetters(
  needs: LookNeeds & Pick<Ports, 'typesetter'>,
  place: Place,
): Promise<AsyncGenerator<Uint8Array>> {
  const { opened, offices } = await openWritten(needs, place);
  const [first, ...others] = offices.map((office) => () => setFor(needs, opened, office));
  if (!first) throw new Problem('letter.variantMissing');
  // The first is made before the answer begins, so that a house without a typesetter says so.
  return zipOf(inOrder(await first(), others), new Date(opened.facts.day));
}

/** A letter and those of its offices that it has a text for. */
export async function openWritten(
  needs: LookNeeds,
  place: Place,
): Promise<{ opened: OpenedLetter; offices: Office[] }> {
  const opened = await openLetter(needs, place);
  const { texts, defaultLocale, row, facts } = opened;
  const locales = texts.map(({ locale }) => locale);
  const isWritten = ({ locale }: Office) => localeFor(locale, locales, defaultLocale) !== undefined;
  return { opened, offices: (await readRecipients(needs.db, row, facts.day)).filter(isWritten) };
}

/** One office's PDF. */
export async function setFor(
  needs: Pick<Ports, 'typesetter'>,
  opened: OpenedLetter,
  office: Office,
): Promise<ZippedFile> {
  const preview = previewFor(opened, office);
  return { name: nameInArchive(office, preview.locale), bytes: await pdfOf(needs, preview) };
}

/** `uy-18-minister-of-the-interior-es.pdf`: country and office, in signs that every file system has. */
function nameInArchive(office: Office, locale: Locale): string {
  const title = office.titleEn
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const parts = [office.country.toLowerCase(), office.position, title.slice(0, 60), locale];
  return `${parts.filter((part) => part !== '').join('-')}.pdf`;
}

async function* inOrder(first: ZippedFile, others: readonly (() => Promise<ZippedFile>)[]): AsyncGenerator<ZippedFile> {
  yield first;
  const ahead: Promise<ZippedFile>[] = [];
  for (let place = 0; place < others.length; place += 1) {
    for (const begin of others.slice(place + ahead.length, place + AHEAD)) {
      const begun = begin();
      // Whoever waits for it hears of its failure; nobody does where the reader went away.
      begun.catch(() => undefined);
      ahead.push(begun);
    }
    const next = await ahead.shift();
    if (next) yield next;
  }
}
