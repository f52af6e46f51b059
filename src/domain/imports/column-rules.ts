import type { RosterField } from './roster-fields.ts';

const ORGANIZATION =
  /\b(organi[sz]\w*|org|entidad\w*|entidade\w*|entity|institu\w*|asociaci\w*|associa\w*|ong|ngo|osc|grupo|group|colectivo|coletivo|agrupacion|razon social|razao social|company)\b/;
const REPRESENTATIVE =
  /\b(represent\w*|contact\w*|contato\w*|persona|pessoa|person|quien|quem|responsable\w*|responsavel|firmante|signatario|signataria|signatory|signer|signee|nombres? y apellidos?|apellidos?|sobrenome|first name|last name|full name|nome completo|nombre completo|surname|given name|family name|vocero|vocera|porta voz|spokes\w*)\b/;

export type ColumnRule = { field: RosterField; test: (heading: string) => boolean };

function matches(pattern: RegExp): ColumnRule['test'] {
  return (heading) => pattern.test(heading);
}

/** The first rule that fits decides. Headings are folded: no case, no accents, no punctuation. */
export const COLUMN_RULES: readonly ColumnRule[] = [
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
  {
    field: 'name',
    test: (heading) =>
      new RegExp(
        `\\b(name|nombre|nome|nom)( completo| legal| oficial)*( (de|da|do|del|la|el|l|of|the|your|su|sua|tu))* ${ORGANIZATION.source}`,
      ).test(heading),
  },
  { field: 'name', test: (heading) => new RegExp(`${ORGANIZATION.source} (firmante|signatari[oa])\\b`).test(heading) },
  { field: 'representativeName', test: matches(REPRESENTATIVE) },
  { field: 'name', test: matches(ORGANIZATION) },
];

/** What a heading means when no column says it outright: tried in this order on the columns left over, for the fields still missing. */
export const WEAK_COLUMN_RULES: readonly ColumnRule[] = [
  { field: 'email', test: matches(/\b(direccion|endereco|adresse) (electronica|eletronico|electronique)\b/) },
  {
    field: 'country',
    test: matches(
      /\b(location|based in|ubicacion|lugar|localiza\w*|procedencia|origen|origem|land|nacionalidad\w*|nacionalidade|territor\w*|iso)\b/,
    ),
  },
  {
    field: 'type',
    test: matches(
      /\b(segmento|naturaleza|natureza|tematic\w*|eje|eixo|linea|linha|cause|causa|issue|theme|topic|ramo|campo|secteur|domaine|especialidad\w*|perfil|profile)\b/,
    ),
  },
  {
    field: 'name',
    test: matches(
      /\b(denominaci\w*|denominacao|adherente|aderente|firma|signing|member|miembro|membro|affiliation|afiliaci\w*|filiacao|structure|organisme)\b/,
    ),
  },
  { field: 'representativeName', test: matches(/\b(referente|focal|encargad[oa]|enlace)\b/) },
];
