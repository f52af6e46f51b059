import { fold } from '../locale/fold.ts';
import type { ColumnMapping, RosterField } from './roster-fields.ts';

const ORGANIZATION =
  /\b(organi[sz]\w*|org|entidad\w*|entidade\w*|entity|institu\w*|asociaci\w*|associa\w*|ong|ngo|osc|grupo|group|colectivo|coletivo|razon social|razao social|company)\b/;
const REPRESENTATIVE =
  /\b(represent\w*|contact\w*|contato\w*|persona|pessoa|person|quien|quem|responsable\w*|responsavel|firmante|signatario|signataria|signatory|signer|signee|nombres? y apellidos?|apellidos?|sobrenome|first name|last name|full name|nome completo|nombre completo|surname|given name|family name|vocero|vocera|porta voz|spokes\w*)\b/;

type Rule = { field: RosterField; test: (heading: string) => boolean };

function matches(pattern: RegExp): Rule['test'] {
  return (heading) => pattern.test(heading);
}

/** The first rule that fits decides. Headings are folded: no case, no accents, no punctuation. */
const RULES: readonly Rule[] = [
  {
    field: 'ignore',
    test: matches(
      /\b(telefon\w*|phone|celular|whatsapp|direccion postal|address line|zip\w*|codigo postal|cep|ciudad|cidade|city|coment\w*|comments?|notes?|notas?|observa\w*|score|puntuacion)\b(?!.*\b(e ?mail|correo)\b)/,
    ),
  },
  { field: 'email', test: matches(/\b(e ?mails?|correos?|courriel|mail)\b/) },
  { field: 'website', test: matches(/\b(web\w*|sitio|site|url|homepage|home page|pagina|link|enlace)\b/) },
  {
    field: 'display',
    test: matches(
      /\b(publi(car|carse|carlo|co|ca|cly|c|cado|sh|shed)|mostrar|mostrarse|exibir|exibicao|display|displayed|show|shown|visible|visivel|visibilidad|visibility|divulgar|aparecer|listar)\b/,
    ),
  },
  {
    field: 'acronym',
    test: matches(
      /\b(siglas?|acronim\w*|acronym\w*|abreviatura|abreviacion|abreviacao|abbreviation|short name|nombre corto|sigle)\b/,
    ),
  },
  {
    field: 'signedOn',
    test: matches(
      /\b(marca temporal|timestamp|carimbo|fecha|data|date|dia|signed|signed on|firmado|firmo|assinad[oa]|assinatura|created|submitted|enviado|horodateur)\b/,
    ),
  },
  {
    field: 'type',
    test: matches(
      /\b(tipo\w*|types?|categor\w*|kind|sector|setor|area|ambito|rubro|field|clase|classification|clasificacion|classificacao|tema|focus|giro)\b/,
    ),
  },
  { field: 'country', test: matches(/\b(pais\w*|country|countries|nacion|nacao|nation|nationality|pays|sede)\b/) },
  {
    field: 'representativeRole',
    test: matches(
      /\b(cargos?|funcao|funcion|role|roles|rol|position|posicion|posicao|puesto|title|titulo|job|papel|ocupacion|calidad|fonction)\b/,
    ),
  },
  {
    field: 'name',
    test: matches(/\b(signatory|signing|endorsing|participating|member) (organi\w*|entity|group|institution)\b/),
  },
  {
    field: 'name',
    test: (heading) =>
      new RegExp(`${ORGANIZATION.source}.* (que|you|that|which|cual|qual|voce|usted)\\b.* ?represent`).test(heading),
  },
  { field: 'representativeName', test: matches(REPRESENTATIVE) },
  { field: 'name', test: matches(ORGANIZATION) },
];

const PLAIN_NAME = /\b(name|nombre|nome|nom)\b/;
const LOOKS_LIKE_SIGNATORY = /\b(signator\w*|firmante|signatari[oa]|signer)\b/;
/** A name cut in two columns is joined again; every other field is given to one column only. */
const NAME_PART = /\b(first|last|given|family|surname|apellidos?|sobrenome|nombres?|primer|ultimo)\b/;

/** Guesses what each column means from its heading, in en, es or pt. Only `representativeName` can be given to two columns. */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  const headings = header.map(headingText);
  const mapping: ColumnMapping = headings.map(
    (heading) => (heading ? RULES.find((rule) => rule.test(heading))?.field : undefined) ?? 'ignore',
  );
  keepOnePerField(mapping, headings);
  placePlainNames(mapping, headings);
  return mapping;
}

/** Help texts in brackets say what else is asked (`E-mail (not published)`); they would mislead. */
function headingText(heading: string): string {
  const short = fold(
    heading
      .replace(/\([^)]*\)/g, ' ')
      .replaceAll('_', ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2'),
  );
  return short || fold(heading);
}

function keepOnePerField(mapping: ColumnMapping, headings: readonly string[]): void {
  const first = new Map<RosterField, number>();
  mapping.forEach((field, column) => {
    if (field === 'ignore') return;
    const earlier = first.get(field);
    if (earlier === undefined) {
      first.set(field, column);
    } else if (field === 'signedOn' && isTimestamp(headings[earlier]) && !isTimestamp(headings[column])) {
      mapping[earlier] = 'ignore';
      first.set(field, column);
    } else if (
      !(field === 'representativeName' && [earlier, column].every((at) => NAME_PART.test(headings[at] ?? '')))
    ) {
      mapping[column] = 'ignore';
    }
  });
}

function isTimestamp(heading = ''): boolean {
  return /marca temporal|timestamp|carimbo|created|submitted|horodateur/.test(heading);
}

/** `Name` alone is the organisation's, unless another column is; then it is the representative's. */
function placePlainNames(mapping: ColumnMapping, headings: readonly string[]): void {
  const place = (field: RosterField, test: RegExp, from: RosterField) => {
    if (mapping.includes(field)) return;
    const column = headings.findIndex((heading, at) => mapping[at] === from && test.test(heading));
    if (column !== -1) mapping[column] = field;
  };
  place('name', PLAIN_NAME, 'ignore');
  place('name', LOOKS_LIKE_SIGNATORY, 'representativeName');
  place('representativeName', PLAIN_NAME, 'ignore');
}
