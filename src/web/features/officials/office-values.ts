import { LOCALES, type Locale } from '../../../domain/locale/locale.ts';
import type { Holder, OfficeContact } from '../../../domain/officials/office.ts';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';

/* An office, its holders and its contacts as the inputs of their forms hold them: the empty text is "not known". */

export const officeValues = (of?: OfficeDetail) => ({
  country: of?.country ?? '',
  kind: (of?.kind ?? 'ministry') as string,
  institution: of?.institution ?? '',
  titleEn: of?.titleEn ?? '',
  titleLocal: of?.titleLocal ?? '',
  locale: (of?.locale ?? 'es') as string,
  timeZone: of?.timeZone ?? '',
  note: of?.note ?? '',
});
export type OfficeValues = ReturnType<typeof officeValues>;
export const OFFICE_FIELDS = [
  'country',
  'titleLocal',
  'titleEn',
  'locale',
  'kind',
  'institution',
  'timeZone',
  'note',
] as const satisfies (keyof OfficeValues)[];

export type Forms = Record<Locale, { address: string; salutation: string }>;

const formsOf = (forms: Holder['forms'] = {}): Forms => {
  const form = (locale: Locale) => ({
    address: forms[locale]?.address ?? '',
    salutation: forms[locale]?.salutation ?? '',
  });
  return { en: form('en'), es: form('es'), pt: form('pt') };
};

/** @param succeeds what a new holder mostly does: whoever held the post until then is given an end */
export const holderValues = (of?: Holder, succeeds = false) => ({
  name: of?.name ?? '',
  addressGender: (of?.addressGender ?? '') as string,
  heldFrom: of?.heldFrom ?? '',
  heldTo: of?.heldTo ?? '',
  source: of?.source ?? '',
  forms: formsOf(of?.forms),
  succeeds,
});
export type HolderValues = ReturnType<typeof holderValues>;
export const HOLDER_FIELDS = [
  'name',
  'addressGender',
  'heldFrom',
  'heldTo',
  'source',
  'forms',
] as const satisfies (keyof HolderValues)[];

/** What was set down for a holder, line by line. */
export const sayForms = (forms: Forms): string =>
  LOCALES.flatMap((locale) =>
    [forms[locale].salutation, forms[locale].address].filter(Boolean).map((text) => `${locale}: ${text}`),
  ).join(' · ');

export const contactValues = (of?: OfficeContact) => ({
  kind: (of?.kind ?? 'email') as string,
  value: of?.value ?? '',
  source: of?.source ?? '',
  validUntil: of?.validUntil ?? '',
  holderId: of?.holderId ?? '',
  bounced: (of?.bouncedAt ?? null) !== null,
});
export type ContactValues = ReturnType<typeof contactValues>;
export const CONTACT_FIELDS = [
  'kind',
  'value',
  'source',
  'validUntil',
  'holderId',
  'bounced',
] as const satisfies (keyof ContactValues)[];

/** `theirs` with the fields of `keep` from `mine`. */
export const merged = <Values extends object, Field extends keyof Values>(
  mine: Values,
  theirs: Values,
  keep: ReadonlySet<Field>,
): Values => ({ ...theirs, ...Object.fromEntries([...keep].map((field) => [field, mine[field]])) });
