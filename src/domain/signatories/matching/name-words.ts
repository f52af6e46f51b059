function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** They join, and are dropped: `Red de Mujeres`, `Red Mujeres`. `sin`, `contra`, `no` mean something and are not here. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  words(
    'a al con d da das de del des do dos du e el en et for i in l la las le les lo los no na nos nas o of on os para pela pelo por pour s the to u um uma y and und as com',
  ),
);

export const ARTICLES: ReadonlySet<string> = new Set(words('el la los las the o a os as le les'));

/** One word in five spellings. */
export const AND_WORDS: ReadonlySet<string> = new Set(words('y e and et und'));

/** Where a branch says what it is; the country after it is what counts. */
export const BRANCH_WORDS: ReadonlySet<string> = new Set(
  words('capitulo chapter seccion section secao filial sede branch regional oficina nacional'),
);

/** Legal forms that may follow a name. Folded; one-letter parts are joined before the comparison (`A. C.` is `ac`). */
export const LEGAL_SUFFIXES: readonly string[] = [
  'asociacion civil',
  'associacao civil',
  'asociacion sin fines de lucro',
  'asociacion sin animo de lucro',
  'sin fines de lucro',
  'sin animo de lucro',
  'sem fins lucrativos',
  'sem fins de lucro',
  'institucion de asistencia privada',
  'sociedad civil',
  'sociedade civil',
  'sociedad anonima',
  'non profit',
  'nonprofit',
  'not for profit',
  ...words(`ac sc iap iasp abp ong ongd ngo osc oscip oscs ossc inc incorporated llc ltd limited ltda limitada corp ev sa sas srl sl cv ca al ap
    asbl aisbl vzw gmbh ggmbh ev stichting esal epp plc cic cio npc aps onlus odv mbh bv nv asoc asocciv`),
];

/** Legal forms that may stand before a name. */
export const LEGAL_PREFIXES: readonly string[] = [
  'organizacion no gubernamental',
  'organizacao nao governamental',
  'non governmental organization',
  'organizacion sociedad civil',
  'organizacion de la sociedad civil',
  'organizacao da sociedade civil',
  'asociacion civil',
  'associacao civil',
  ...words('ong ongd ngo osc oscip iap stichting ac'),
];

/** One spelling for words that say what kind of body it is, in en, es, pt and fr, and their usual abbreviations. */
const KIND_SPELLINGS: Record<string, string> = {
  centro: 'center centre ctro ctr cntro cto centros',
  instituto: 'institute institut inst instit insto ins',
  fundacion: 'fundacao foundation fondation fund fdn fdcn fundac fundacio',
  asociacion: 'associacao association asoc assoc asociac asc associazione asn assn ass',
  red: 'rede network reseau',
  observatorio: 'observatory observatoire obs observ obsv',
  movimiento: 'movimento movement mouvement mov movim mvto movto',
  comite: 'committee comites cte cmte',
  colectivo: 'coletivo collective collectif colectiva coletiva col colect',
  alianza: 'alianca alliance alza',
  federacion: 'federacao federation fed feder',
  confederacion: 'confederacao confederation confed conf',
  coalicion: 'coalizao coalition coal',
  union: 'uniao',
  liga: 'league ligue',
  consejo: 'conselho council conseil cons',
  comision: 'comissao commission comis',
  grupo: 'group groupe gpo grp',
  organizacion: 'organizacao organization organisation org orgn organiz',
  corporacion: 'corporacao corporation corpo',
  foro: 'forum',
  plataforma: 'platform plateforme plat',
  campana: 'campanha campaign campagne',
  iniciativa: 'initiative',
  proyecto: 'projeto project projet proy',
  programa: 'program programme prog',
  coordinadora: 'coordenadora coordinator coord coordinacion coordenacao coordination',
  universidad: 'universidade university universite univ uni',
  facultad: 'faculdade faculty faculte fac',
  sindicato: 'syndicat union-sindical sind',
  sociedad: 'sociedade society societe soc',
  secretaria: 'secretariat secretariado',
  defensoria: 'defensorias',
  pastoral: 'pastorale',
  articulacion: 'articulacao',
  departamento: 'department dep depto dpto',
  servicio: 'servico service serv',
  escuela: 'escola school ecole esc',
  agencia: 'agency agence',
  mesa: '',
  frente: 'front',
  casa: '',
  clinica: 'clinic clinique',
  laboratorio: 'laboratory lab',
  oficina: 'office',
  academia: 'academy',
  convergencia: '',
  consorcio: 'consortium',
  proyectos: '',
  ligas: '',
};

