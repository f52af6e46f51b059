import { letterOf, onlyFor } from './build.ts';

/** Um seguimento dirigido às ministras e aos ministros. */
export const followUpPt = letterOf('Seguimento da nossa carta aberta', [
  '{salutation}',
  'Em {earlierLetter.date}, dirigimo-nos a Vossa Excelência com a carta “{earlierLetter.title}”. Hoje ela conta com o apoio de {signatories.count} organizações da sociedade civil de {signatories.countries} países.',
  onlyFor(
    { on: 'earlierLetter', is: 'unanswered' },
    'Passaram-se {earlierLetter.daysSince} dias desde então, e ainda não recebemos resposta do gabinete de Vossa Excelência.',
  ),
  onlyFor(
    { on: 'earlierLetter', is: 'answered' },
    'Agradecemos a resposta que recebemos do gabinete de Vossa Excelência.',
  ),
  'A lista continua aberta. Organizações que aderiram desde então: {signatories.since}.',
  '{signatories.inCountry} assinam a carta no seu país ({office.country}).',
  'Voltamos a escrever porque o assunto não pode esperar. Por ocasião da {campaign.occasion} ({campaign.place}, {campaign.dates}), pedimos ao seu governo que assumisse compromissos em {demands.count} pontos:',
  '{demands.titles}',
  'Solicitamos respeitosamente que nos informe quais medidas foram adotadas ou estão previstas em relação a cada um desses pontos, e quem estará encarregado delas. Agradeceríamos uma resposta até {replyBy}.',
  'As organizações signatárias colocam à disposição de Vossa Excelência a sua experiência e as suas pesquisas, e teriam satisfação em reunir-se com Vossa Excelência ou com quem vier a designar.',
  'Respeitosamente,',
  '{signatories.list}',
]);
