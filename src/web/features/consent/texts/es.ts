import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

/** Palabras de la sala de consentimiento. */
const texts: Translated<typeof en> = {
  title: 'Consentimiento',
  purpose:
    'Cuando cambia el sentido de la declaración se vuelve a preguntar a las firmantes: a nadie se cita bajo palabras que no ha visto',
  rounds: 'Rondas de consentimiento',
  roundsQuestion: 'Una por cada versión cuyo sentido cambió',
  none: 'Todavía no hubo que preguntar a nadie',
  noneHint: 'Publicar una versión sustancial abre una ronda por sí sola.',
  version: 'Se pregunta por',
  roundAbout: 'Consentimiento a la versión {{number}}',
  opened: 'Abierta por {{name}} el {{day}}.',
  allRounds: 'Todas las rondas de consentimiento',
  stateLabel: 'Estado',
  state: { open: 'abierta', paused: 'en pausa', closed: 'cerrada' },
  deadline: 'Plazo',
  renewedOf: 'Renovaron',
  of: '{{value}} de {{total}}',
  answer: 'Respuesta',
  anyAnswer: 'Cualquier respuesta',
  status: {
    awaiting: 'en espera',
    renewed: 'renovado',
    renewedWithReservations: 'con reservas',
    declined: 'denegado',
    silent: 'sin respuesta al vencer el plazo',
    left: 'salió antes de responder',
  },
  progress: 'Respuestas',
  progressQuestion: '¿Cuánto hemos avanzado? Pulse para ver la lista',
  asking_one: 'Aún se escriben mensajes: {{count}} firmante hasta ahora.',
  asking_other: 'Aún se escriben mensajes: {{count}} firmantes hasta ahora.',
  terms: 'Condiciones',
  termsQuestion: 'Lo que se dijo a las firmantes',
  daysLeft_one: 'queda {{count}} día',
  daysLeft_other: 'quedan {{count}} días',
  over: 'ya venció',
  silence: 'El silencio significa',
  onSilence: {
    leaves: 'la firmante sale de la lista',
    staysCited: 'sigue constando con la versión que firmó y no se cita bajo la nueva',
  },
  silenceOfUnasked:
    'A quien no tiene correo no se le preguntó, así que su silencio no significa nada: sigue en espera.',
  reminders: 'Recordatorios',
  noReminders: 'ninguno',
  daysBefore_one: '{{count}} día antes',
  daysBefore_other: '{{count}} días antes',
  why: 'Por qué cambió el texto',
  closedAt: 'Cerrada el',
  signatories: 'Firmantes',
  signatoriesQuestion: 'A quién se preguntó y qué respondió cada una',
  filters: 'Filtrar las firmantes de esta ronda',
  withoutAddress: 'Sin correo: preguntar por otro medio',
  nobody: 'Aquí no hay nadie así',
  nobodyHint: 'Elija otra respuesta.',
  name: 'Nombre',
  country: 'País',
  asked: 'Se le preguntó',
  notAsked: 'sin correo',
  reminded_one: 'un recordatorio',
  reminded_other: '{{count}} recordatorios',
  how: 'Cuándo y cómo',
  through: { link: 'por el enlace personal', staff: 'anotada por una colega', deadline: 'venció el plazo' },
  recordedBy: 'anotada por {{name}}',
  messages: 'Mensajes',
  messagesQuestion: 'Las palabras de la coalición; a cada mensaje se añaden enlace, plazo y condiciones',
  outbox: 'Mensajes en la bandeja de salida',
  act: {
    pause: {
      title: '¿Poner esta ronda en pausa?',
      verb: 'Pausar',
      explanation:
        'No sale ningún mensaje, los enlaces personales piden volver más tarde y el plazo no termina nada hasta que la reanude.',
    },
    resume: {
      title: '¿Reanudar esta ronda?',
      verb: 'Reanudar',
      explanation: 'Los enlaces personales vuelven a funcionar y salen los mensajes que correspondan.',
    },
    close: {
      title: '¿Cerrar esta ronda antes del plazo?',
      verb: 'Cerrar',
      explanation:
        'Los enlaces personales dejan de funcionar. El silencio de nadie cuenta: quien no respondió sigue en espera y no se cita. Una ronda cerrada no se puede volver a abrir.',
    },
  },
  putOff: {
    button: 'Aplazar',
    title: 'Aplazar el plazo',
    hint: 'Solo a un día posterior. Las firmantes lo ven en su página; los recordatorios siguen el nuevo día.',
    submit: 'Aplazar',
  },
};

export default texts;
