import type { MergeField } from './merge-fields.ts';

export const mergeFieldPt: Record<MergeField, string> = {
  salutation: 'saudação',
  'office.title': 'cargo',
  'office.country': 'país',
  'holder.name': 'nome do titular',
  'letter.date': 'data desta carta',
  replyBy: 'responder até',
  'earlierLetter.date': 'carta anterior · data',
  'earlierLetter.title': 'carta anterior · título',
  'campaign.title': 'campanha',
  'campaign.occasion': 'ocasião',
  'campaign.place': 'ocasião · lugar',
  'campaign.dates': 'ocasião · datas',
  'demands.count': 'demandas · quantas',
  'demands.titles': 'demandas · títulos',
  'demands.full': 'demandas · texto completo',
  'signatories.count': 'signatárias · todas',
  'signatories.countries': 'signatárias · países',
  'signatories.since': 'signatárias · desde a carta anterior',
  'signatories.inCountry': 'signatárias do país · nomes',
  'signatories.list': 'signatárias · lista',
};
