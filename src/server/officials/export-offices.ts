import { bestContact } from '../../domain/officials/contact.ts';
import type { Office } from '../../domain/officials/office.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv/csv.ts';

/** Headings that the import recognises, whatever the reader's language: the file can be brought back. */
const COLUMNS = {
  country: ({ country }) => country,
  office_en: ({ titleEn }) => titleEn,
  office_local: ({ titleLocal }) => titleLocal,
  locale: ({ locale }) => locale,
  kind: ({ kind }) => kind,
  institution: ({ institution }) => institution,
  time_zone: ({ timeZone }) => timeZone ?? '',
  holder: ({ holder }) => holder?.name ?? '',
  gender: ({ holder }) => holder?.addressGender ?? '',
  holder_from: ({ holder }) => holder?.heldFrom ?? '',
  holder_to: ({ holder }) => holder?.heldTo ?? '',
  source: ({ holder }) => holder?.source ?? '',
  email: (office, day) => reached(office, 'email', day),
  phone: (office, day) => reached(office, 'phone', day),
  address: (office, day) => reached(office, 'post', day),
  portal: (office, day) => reached(office, 'portal', day),
  note: ({ note }) => note,
} as const satisfies Record<string, (office: Office, day: string) => string>;

/** The way that is in use today; one that expired or came back is not handed on. */
function reached(office: Office, kind: Parameters<typeof bestContact>[1], day: string): string {
  const best = bestContact(office, kind, day);
  return 'contact' in best ? best.contact.value : '';
}

/** Offices as a list for a spreadsheet, as far as the reader may see them (`officeSeenBy`). @param day `YYYY-MM-DD` */
export function exportOffices(offices: readonly Office[], day: string): string {
  const columns = Object.values(COLUMNS);
  return (
    BYTE_ORDER_MARK +
    csvLines([Object.keys(COLUMNS), ...offices.map((office) => columns.map((cell) => cell(office, day)))])
  );
}
