/** What kind of post an office is: what letters may say to one kind and not to another. `other` stays last. */
export const OFFICE_KINDS = [
  'ministry',
  'presidency',
  'parliament',
  'prosecution',
  'police',
  'judiciary',
  'international',
  'other',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** How an office can be reached. */
export const CONTACT_KINDS = ['email', 'post', 'portal', 'phone'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How a person wishes to be addressed, where it is known. `neutral`: by neither form. */
export const ADDRESS_GENDERS = ['feminine', 'masculine', 'neutral'] as const;
export type AddressGender = (typeof ADDRESS_GENDERS)[number];

/** A way by which one reaches a person, or whoever answers: only those see it who write to officials. */
export const isPersonal = (kind: ContactKind): boolean => kind === 'email' || kind === 'phone';
