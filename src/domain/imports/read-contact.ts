import { foldAccents } from '../locale/fold.ts';
import { cleanCell, saysNothing } from './clean-cell.ts';
import type { RosterDisplay, RowRefusalCode } from './planned-row.ts';

const ADDRESS =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L}$/u;

/** The first address in a cell, in lower case: `Ana <ana@x.org>`, `mailto:ana@x.org`, `ana@x.org; otra@x.org`. */
export function readEmail(cell: string): { email: string; refusal?: RowRefusalCode } {
  const text = cleanCell(cell);
  if (saysNothing(text)) return { email: '', refusal: 'email.missing' };
  const candidates = text
    .split(/[\s;,<>()]+/)
    .map((part) => part.replace(/^mailto:/i, '').replace(/^["']+|[.:"']+$/g, ''));
  const email = candidates.find((part) => part.length <= 254 && ADDRESS.test(part) && part.indexOf('@') <= 64);
  return email ? { email: email.toLowerCase() } : { email: text.slice(0, 254), refusal: 'email.invalid' };
}

/** An absolute http(s) address, or `undefined` where the cell holds none. */
export function readWebsite(cell: string): string | undefined {
  const text = cleanCell(cell);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || text.length > 500 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = /^https?:$/.test(url.protocol) && /\.[a-z][a-z0-9-]+$/i.test(url.hostname) && url.username === '';
  return isWeb ? url.href : undefined;
}

const COUNTED_ONLY =
  /^(?:no|nao|non|n|false|falso|0|f|nunca|privad[oa]|private|anonim[oa]|anonymous|anonymously|count(?:ed)?[ -]only|only count(?:ed)?|(?:sol[oa](?:mente)?|so|somente|apenas) conta\w*|hidden|ocult[oa])\b/;
const LETTERS_ONLY =
  /^(?:letters?[ -]only|sol[oa] (?:en )?(?:las )?cartas|so (?:em|nas) cartas|apenas (?:em|nas) cartas)/;
const PUBLIC =
  /^(?:si|sim|yes|y|s|oui|true|verdadero|verdadeiro|1|x|✓|✔|ok|claro|public[oa]?|publicly|de acuerdo|acepto|aceito|autoriz[oa]|agree|i agree|checked)(?:\b|$)/;

/** A yes or no, in en, es, pt or fr. `undefined`: neither. */
export function readDisplay(cell: string): RosterDisplay | undefined {
  const text = foldAccents(cleanCell(cell));
  if (LETTERS_ONLY.test(text)) return 'letters-only';
  if (COUNTED_ONLY.test(text)) return 'counted-only';
  return PUBLIC.test(text) ? 'public' : undefined;
}
