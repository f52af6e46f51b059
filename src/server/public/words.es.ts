import type { PublicWords } from './words.ts';

export const esPublicWords: PublicWords = {
  skip: 'Ir a la declaración',
  languages: 'Idiomas',
  inForce: 'Esta versión está vigente.',
  superseded: (number) => `Esta es una versión anterior. Está vigente la versión ${number}.`,
  leftOut: (languages) => `Esta versión no se publica en ${languages}: no había una traducción aprobada y al día.`,
  parts: 'La declaración',
  signatories: 'Firmantes',
  noneNamed: 'Aquí no se nombra a ninguna firmante.',
  beingAsked: (count) =>
    count === 1
      ? '1 organización más firmó una versión anterior y aún no ha respondido sobre esta.'
      : `${count} organizaciones más firmaron una versión anterior y aún no han respondido sobre esta.`,
  versions: 'Versiones',
  version: (number) => `Versión ${number}`,
  kind: {
    editorial: 'editorial: el sentido es el mismo',
    material: 'de fondo: el sentido cambió y se volvió a preguntar a las firmantes',
  },
  first: 'primera versión',
  published: 'Publicada',
  read: (number) => `Leer la versión ${number}`,
  changesSince: (number) => `Lo que cambió desde la versión ${number}`,
  files: 'Para llevar',
  withoutNames: 'sin firmantes',
  check: 'Cómo comprobar este texto',
  checkIntro:
    'Una versión publicada nunca cambia. Su huella se calcula a partir de sus palabras en todos los idiomas: una sola letra distinta da otra huella.',
  checkSteps: [
    'Descargue la versión como JSON.',
    'Calcule la huella de su contenido con esta orden:',
    'Compare el resultado con la huella de arriba, que también está al pie del PDF.',
  ],
  changes: {
    title: (before, after) => `Lo que cambió de la versión ${before} a la versión ${after}`,
    none: 'En este idioma no cambió nada.',
    added: 'agregado',
    removed: 'quitado',
    partAdded: 'Esta parte es nueva.',
    partRemoved: 'Esta parte se quitó.',
    reordered: 'Las demandas están en otro orden:',
    localesAdded: (languages) => `Nuevo en esta versión: ${languages}.`,
    localesRemoved: (languages) => `Ya no se publica: ${languages}.`,
    languageIsNew: (number) => `La versión ${number} no se publicó en este idioma, así que no hay con qué comparar.`,
    compareWith: 'Comparar con otra versión',
  },
  back: 'Volver a la declaración',
  sentLetter: {
    title: (reference) => `Carta ${reference}`,
    genuine: 'La coalición envió una carta con esta referencia. Compare lo que dice con lo que consta aquí.',
    date: 'Fecha de la carta',
    statement: 'Se apoya en',
    before: (date) => `La respaldaban el ${date}`,
    today: 'La respaldan hoy',
    counts: (organizations, countries) =>
      `${organizations} ${organizations === 1 ? 'organización' : 'organizaciones'} de ${countries} ${countries === 1 ? 'país' : 'países'}`,
    hashes: 'Huellas',
    hashesIntro:
      'Cada una es un SHA-256: una sola letra distinta da otra. A quién fue dirigida la carta no se dice aquí.',
    statementHash: 'Declaración',
    rosterHash: 'Lista de firmantes',
    contentHash: 'Texto de la carta',
  },
  problem: {
    notFound: 'En esta dirección no hay nada',
    unavailable: 'La declaración no se puede leer en este momento',
    other: 'Esta página no se puede mostrar',
    hint: 'Puede que el enlace esté incompleto o que esta versión no se haya publicado en este idioma.',
    published: 'Lo que está publicado:',
  },
  madeWith: 'Publicada con Countersign',
};
