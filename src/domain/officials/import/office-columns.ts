import { fold } from '../../locale/fold.ts';

/** What a column of a list of offices can mean. `title` is a post's title of which nobody says in which language. */
export const OFFICE_COLUMNS = [
  'country',
  'titleEn',
  'titleLocal',
  'title',
  'locale',
  'kind',
  'institution',
  'timeZone',
  'note',
  'holder',
  'firstName',
  'lastName',
  'gender',
  'heldFrom',
  'heldTo',
  'source',
  'email',
  'phone',
  'post',
  'portal',
  'contactSource',
  'validUntil',
] as const;
export type OfficeColumn = (typeof OFFICE_COLUMNS)[number];

/** The column of each field, by position. */
export type OfficeMapping = Partial<Record<OfficeColumn, number | undefined>>;

/** The first rule that fits decides; headings are folded. Action Network's custom targets have `title`, `first_name`, `gender`, … */
const RULES: readonly (readonly [OfficeColumn | 'ignore', RegExp])[] = [
  ['ignore', /\b(zip|codigo postal|postal code|cep|district|distrito|party|partido|state|estado)\b/],
  ['validUntil', /\b(valid\w*|vigen\w*)\b/],
  ['contactSource', /\b(source|fuente|fonte)\b.*\b(contact\w*|contato\w*|e ?mail|correo)\b|\bcontact source\b/],
  ['email', /\b(e ?mails?|correos?( electronicos?)?)\b/],
  ['phone', /\b(tele?phones?|phone|telefonos?|telefones?|tel|celular|fax)\b/],
  ['timeZone', /\b(time ?zone|zona horaria|huso( horario)?|fuso( horario)?)\b/],
  ['post', /\b(address|direccion|domicilio|endereco|postal)\b/],
  ['portal', /\b(portal|web\w*|sitio|site|url|formulario|link|enlace)\b/],
  ['gender', /\b(gender|genero|sexo|sex)\b/],
  ['heldFrom', /\b(from|desde|since|inicio|start\w*)\b/],
  ['heldTo', /\b(to|until|hasta|ate|end\w*|fin|fim|termino)\b/],
  ['source', /\b(sources?|fuentes?|fontes?)\b/],
  ['firstName', /\b(first name|given name|primer nombre|nombre de pila|primeiro nome|nombres)\b/],
  ['lastName', /\b(last name|family name|surname|apellidos?|sobrenomes?)\b/],
  [
    'titleLocal',
    /\b(office|title|post|position|cargo|puesto|titulo) (local|en su idioma|no seu idioma|es|pt|original)\b/,
  ],
  [
    'titleEn',
    /\b(office|title|post|position|cargo|puesto|titulo) (en|english|ingles|in english|en ingles|em ingles)\b/,
  ],
  ['locale', /\b(locale|language|idioma|lengua|lingua)\b/],
  ['country', /\b(country|pais|nacion|nacao)\b/],
  ['kind', /\b(kind|tipo|type|clase|classe)\b/],
  ['note', /\b(notes?|notas?|observ\w*|coment\w*|comments?)\b/],
  ['holder', /\b(holder|titular|occupant|ocupante|nombre\w*|name|full name|nome|funcionari\w*|persona|pessoa)\b/],
  ['title', /\b(office|title|cargo|puesto|titulo|position|posicion|posicao|funcion|funcao|post|autoridad\w*)\b/],
  [
    'institution',
    /\b(institu\w*|ministeri\w*|ministry|organism\w*|organi[sz]\w*|dependencia|entidad\w*|entidade\w*|orgao|agency)\b/,
  ],
];

/** Guesses what each column means from its heading. Of two that mean the same the first is taken. */
export function recogniseOfficeColumns(header: readonly string[]): OfficeMapping {
  const mapping: OfficeMapping = {};
  header.forEach((heading, at) => {
    const words = fold(heading.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
    const field = RULES.find(([, rule]) => rule.test(words))?.[0];
    if (field !== undefined && field !== 'ignore') mapping[field] ??= at;
  });
  return mapping;
}

/** Without a country and a post no row says which office it is about. */
export const saysOffices = ({ country, title, titleEn, titleLocal }: OfficeMapping): boolean =>
  country !== undefined && (title ?? titleEn ?? titleLocal) !== undefined;
