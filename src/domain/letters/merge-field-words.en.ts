import type { MergeField } from './merge-fields.ts';

export const mergeFieldEn: Record<MergeField, string> = {
  salutation: 'salutation',
  'office.title': 'office',
  'office.country': 'country',
  'holder.name': 'name of the official',
  'letter.date': 'date of this letter',
  replyBy: 'reply by',
  'earlierLetter.date': 'earlier letter · date',
  'earlierLetter.title': 'earlier letter · title',
  'campaign.title': 'campaign',
  'campaign.occasion': 'occasion',
  'campaign.place': 'occasion · place',
  'campaign.dates': 'occasion · dates',
  'demands.count': 'demands · how many',
  'demands.titles': 'demands · titles',
  'demands.full': 'demands · full text',
  'signatories.count': 'signatories · all',
  'signatories.countries': 'signatories · countries',
  'signatories.since': 'signatories · since the earlier letter',
  'signatories.inCountry': 'signatories of the country · names',
  'signatories.list': 'signatories · list',
};
