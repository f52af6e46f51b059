import { cleanCell, saysNothing } from '../../imports/clean-cell.ts';
import type { DateOrder } from '../../imports/planned-row.ts';
import { readEmail, readWebsite } from '../../imports/read-contact.ts';
import { readDate } from '../../imports/read-date.ts';
import { recogniseCountry } from '../../locale/countries.ts';
import { fold } from '../../locale/fold.ts';
import type { Locale } from '../../locale/locale.ts';
import { contactFieldsSchema } from '../office-fields.ts';
import type { AddressGender, ContactKind, OfficeKind } from '../office-kind.ts';
import { isTimeZone } from '../time-zone.ts';
import type { RowProblem, RowProblemCode } from './import-shapes.ts';
import type { OfficeColumn, OfficeMapping } from './office-columns.ts';
import { GENDER_WORDS, KIND_WORDS, LANGUAGE_WORDS } from './words-in-cells.ts';

/** What a row says; what it does not say is absent. */
export interface ReadRow {
  country: string;
  title?: string;
  titleEn?: string;
  titleLocal?: string;
  locale?: Locale;
  kind?: OfficeKind;
  institution?: string;
  timeZone?: string;
  note?: string;
  holder?: { name: string; gender?: AddressGender; heldFrom?: string; heldTo?: string; source?: string };
  contacts: { kind: ContactKind; value: string; source?: string; validUntil?: string }[];
}

const MAX_TITLE = 200;
const MAX_NOTE = 4000;

/** Reads one row; a problem means that nothing of it is imported. */
export function readOfficeRow(
  cells: readonly string[],
  mapping: OfficeMapping,
  dateOrder: DateOrder,
): { row: ReadRow; problems: RowProblem[] } {
  const reader = new Reader(cells, mapping, dateOrder);
  const row = reader.row();
  return { row, problems: reader.problems };
}

class Reader {
  readonly problems: RowProblem[] = [];
  readonly #cells: readonly string[];
  readonly #mapping: OfficeMapping;
  readonly #order: DateOrder;

  constructor(cells: readonly string[], mapping: OfficeMapping, order: DateOrder) {
    this.#cells = cells;
    this.#mapping = mapping;
    this.#order = order;
  }

  row(): ReadRow {
    const titles = { ...this.#named('title'), ...this.#named('titleEn'), ...this.#named('titleLocal') };
    if (Object.keys(titles).length === 0) this.#no('titleMissing');
    const kind = this.#word('kind', KIND_WORDS, 'kindUnknown');
    const locale = this.#word('locale', LANGUAGE_WORDS, 'languageUnknown');
    const timeZone = this.#text('timeZone', MAX_TITLE);
    if (timeZone !== undefined && !isTimeZone(timeZone)) this.#no('zoneUnknown', timeZone);
    const note = this.#text('note', MAX_NOTE);
    const holder = this.#holder();
    return {
      country: this.#country(),
      ...titles,
      ...this.#named('institution'),
      ...(kind === undefined ? {} : { kind }),
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(note === undefined ? {} : { note }),
      ...(holder === undefined ? {} : { holder }),
      contacts: this.#contacts(),
    };
  }

  #no(code: RowProblemCode, value = ''): void {
    this.problems.push({ code, value: value.slice(0, 100) });
  }

  #text(column: OfficeColumn, max: number): string | undefined {
    const at = this.#mapping[column];
    const text = at === undefined ? '' : cleanCell(this.#cells[at] ?? '');
    if (text === '' || saysNothing(text)) return undefined;
    if (text.length > max) this.#no('tooLong', text);
    return text;
  }

  #named<C extends OfficeColumn>(column: C): Partial<Record<C, string>> {
    const text = this.#text(column, MAX_TITLE);
    return text === undefined ? {} : ({ [column]: text } as Partial<Record<C, string>>);
  }

  #country(): string {
    const text = this.#text('country', MAX_TITLE);
    if (text === undefined) this.#no('countryMissing');
    const read = text === undefined ? undefined : recogniseCountry(text);
    if (read?.problem) this.#no(read.problem === 'country.region' ? 'countryRegion' : 'countryUnknown', text);
    return read?.code ?? '';
  }

  #word<T extends string>(column: OfficeColumn, words: ReadonlyMap<string, T>, problem: RowProblemCode): T | undefined {
    const text = this.#text(column, MAX_TITLE);
    if (text === undefined) return undefined;
    const found = words.get(fold(text));
    if (found === undefined) this.#no(problem, text);
    return found;
  }

  #day(column: OfficeColumn): string | undefined {
    const text = this.#text(column, MAX_TITLE);
    const day = text === undefined ? undefined : readDate(text, this.#order);
    if (text !== undefined && day === undefined) this.#no('dateUnreadable', text);
    return day;
  }

  #holder(): ReadRow['holder'] {
    const name =
      this.#text('holder', MAX_TITLE) ??
      [this.#text('firstName', MAX_TITLE), this.#text('lastName', MAX_TITLE)].filter(Boolean).join(' ');
    const gender = this.#word('gender', GENDER_WORDS, 'genderUnknown');
    const [heldFrom, heldTo] = [this.#day('heldFrom'), this.#day('heldTo')];
    const source = this.#text('source', 500);
    if (heldFrom !== undefined && heldTo !== undefined && heldFrom > heldTo) this.#no('datesReversed', heldTo);
    if (name === '') return undefined;
    return {
      name,
      ...(gender === undefined ? {} : { gender }),
      ...(heldFrom === undefined ? {} : { heldFrom }),
      ...(heldTo === undefined ? {} : { heldTo }),
      ...(source === undefined ? {} : { source }),
    };
  }

  #contacts(): ReadRow['contacts'] {
    const validUntil = this.#day('validUntil');
    const written = this.#text('contactSource', 500);
    const source = written === undefined ? undefined : readWebsite(written);
    if (written !== undefined && source === undefined) this.#no('sourceInvalid', written);
    const more = { ...(source === undefined ? {} : { source }), ...(validUntil === undefined ? {} : { validUntil }) };
    return (['email', 'phone', 'post', 'portal'] as const).flatMap((kind) => {
      const value = this.#contact(kind);
      return value === undefined ? [] : [{ kind, value, ...more }];
    });
  }

  #contact(kind: ContactKind): string | undefined {
    const at = this.#mapping[kind];
    const cell = at === undefined ? '' : (this.#cells[at] ?? '');
    if (saysNothing(cleanCell(cell))) return undefined;
    const value = READ_CONTACT[kind](cell);
    if (value !== undefined && contactFieldsSchema.safeParse({ kind, value }).success) return value;
    this.#no(CONTACT_PROBLEM[kind], kind === 'email' || kind === 'phone' ? '' : cleanCell(cell));
    return undefined;
  }
}

const READ_CONTACT: Record<ContactKind, (cell: string) => string | undefined> = {
  email: (cell) => {
    const { email, refusal } = readEmail(cell);
    return refusal === undefined ? email : undefined;
  },
  phone: cleanCell,
  // An address has lines.
  post: (cell) =>
    cell
      .split(/\r\n|\r|\n/)
      .map(cleanCell)
      .filter((line) => line !== '')
      .join('\n'),
  portal: readWebsite,
};

const CONTACT_PROBLEM: Record<ContactKind, RowProblemCode> = {
  email: 'emailInvalid',
  phone: 'phoneInvalid',
  post: 'tooLong',
  portal: 'portalInvalid',
};
