import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Sugerencias',
  question: 'Qué dirían otras personas de otro modo, y por qué',
  none: 'Aún no hay sugerencias',
  noneHint: 'Seleccione palabras del texto, o elija una oración, y sugiera otras.',
  textHint: 'La versión en la que se trabaja. Seleccione palabras para sugerir otras.',
  suggest: 'Sugerir otras palabras',
  passage: 'Pasaje',
  passageHint: 'Lo que seleccionó en el texto, o una de sus oraciones.',
  selected: 'Seleccionado: {{passage}}',
  ofTitle: 'Título: {{passage}}',
  replacement: 'Debería decir',
  replacementHint: 'Déjelo vacío para sugerir que el pasaje se quite.',
  difference: 'Qué cambiaría',
  comment: 'Por qué (opcional)',
  send: 'Enviar sugerencia',
  made: 'Su sugerencia está en la lista',
  state: { open: 'abierta', accepted: 'aceptada', rejected: 'rechazada' },
  onVersion: 'sobre la versión {{number}}',
  onTitle: 'sobre el título de la versión {{number}}',
  gone: 'el pasaje ya no está',
  goneHint: 'La versión más nueva ya no tiene estas palabras. Coméntela, rechácela o cambie el texto a mano.',
  decided: {
    accepted: 'Aceptada por {{by}} como versión {{number}}',
    rejected: 'Rechazada por {{by}}',
  },
  accept: 'Aceptar',
  acceptTitle: '¿Aceptar esta sugerencia?',
  acceptExplanation: 'Pasa a ser la versión {{number}}, un borrador, y el historial reconoce a {{author}}.',
  acceptReason: 'Sugerencia de {{author}}',
  reject: 'Rechazar',
  rejectTitle: '¿Rechazar esta sugerencia?',
  rejectExplanation: 'El texto queda como está; la sugerencia sigue en la lista con su motivo.',
  rejectReason: 'Por qué no',
  discussion: 'Comentarios',
  discuss: 'Comentar',
  yourComment: 'Su comentario',
  say: 'Añadir comentario',
};

export default texts;
