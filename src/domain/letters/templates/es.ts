import { letterOf, onlyFor } from './build.ts';

/** Un seguimiento dirigido a las ministras y los ministros. */
export const followUpEs = letterOf('Seguimiento de nuestra carta abierta', [
  '{salutation}',
  'El {earlierLetter.date} nos dirigimos a usted con la carta «{earlierLetter.title}». Hoy la respaldan {signatories.count} organizaciones de la sociedad civil de {signatories.countries} países.',
  onlyFor(
    { on: 'earlierLetter', is: 'unanswered' },
    'Han pasado {earlierLetter.daysSince} días desde entonces y aún no hemos recibido respuesta de su despacho.',
  ),
  onlyFor({ on: 'earlierLetter', is: 'answered' }, 'Agradecemos la respuesta que recibimos de su despacho.'),
  'La lista sigue abierta. Organizaciones que se han sumado desde entonces: {signatories.since}.',
  '{signatories.inCountry} la firman en su país ({office.country}).',
  'Le escribimos de nuevo porque el asunto no admite demora. Con ocasión de {campaign.occasion} ({campaign.place}, {campaign.dates}) pedimos a su Gobierno que se comprometiera con {demands.count} puntos:',
  '{demands.titles}',
  'Le solicitamos respetuosamente que nos informe qué medidas ha adoptado o prevé adoptar su despacho respecto de cada uno de estos puntos, y quién estará a cargo de ellas. Agradeceríamos recibir su respuesta antes del {replyBy}.',
  'Las organizaciones firmantes ponen a su disposición su experiencia y sus investigaciones, y verían con agrado reunirse con usted o con la persona que designe.',
  'Reciba el testimonio de nuestra más alta consideración.',
  '{signatories.list}',
]);
