import type { ConsentWords } from './consent-words.ts';

export const es: ConsentWords = {
  language: 'Español',
  mail: {
    reminder: (subject) => `Recordatorio: ${subject}`,
    why: ({ name, signed, asked, campaign, signedOn }) =>
      `${name} firmó la versión ${signed} de «${campaign}» el ${signedOn}. Desde entonces su sentido ha cambiado: se publicó la versión ${asked}. ¿La respalda ${name}?`,
    answerBy: (deadline) =>
      `Lea, por favor, qué cambió y responda a más tardar el ${deadline} en esta página personal (no hace falta una cuenta):`,
    personal: 'El enlace es solo para su organización. Le pedimos que no lo reenvíe.',
  },
  silence: {
    leaves: ({ name }) => `Si para entonces no hay respuesta, ${name} sale de la lista de firmantes.`,
    staysCited: ({ name, signed, asked }) =>
      `Si para entonces no hay respuesta, ${name} sigue constando con la versión ${signed}, que firmó, y no se cita bajo la versión ${asked}.`,
  },
  page: {
    title: '¿Siguen respaldando esta declaración?',
    languages: 'Idioma de esta página',
    why: ({ name, signed, asked, signedOn, signedIn, publishedOn }) =>
      `${name} firmó la versión ${signed} el ${signedOn} (en ${signedIn}). El ${publishedOn} se publicó la versión ${asked}, cuyo sentido ya no es el mismo. Nadie debe citarles bajo palabras que no han visto; por eso preguntamos.`,
    reason: 'Por qué cambió el texto',
    fromCoalition: 'De parte de la coalición',
    deadline: (deadline) => `Responda, por favor, a más tardar el ${deadline}.`,
    changes: (signed, asked) => `Qué cambió de la versión ${signed} a la versión ${asked}`,
    changesHint: 'Las palabras tachadas se quitaron; las subrayadas se añadieron.',
    added: 'añadido',
    removed: 'quitado',
    unchanged: 'sin cambios',
    preamble: 'Preámbulo',
    closing: 'Cierre',
    demand: (position) => `Demanda ${position}`,
    demandRemoved: 'Una demanda que se retiró',
    notInYourLanguage: (shown) => `Esta versión no se publicó en el idioma que ustedes firmaron. La ven en ${shown}.`,
    noEarlierText: 'La versión que firmaron no se publicó en este idioma; por eso el texto nuevo se muestra entero.',
    answer: 'Su respuesta',
    choice: {
      renewed: {
        label: 'Renovamos nuestra firma',
        hint: (name, asked) => `${name} respalda la versión ${asked} con todas sus demandas.`,
      },
      renewedWithReservations: {
        label: 'La renovamos con reservas',
        hint: (name, asked) => `${name} respalda la versión ${asked}, salvo las demandas que se indiquen.`,
      },
      declined: {
        label: 'Retiramos nuestra firma',
        hint: (name) => `${name} sale de la lista de firmantes.`,
      },
    },
    reservations: 'Demandas que no respaldan',
    reservationsHint:
      'Marque cada una y, si lo desea, diga por qué. La reserva se muestra dondequiera que se les nombre.',
    noteLabel: 'Por qué (opcional)',
    send: 'Enviar esta respuesta',
    sendHint: 'Nada se decide antes de pulsar este botón.',
  },
  errors: {
    summary: 'Todavía no se envió nada. Revise, por favor, lo marcado abajo.',
    choose: 'Elija una de las tres respuestas.',
    nameDemands: 'Marque al menos una demanda, o elija renovar sin reservas.',
    alsoRenewed: 'Marcó demandas más abajo. Elija «con reservas» o desmárquelas.',
    noteTooLong: (max) => `Como máximo ${max} caracteres, por favor.`,
    noteInvalid: 'Quite, por favor, los caracteres de control invisibles.',
  },
  answered: {
    title: {
      renewed: 'Gracias: su firma está renovada',
      renewedWithReservations: 'Gracias: su firma está renovada, con reservas',
      declined: 'Su firma está retirada',
    },
    text: {
      renewed: ({ name, asked, on }) => `El ${on}, ${name} renovó su firma bajo la versión ${asked}.`,
      renewedWithReservations: ({ name, asked, on }) =>
        `El ${on}, ${name} renovó su firma bajo la versión ${asked}, con reservas.`,
      declined: ({ name, asked, on }) =>
        `El ${on}, ${name} no aceptó la versión ${asked}. Ya no figura en la lista de firmantes. Gracias por decírnoslo.`,
    },
    recorded: 'Una persona de la coalición anotó esta respuesta.',
    reservations: 'Sin respaldo a',
    change: 'Si algo no es correcto, escriba a la coalición: este enlace ya se usó y no puede volver a usarse.',
  },
  closed: {
    title: 'Este enlace ya no está abierto',
    text: 'Puede haber vencido, haberse sustituido o haberse copiado incompleto. No se cambió nada. Si su organización aún quiere responder, escriba a la coalición que le envió el mensaje.',
  },
  paused: {
    title: 'Vuelva, por favor, un poco más tarde',
    text: 'La coalición puso en pausa esta ronda. Su enlace sigue siendo válido: ábralo de nuevo cuando la ronda continúe. No se cambió nada.',
  },
  foreign: {
    title: 'Esta respuesta no se aceptó',
    text: 'No vino de esta misma página. Abra de nuevo su enlace personal y responda allí.',
  },
  fault: {
    title: 'Algo falló de nuestro lado',
    text: 'No se cambió nada. Abra de nuevo su enlace personal dentro de unos minutos.',
  },
};
