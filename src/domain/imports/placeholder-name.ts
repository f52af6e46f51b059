import { fold, foldAccents } from '../locale/fold.ts';

const PLACEHOLDERS = new Set(
  `asdf asd asdfg asdfgh qwe qwer qwert qwerty qwertyuiop zxc zxcv zxcvb zxcvbn hjkl jkl sdf sdfg dfg wasd prueba pruebas test tests teste
  testes testing tester probando probar testando xx xxx xxxx yyy zzz na ninguna ninguno nenhum nenhuma none null undefined nil nada nadie
  ninguem nobody sin nombre aplica abc abcd foo bar baz foobar lorem ipsum dolor hola hello mundo world hi ola blah bla spam eliminar remove duplicado duplicada duplicate tbc ns nc adsf asfd adfs asdg fdas wer ejemplo exemplo example
  sample demo dummy fake tbd tba vacio vazio empty blank definir confirmar fulano fulana mengano beltrano sit amet todo pendiente desconocido desconocida unknown anonimo anonima anonymous borrar delete ignorar x y z`
    .split(/\s+/)
    .filter(Boolean),
);
/** They name nothing by themselves, and do not save a placeholder beside them: `Test organization`, `Prueba de ONG`. */
const EMPTY_WORDS = new Set(
  `organizacion organizacao organization organisation org ong ngo osc empresa company fila linha row registro nombre nome name entidad entity mi my your tu su minha de del la el the da do
  para for no n a i aqui here esto esta este es por to be of some any alguna this is una un uma um`
    .split(/\s+/)
    .filter(Boolean),
);

/** Beside these, what is otherwise a name is none either: `Fundación Prueba`, `Test form`, `Centro Test 2`. */
const TRIALS = new Set(
  'asdf qwerty prueba pruebas test tests teste testes testing borrar delete dummy fake exemplo ejemplo example'.split(
    ' ',
  ),
);
const BESIDE_TRIALS = new Set(
  `asociacion associacao association fundacion fundacao foundation centro center centre instituto institute red rede network grupo group
  colectivo coletivo collective corporacion movimiento movimento formulario form firma assinatura signature me please favor`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whoever signs for nobody but themselves says so, and names no organisation. */
const NO_ORGANIZATION =
  /^(?:(?:a |em |en )?(?:titulo|nombre|nome) (?:personal|pessoal|individual|propio|proprio)|personal capacity|in (?:a |my )?personal capacity|(?:persona |pessoa )?(?:independiente|independente|independent|individual|particular|natural|fisica)|ciudadan[oa]|cidada[o]?|citizen|(?:no|nao) (?:tengo|tiene|tenho|tem|hay|ha|pertenezco|pertenco|represento|i have|applicable)(?: a| em| en)?(?: (?:ningun|ninguna|nenhum|nenhuma|una|uma))?(?: (?:organizacion|organizacao|ong|institucion|instituicao|colectivo|coletivo))?)$/;

const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A name that names nobody: a test, a refusal to answer, or fingers run over the keyboard. Acronyms (`ATS`, `CPM`) are names. */
export function isPlaceholderName(name: string): boolean {
  const folded = fold(name);
  if (NO_ORGANIZATION.test(folded)) return true;
  const words = folded.split(' ').filter(Boolean);
  const letters = words.join('').replace(/\p{N}/gu, '');
  if (letters.length < 2) return true;
  if (saysOnlyPlaceholders(words)) return true;
  const [only] = words;
  return words.length === 1 && only !== undefined && isMash(only, isAcronym(name));
}

/** A number beside a placeholder is one too (`Prueba 2`, `test123`); beside an empty word it may be a name (`350.org`). */
function saysOnlyPlaceholders(words: readonly string[]): boolean {
  const isPlaceholder = (word: string) => PLACEHOLDERS.has(word) || PLACEHOLDERS.has(word.replace(/\d+$/, ''));
  const rest = words.filter((word) => !EMPTY_WORDS.has(word) && !isPlaceholder(word));
  const isTrial = words.some((word) => TRIALS.has(word.replace(/\d+$/, '')));
  const saysNothingMore = (word: string) => /^\d+$/.test(word) || (isTrial && BESIDE_TRIALS.has(word));
  return rest.length === 0 || (words.some(isPlaceholder) && rest.every(saysNothingMore));
}

function isAcronym(name: string): boolean {
  return name.length <= 9 && name === name.toUpperCase();
}

function isMash(word: string, acronym: boolean): boolean {
  if (!/^[a-z]+$/.test(word)) return false;
  if (/^(.)\1{2,}$/.test(word)) return !acronym || word.length > 3;
  if (acronym) return false;
  return isRepeated(word) || runsAlongKeyboard(word) || isUnpronounceable(word);
}

/** `abcabc`, `dfgdfg`: a piece of three or more without a vowel inside, again and again. */
function isRepeated(word: string): boolean {
  return /^([^aeiouy]{3,5})\1+/.test(word) || /^(asd|qwe|ads)\1+/.test(word);
}

function runsAlongKeyboard(word: string): boolean {
  if (word.length < 4) return false;
  const row = KEYBOARD_ROWS.find((keys) => [...word].every((letter) => keys.includes(letter)));
  if (!row) return false;
  const steps = [...word].slice(1).map((letter, at) => row.indexOf(letter) - row.indexOf(word.charAt(at)));
  return (
    steps.every((step) => step === 1) ||
    steps.every((step) => step === -1) ||
    (row.startsWith('a') && word.length > 4 && vowelShare(word) < 0.34 && steps.every((step) => Math.abs(step) <= 3))
  );
}

/** Groups that one sound is written with in some language would count as many consonants. */
const ONE_SOUND = /sch|tch|ch|sh|th|ph|ck|ng|gh|ll|rr|ss|tz|qu/g;

function isUnpronounceable(word: string): boolean {
  if (word.length >= 5 && vowelShare(word) === 0) return true;
  return /[^aeiouy]{5}/.test(word.replace(ONE_SOUND, 'c')) && vowelShare(word) < 0.34;
}

function vowelShare(word: string): number {
  return foldAccents(word).replace(/[^aeiouy]/g, '').length / word.length;
}
