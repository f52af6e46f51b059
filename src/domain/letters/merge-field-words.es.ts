import type { MergeField } from './merge-fields.ts';

export const mergeFieldEs: Record<MergeField, string> = {
  salutation: 'saludo',
  'office.title': 'cargo',
  'office.country': 'país',
  'holder.name': 'nombre del titular',
  'letter.date': 'fecha de esta carta',
  replyBy: 'responder antes del',
  'earlierLetter.date': 'carta anterior · fecha',
  'earlierLetter.title': 'carta anterior · título',
  'campaign.title': 'campaña',
  'campaign.occasion': 'ocasión',
  'campaign.place': 'ocasión · lugar',
  'campaign.dates': 'ocasión · fechas',
  'demands.count': 'demandas · cuántas',
  'demands.titles': 'demandas · títulos',
  'demands.full': 'demandas · texto completo',
  'signatories.count': 'firmantes · todas',
  'signatories.countries': 'firmantes · países',
  'signatories.since': 'firmantes · desde la carta anterior',
  'signatories.inCountry': 'firmantes del país · nombres',
  'signatories.list': 'firmantes · lista',
};
