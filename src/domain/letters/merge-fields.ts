import type { Locale } from '../locale/locale.ts';
import { mergeFieldEn } from './merge-field-words.en.ts';
import { mergeFieldEs } from './merge-field-words.es.ts';
import { mergeFieldPt } from './merge-field-words.pt.ts';

/**
 * Everything a letter can take from the desk, in the order in which an editor offers it. A `block` field becomes
 * paragraphs or a list where it stands alone, and a plain enumeration inside a sentence.
 */
export const MERGE_FIELDS = {
  salutation: { group: 'office', kind: 'inline' },
  'office.title': { group: 'office', kind: 'inline' },
  'office.country': { group: 'office', kind: 'inline' },
  'office.institution': { group: 'office', kind: 'inline' },
  'holder.name': { group: 'office', kind: 'inline' },
  addressee: { group: 'office', kind: 'block' },
  'letter.date': { group: 'letter', kind: 'inline' },
  replyBy: { group: 'letter', kind: 'inline' },
  'earlierLetter.date': { group: 'letter', kind: 'inline' },
  'earlierLetter.title': { group: 'letter', kind: 'inline' },
  'earlierLetter.reference': { group: 'letter', kind: 'inline' },
  'earlierLetter.daysSince': { group: 'letter', kind: 'inline' },
  'earlierLetter.answer': { group: 'letter', kind: 'inline' },
  'campaign.title': { group: 'campaign', kind: 'inline' },
  'campaign.occasion': { group: 'campaign', kind: 'inline' },
  'campaign.place': { group: 'campaign', kind: 'inline' },
  'campaign.dates': { group: 'campaign', kind: 'inline' },
  'demands.count': { group: 'demands', kind: 'inline' },
  'demands.titles': { group: 'demands', kind: 'block' },
  'demands.full': { group: 'demands', kind: 'block' },
  'demands.table': { group: 'demands', kind: 'block' },
  'demands.evidence': { group: 'demands', kind: 'inline' },
  'statement.version': { group: 'demands', kind: 'inline' },
  'signatories.count': { group: 'signatories', kind: 'inline' },
  'signatories.countries': { group: 'signatories', kind: 'inline' },
  'signatories.since': { group: 'signatories', kind: 'inline' },
  'signatories.byType': { group: 'signatories', kind: 'block' },
  'signatories.inCountryCount': { group: 'signatories', kind: 'inline' },
  'signatories.inCountry': { group: 'signatories', kind: 'inline' },
  'signatories.list': { group: 'signatories', kind: 'block' },
} as const satisfies Record<string, { group: string; kind: 'inline' | 'block' }>;

export type MergeField = keyof typeof MERGE_FIELDS;
export type MergeFieldGroup = (typeof MERGE_FIELDS)[MergeField]['group'];

export const MERGE_FIELD_NAMES = Object.keys(MERGE_FIELDS) as MergeField[];

export const isMergeField = (name: string): name is MergeField => Object.hasOwn(MERGE_FIELDS, name);
export const isBlockField = (field: MergeField): boolean => MERGE_FIELDS[field].kind === 'block';

const WORDS: Record<Locale, Record<MergeField, string>> = { en: mergeFieldEn, es: mergeFieldEs, pt: mergeFieldPt };

/** What an editor calls a field; a name that is no field (a text from elsewhere) stands for itself. */
export const mergeFieldName = (field: string, locale: Locale): string =>
  isMergeField(field) ? WORDS[locale][field] : field;
