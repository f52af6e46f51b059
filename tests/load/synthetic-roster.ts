import { matchKeys } from '../../src/domain/signatories/matching/match-keys.ts';

/*
 * Organisations that nobody could take for real ones: syllables drawn by number. The same number is always the same
 * organisation, in a roster and in the registry.
 */
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va ze xi wo yu'.split(' ');
const KINDS = ['Colectivo', 'Red', 'Casa', 'Centro', 'Foro', 'Mesa', 'Grupo', 'Alianza'];
const COUNTRIES = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'MX', 'PE', 'PY', 'UY'];
const COUNTRY_NAMES = [
  'Argentina',
  'Bolivia',
  'Brasil',
  'Chile',
  'Colombia',
  'Costa Rica',
  'Ecuador',
  'Guatemala',
  'México',
  'Perú',
  'Paraguay',
  'Uruguay',
];

export interface Synthetic {
  name: string;
  country: string;
  countryName: string;
  website: string;
  email: string;
}

export function syntheticOrganization(number: number): Synthetic {
  const [one, other, third] = [word(number * 3 + 1), word(number * 3 + 2), word(number * 3 + 3)];
  const at = number % COUNTRIES.length;
  const host = `${one}-${other}.example`.toLowerCase();
  return {
    name: `${KINDS[number % KINDS.length]} ${one} ${third} de ${other}`,
    country: COUNTRIES[at] ?? 'AR',
    countryName: COUNTRY_NAMES[at] ?? 'Argentina',
    website: `https://${host}/`,
    email: `contact@${host}`,
  };
}

function word(seed: number): string {
  let value = Math.imul(seed, 2_654_435_761) >>> 0;
  let text = '';
  for (let at = 0; at < 4; at++) {
    value = (Math.imul(value ^ (value >>> 15), 2_246_822_519) + at) >>> 0;
    text += SYLLABLES[value % SYLLABLES.length];
  }
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function syntheticRoster(from: number, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const { name, countryName, website, email } = syntheticOrganization(from + index);
    return `${name},${countryName},Mujeres,${website},Persona de Muestra,Directora,${email},01/06/2013,Sí`;
  });
  return ['Organización,País,Tipo,Sitio web,Representante,Cargo,Correo,Fecha,¿Publicar?', ...lines, ''].join('\n');
}

/** As JSON for `jsonb_to_recordset`, with the keys that entries are found by. */
export function syntheticEntries(from: number, count: number): string {
  return JSON.stringify(
    Array.from({ length: count }, (_, index) => {
      const { name, country, website } = syntheticOrganization(from + index);
      return { name, country, website, keys: matchKeys({ name, country, website }) };
    }),
  );
}
