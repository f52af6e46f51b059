import { Zip, ZipPassThrough } from 'fflate';
import { Problem } from '../../domain/errors.ts';
import { localeFor } from '../../domain/letters/letter.ts';
import type { Locale } from '../../domain/locale/locale.ts';
import type { Office } from '../../domain/officials/office.ts';
import type { CampaignScope } from '../context.ts';
import type { Ports } from '../ports.ts';
import { readRecipients } from './approval/render-for-offices.ts';
import { type LookNeeds, type OpenedLetter, openLetter, previewFor } from './look-at-letter.ts';
import { pdfOf } from './typeset-letter.ts';

/** As many as the typesetter sets at once, and one that waits. */
const AHEAD = 3;

/**
 * One PDF for each recipient, as an archive that is made while it is read: a thousand letters are never held together.
 * @throws Problem `letter.variantMissing` where there is no text, `not.found`, and `document.unavailable`
 */
export async function zipLetters(
  needs: LookNeeds & Pick<Ports, 'typesetter'>,
  place: { campaign: CampaignScope; letterId: string },
): Promise<AsyncGenerator<Uint8Array>> {
  const opened = await openLetter(needs, place);
  const offices = (await readRecipients(needs.db, opened.row, opened.facts.day)).filter((office) =>
    isWritten(opened, office),
  );
  if (offices.length === 0) throw new Problem('letter.variantMissing');
  const set = (office: Office) => setFor(needs, opened, office);
  // The first is made before the answer begins, so that a house without a typesetter says so.
  const [first, ...others] = offices.map((office) => () => set(office));
  return archive(first ? await first() : undefined, others, new Date(opened.facts.day));
}

interface Letter {
  name: string;
  bytes: Uint8Array;
}

async function setFor(needs: Pick<Ports, 'typesetter'>, opened: OpenedLetter, office: Office): Promise<Letter> {
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
  return `${[office.country.toLowerCase(), office.position, title.slice(0, 60), locale].filter((part) => part !== '').join('-')}.pdf`;
}

const isWritten = ({ texts, defaultLocale }: OpenedLetter, office: Office): boolean =>
  localeFor(
    office.locale,
    texts.map(({ locale }) => locale),
    defaultLocale,
  ) !== undefined;

/** PDFs are compressed already, so they are only put together. */
async function* archive(
  first: Letter | undefined,
  others: readonly (() => Promise<Letter>)[],
  day: Date,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const add = ({ name, bytes }: Letter) => {
    const file = new ZipPassThrough(name);
    file.mtime = day;
    zip.add(file);
    file.push(bytes, true);
  };
  if (first) add(first);
  yield* ready.splice(0);
  const ahead: Promise<Letter>[] = [];
  for (let place = 0; place < others.length; place += 1) {
    for (const begin of others.slice(place + ahead.length, place + AHEAD)) {
      const begun = begin();
      // Whoever waits for it hears of its failure; nobody does where the reader went away.
      begun.catch(() => undefined);
      ahead.push(begun);
    }
    const next = await ahead.shift();
    if (next) add(next);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
