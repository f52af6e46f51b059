import type { Translated } from '../../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  approve: 'Aprobar',
  approved: 'Aprobada. La carta y sus firmantes quedan fijados; ya se puede enviar.',
  freezes: 'Al aprobar se fijan el texto, los destinos y la lista de firmantes.',
  waits: 'La aprueba alguien que no la haya redactado ni entregado.',
  preflight: {
    open_zero: 'Revisión previa',
    open_one: 'Revisión previa · {{count}} por corregir',
    open_other: 'Revisión previa · {{count}} por corregir',
    title: 'Revisión previa',
    lead: 'Lo que se encuentra antes de aprobar esta carta, y otra vez antes de enviarla.',
    clear: 'no se encontró nada',
    weight: {
      blocks: 'Por corregir',
      asks: 'Por corregir, o por aceptar a sabiendas',
      tells: 'Conviene saberlo',
    },
    accept: 'Lo he visto y lo acepto',
    left_one: 'Queda {{count}} por corregir o aceptar',
    left_other: 'Quedan {{count}} por corregir o aceptar',
    more_one: '{{count}} más',
    more_other: '{{count}} más',
  },
  finding: {
    noRecipients: { sentence: 'La carta no va dirigida a nadie.', mend: 'Elegir las autoridades' },
    noText: { sentence: 'La carta no tiene texto en ningún idioma.', mend: 'Redactarla' },
    unresolvedField: {
      sentence_one: 'En {{count}} lugar falta el valor de un campo.',
      sentence_other: 'En {{count}} lugares falta el valor de un campo.',
      mend: 'Ir al primero',
    },
    staleTranslation: {
      sentence_one: 'Una traducción no dice lo que dice ahora el original.',
      sentence_other: '{{count}} traducciones no dicen lo que dice ahora el original.',
      mend: 'Ponerla al día',
    },
    versionOutdated: {
      sentence: 'La versión de la declaración que acompaña ya no rige en su sentido.',
      mend: 'Acompañar la versión más nueva',
    },
    unverifiedCited: {
      sentence_one: 'Se nombraría a {{count}} organización que nadie ha verificado.',
      sentence_other: 'Se nombraría a {{count}} organizaciones que nadie ha verificado.',
      mend: 'Verificarlas',
    },
    tooLarge: {
      sentence: 'Los archivos adjuntos son demasiado grandes para muchos servidores de correo.',
      mend: 'Quitar alguno',
    },
    formerHolder: {
      sentence_one: 'El texto nombra todavía a quien ya no ocupa un cargo.',
      sentence_other: 'El texto nombra todavía a quienes ya no ocupan {{count}} cargos.',
      mend: 'Ver quién ocupa el cargo',
    },
    languageMissing: {
      sentence_one: 'A {{count}} autoridad se le escribiría en un idioma que no es el suyo.',
      sentence_other: 'A {{count}} autoridades se les escribiría en un idioma que no es el suyo.',
      mend: 'Agregar el idioma',
    },
    consentNotCovering: {
      sentence_one: '{{count}} firmante no ha consentido la versión que acompaña, y no se cita.',
      sentence_other: '{{count}} firmantes no han consentido la versión que acompaña, y no se citan.',
      mend: 'Preguntarles de nuevo',
    },
    attachmentMissing: {
      sentence_one: 'El texto habla de algo adjunto, y no hay nada adjunto.',
      sentence_other: 'Los textos hablan de algo adjunto, y no hay nada adjunto.',
      mend: 'Adjuntarlo, o cambiar el texto',
    },
    datePassed: {
      sentence_one: 'Una fecha de la carta ya pasó.',
      sentence_other: '{{count}} fechas de la carta ya pasaron.',
      mend: 'Revisar las fechas',
    },
    openComments: {
      sentence_one: '{{count}} comentario sigue abierto.',
      sentence_other: '{{count}} comentarios siguen abiertos.',
      mend: 'Leerlos',
    },
    nothingToSay: {
      sentence_one: 'En {{count}} lugar se omite un pasaje, porque no hay nada que decir a esa autoridad.',
      sentence_other: 'En {{count}} lugares se omite un pasaje, porque no hay nada que decir a esa autoridad.',
      mend: 'Ver el primero',
    },
    addressExpired: {
      sentence_one: 'La dirección de {{count}} autoridad ya venció.',
      sentence_other: 'Las direcciones de {{count}} autoridades ya vencieron.',
      mend: 'Renovarla o quitarla',
    },
    addressBounced: {
      sentence_one: 'El correo a {{count}} autoridad fue devuelto.',
      sentence_other: 'El correo a {{count}} autoridades fue devuelto.',
      mend: 'Buscar otra dirección',
    },
    addressMissing: {
      sentence_one: '{{count}} autoridad no tiene correo electrónico: su carta va en mano o por correo postal.',
      sentence_other: '{{count}} autoridades no tienen correo electrónico: sus cartas van en mano o por correo postal.',
      mend: 'Registrar una dirección',
    },
    rosterChanged: {
      sentence: 'Respaldan la declaración otras organizaciones que cuando se aprobó la carta.',
      mend: 'Ver la diferencia',
    },
    letterChanged: {
      sentence_one:
        '{{count}} autoridad leería algo distinto de lo aprobado: cambió quien ocupa el cargo, o su respuesta.',
      sentence_other:
        '{{count}} autoridades leerían algo distinto de lo aprobado: cambió quien ocupa el cargo, o su respuesta.',
      mend: 'Ver la primera',
    },
  },
  act: {
    submit: {
      verb: 'Enviar a revisión',
      title: '¿Enviar esta carta a revisión?',
      explanation: 'Nadie puede cambiarla entonces hasta que se retire o se devuelva. La aprueba otra persona.',
      done: 'Enviada a revisión.',
    },
    takeBack: {
      verb: 'Retirar',
      title: '¿Retirar esta carta de la revisión?',
      explanation: 'Vuelve a ser un borrador, para seguir escribiendo.',
      done: 'La carta vuelve a ser un borrador.',
    },
    reopen: {
      verb: 'Reabrir',
      title: '¿Reabrir esta carta aprobada?',
      explanation: 'Su aprobación queda sin efecto: vuelve a ser un borrador y hay que revisarla y aprobarla de nuevo.',
      done: 'La carta vuelve a ser un borrador.',
    },
    renewRoster: {
      verb: 'Citar a los firmantes de hoy',
      title: '¿Aprobarla de nuevo con los firmantes de hoy?',
      explanation: 'La carta vuelve a revisión. Mientras no se apruebe de nuevo no se puede enviar.',
      done: 'De nuevo en revisión, para aprobarla con los firmantes de hoy.',
    },
  },
  return: {
    open: 'Devolver',
    title: 'Devolver la carta a quienes la redactan',
    note: 'Qué hay que corregir',
    hint: 'Lo leen entre los comentarios.',
    done: 'Devuelta a quienes la redactan.',
  },
  panel: {
    draft: 'Borrador',
    inReview: 'En revisión',
    approved: 'Aprobada',
    sending: 'En envío',
    sent: 'Enviada',
    submittedBy: 'Entregada por {{name}}, {{date}}',
    approvedBy: 'Aprobada por {{name}}, {{date}}',
    cites: 'Cita a los firmantes del {{date}}: {{organizations}} de {{countries}}',
    organizations_one: '{{count}} organización',
    organizations_other: '{{count}} organizaciones',
    countries_one: '{{count}} país',
    countries_other: '{{count}} países',
    reference: 'Dónde cualquiera puede comprobarla una vez enviada',
  },
  difference: {
    lead: 'Desde la aprobación el número cambió de {{frozen}} a {{today}}.',
    joined: 'Se sumaron: {{names}}',
    left: 'Ya no figuran: {{names}}',
  },
};

export default texts;
