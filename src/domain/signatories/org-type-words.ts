import type { INDIVIDUAL } from './individual.ts';
import type { OrgType } from './org-type.ts';

/**
 * What people write for each type in en, es, pt and fr: folded, without small words (de, la, of, ...), `*` for any ending.
 * In a text that names several, the first one counts; where two phrases begin together, the longer one.
 */
export const ORG_TYPE_PHRASES: Record<Exclude<OrgType, typeof INDIVIDUAL>, string> = {
  'human-rights': `human right*, humanrights, derecho* humano*, direitos humanos, direito* human*, droits homme, droits humains, droits personne, ddhh,
    dd hh, dh, hr, hhrr, civil liberties, libertades civiles, derechos civiles, civil rights, memoria verdad, memoria justicia, memoria historica,
    transitional justice, justicia transicional, contra tortura, anti torture, tortura, torture, der humanos, dchos humanos, hum rights, dir humanos, amnistia,
    defensa derechos, defensores*, defensoria*, defenders, lgbt*, diversidad sexual, diversidade sexual, migra*, refugiad*, refugee*`,
  'drug-policy': `drug polic*, drugs polic*, drug law*, drug reform*, politica* droga*, politica* sobre droga*, politicas drogas, politiques drogues,
    politique drogue*, reforma* droga*, droga*, drug*, drogues, legalizacion*, legalizacao, despenalizacion*, descriminaliza*, decriminali*, cannabis, cannabic*, canabic*, cannabico, marihuana, marijuana, maconha, coca,
    cocaler*, antiprohibicion*, antiproibicion*, anti prohibition*, antiprohibition*, narcotic*, narcotraf*, psicoactiv*, psychoactive*, psychedelic*`,
  'harm-reduction': `harm reduction, harmreduction, reduccion dano*, reduccion riesgo*, reduccion riesgos danos, reducao dano*, reducao risco*,
    reduction risque*, reduction mefait*, reduction harm*, rdd, rrd, red danos, red dano, reduction dommage*, gestion riesgo* placer*, gestion placer*, needle exchange, syringe*, people who use drugs, personas que usan drogas,
    personas usan drogas, pessoas usam drogas, usuari* droga*, usagers drogue*, drug user*, usuarios drogas, adicciones reduccion danos`,
  'legal-research': `legal*, legal research, juridic*, juridique*, juridical, asistencia legal, assistencia legal, assistencia juridica, asistencia juridica,
    asesoria legal, asesoria juridica, ayuda legal, legal aid, legal assistance, law, law firm, despacho*, bufete*, estudio juridico, estudios juridico*, consultorio juridico, lawyer*, attorney*, abogad*, abogacia, advogad*, advocacia,
    avocat*, derecho, derecho penal, direito, direito penal, droit, investigacion juridica, investigacion legal, pesquisa juridica, estudios juridicos,
    estudios legales, recherche juridique, acceso justicia, acesso justica, access justice, penal, criminal justice, justicia penal, justica criminal,
    justicia criminal, justicia, justica, justice, litig*, clinica juridica, colegio abogados, bar association, defensa legal, defensa penal, defensa publica,
    defensoria publica, public defen*, carcel*, prision*, prison*, penitenciari*, penal reform`,
  research: `research*, academi*, academic*, academia, academ*, universi*, investiga*, pesquis*, recherche*, estudio*, estudo*, studies, etudes, think tank*, centro pensamiento, tanque* pensamiento, laborator*, catedra*, docen*, campus, ies,
    thinktank*, observatorio*, observatory, observatoire*, ensino, ensenanza, educacion*, educacao, education*, educativ*, educa*, school, escuela*, escola*, college, facultad*,
    faculdade*, ciencia*, cientific*, science*, scientific*, centro estudios, centro estudos, centro investigacion*, centro pesquisa*, research cent*, institut* investigacion*`,
  women: `women*, woman*, womens, mujer*, mulher*, femme*, feminis*, feminin*, femenin*, genero, gender*, genre, girls, derechos mujer*, direitos mulher*,
    women right*, womens right*, women s right*, derechos reproductivos, derechos sexuales reproductivos, derechos sexuales, direitos sexuais,
    direitos reprodutivos, reproductive right*, igualdad genero, igualdade genero, gender equality, droits femmes, violencia genero, salud reproductiva`,
  health: `health*, salud*, saude*, sante, medic*, medecin*, sanitari*, hospital*, clinic, clinica, clinica medica, vih*, hiv*, sida, aids, psicolog*, psycholog*, mental health,
    healthcare, public health, salud publica, saude publica, nurs*, enfermer*, enfermag*, adiccion*, addiction*, adicao, dependencia*, dependence, rehabilita*, reabilita*,
    comunidad* terapeutic*, cuidados, tratamiento*, tratamento*, treatment*, hepatitis, bienestar, wellness`,
  faith: `faith*, faith based, religio*, religi*, iglesia*, igreja*, church*, eglise*, eclesi*, ecles*, fe, foi, pastoral*, parroqui*, paroqui*, parish*, catoli*, cathol*, evangel*, cristian*,
    crista*, christian*, judi*, jewish, islam*, musulman*, muslim*, espiritual*, spiritual*, interreligio*, interfaith, ecumenic*, diocesis, diocese*, base fe, basada* fe, inspiracion religiosa, congregacion*, confesional*, confession*, fbo, ministry, ministries, ministerio religioso, jesuit*, quaker*, cuaquer*, menonit*, mennonit*`,
  network: `network*, red, redes, rede, reseau*, coalicion*, coalizao, coalizoes, coalition*, alianza*, alianca*, alliance*, plataforma*, platform*,
    plateforme*, consorcio*, consortium, umbrella*, paraguas, asociacion redes`,
  'public-security': `seg ciudadana, seg publica, seg cidada, desmilitariza*, public securit*, public safety, citizen securit*, community safety, community policing, seguridad publica, seguridad ciudadana, seguridad humana,
    seguridad*, seguranca publica, seguranca cidada, seguranca*, securite publique, securite*, securit*, safety, polic*, police*, crimen*, crime*, violencia*, violence*, violencia armada, armas, desarme, disarmament,
    prevencion violencia, prevencion delito, violence prevention, crime prevention, criminolog*, convivencia*, paz, peace*, paix, peacebuilding, construccion paz, seguranca`,
  indigenous: `nacionalidades, cabildo*, indigen*, indig*, pueblo* originario*, pueblo* indigena*, povo* indigena*, povos originarios, povos tradicionais, native*, first nation*, aborig*, originari*, autochton*,
    peuples autochtones, nativ*, tribal*, ancestral*, campesin*, campones*, peasant*, quilombol*, etni*, ethnic*, afro*, negritud*, comunidades negras`,
  youth: `youth*, young*, joven*, juven*, jovens, jovem, jeune*, adolesc*, teen*, estudiant*, estudant*, student*, etudiant*, universitarios, ninez, nines, ninos*, ninas*, infan*, infanc*, child*,
    crianc*, enfan*, ninez adolescencia, organizacion juvenil, organizacion estudiantil`,
  union: `trabalhist*, direitos trabalhist*, union, unions, trade union*, labor*, labour*, laboral*, sindica*, syndica*, sindicato*, gremi*, gremial*, trabajador*, trabalhador*, travailleur*, worker*, obrer*, operari*, central obrera`,
  victims: `crime victim*, busqueda personas, busqueda desaparecid*, buscador*, victim*, vitim*, victime*, survivor*, sobrevivient*, sobrevivent*, survivant*, familiar*, familias*, families*, family*, familia*, famille*, parientes, desaparecid*, disappear*, missing person*,
    madres, mothers, maes, asociacion victimas, familiares victimas, familias presos, presos, afectad*`,
  development: `ongd, solidaridad internacional, vivienda, housing, development*, desarroll*, desenvolv*, developpement*, cooperacion*, cooperacao, cooperation, humanitari*, pobreza*, poverty, pobreza, ambient*, environment*, medio ambiente, meio ambiente, ecolog*, sustainab*, sostenib*,
    sustentab*, rural*, economic*, desarrollo*, aid, ayuda humanitaria, ayuda mutua, filantrop*, philanthrop*, donor*, donante*`,
  other: `general, other*, otra*, otro*, outra*, outro*, autre*, ninguna, ninguno, ningun, nenhum*, none, misc*, varios, varias, diversos, otra no listada, not listed`,
};