/** Words of the field that are shortened, or written in another of the languages that signatories use. */
const COMMON_SPELLINGS: Record<string, string> = {
  nacional: 'nac nal national',
  internacional: 'intl int internac international',
  regional: 'reg',
  americana: 'amer',
  latinoamericana: 'latinoam latinoamer',
  derechos: 'der derecho-s dchos dtos direitos rights droits',
  humanos: 'hum hh human humains',
  mujeres: 'mulheres women femmes',
  jovenes: 'jovens jeunes',
  juventud: 'juventude youth jeunesse',
  pueblos: 'povos peoples peuples',
  indigenas: 'indigenous autochtones',
  victimas: 'vitimas victims victimes',
  familias: 'families familles',
  salud: 'saude health sante',
  justicia: 'justica justice',
  seguridad: 'seguranca security securite',
  ciudadana: 'cidada citoyenne',
  publica: 'public publique',
  politica: 'policy politique',
  drogas: 'drugs drogues drug',
  reduccion: 'reducao reduction',
  danos: 'harm',
  memoria: 'memory memoire',
  verdad: 'verdade truth verite',
  paz: 'peace paix',
  violencia: 'violence',
  libertad: 'liberdade liberty liberte freedom',
  desarrollo: 'des desarr desenvolvimento development developpement',
  investigacion: 'inv invest investig pesquisa research recherche',
  educacion: 'educacao education',
  san: 'sn',
  santa: 'sta',
  santo: 'sto',
  doctor: 'dr',
  general: 'gral',
  nuestra: 'ntra',
  senora: 'sra',
};

/** Shortenings that stand for several words. */
export const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ddhh', ['derechos', 'humanos']],
  ['dh', ['derechos', 'humanos']],
  ['dhs', ['derechos', 'humanos']],
  ['hhrr', ['derechos', 'humanos']],
  ['hr', ['derechos', 'humanos']],
  ['eeuu', ['estados', 'unidos']],
  ['rrdd', ['reduccion', 'danos']],
  ['rdd', ['reduccion', 'danos']],
]);

function spellings(table: Record<string, string>): [string, string][] {
  return Object.entries(table).flatMap(([word, others]) =>
    words(others).map((other): [string, string] => [other, word]),
  );
}

export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...spellings(KIND_SPELLINGS),
  ...spellings(COMMON_SPELLINGS),
]);

/** What kind of body it is. `Instituto de X` and `Centro de X` are two organisations. */
export const KIND_WORDS: ReadonlySet<string> = new Set(Object.keys(KIND_SPELLINGS));

/** What kind of body a shortened word begins, when it can be one only: `Colec.`, but not `Com.`. */
export function kindBegunBy(shortened: string): string | undefined {
  const begun = Object.entries(KIND_SPELLINGS).filter(([kind, others]) =>
    [kind, ...words(others)].some((word) => word.length > shortened.length + 1 && word.startsWith(shortened)),
  );
  return begun.length === 1 ? begun[0]?.[0] : undefined;
}

/** Kinds so general that people leave them out: `Asociación Familias de Presos`, `Familias de Presos`. */
export const LOOSE_KINDS: ReadonlySet<string> = new Set(
  words('asociacion fundacion organizacion corporacion colectivo grupo sociedad'),
);