/** Kinds of body and of claim that are about something: they decide only where nothing else does (`Colectiva feminista`, `Movimiento`). */
export const ORG_TYPE_BODIES: Partial<Record<OrgType, string>> = {
  network: `federacion*, federacao, federation*, confederacion*, confederacao, confederation*, coordinador*, coordenador*, articulacion*,
    articulacao, foro*, forum*, mesa*, liga*, league*, movimiento*, movimento*, movement*, mouvement*, collectif*, collective*, colectiv*,
    coletiv*, frente*`,
  'human-rights': 'derechos, rights, direitos, droits',
  research: 'instituto*, institute*, institut',
};

/**
 * How people say that they sign for themselves: the whole of the text, for within a longer one the same words are about
 * something else (`Participación ciudadana`, `Personas que usan drogas`).
 */
export const INDIVIDUAL_PHRASES = `individual, individuals, individual signatory, individuo, individuos, individua, persona, personas, pessoa, pessoas, personne, particular,
  particulares, particulier, persona individual, personas individuales, pessoa individual, persona natural, personas naturales, pessoa fisica, pessoas fisicas, pessoa natural, persona fisica, personas fisicas, personne
  physique, person, persons, people, private person, private individual, natural person, ciudadano, ciudadana, ciudadanos, ciudadanas, cidadao,
  cidada, cidadaos, cidadas, citizen, citizens, citoyen, citoyenne, citoyens, titulo personal, titulo individual, titulo pessoal, nombre propio, nome proprio, personal,
  personal capacity, my personal capacity, personally, titre personnel, titre individuel, myself, yo misma, yo mismo, independiente,
  independientes, independente, independentes, persona independiente, pessoa independente`;
