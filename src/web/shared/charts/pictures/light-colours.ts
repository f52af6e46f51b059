import palette from '../../theme/palette.css?raw';

/** A report is printed on white, whatever the screen's scheme: the palette's light half, by name. */
export const LIGHT: ReadonlyMap<string, string> = readLight(palette);

export function readLight(css: string): Map<string, string> {
  const [, block = ''] = /data-mantine-color-scheme="light"\]\s*\{([^}]*)\}/.exec(css) ?? [];
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** A colour of the palette as it is on paper. */
export function ink(name: string): string {
  const colour = LIGHT.get(name);
  if (colour === undefined) throw new Error(`The palette has no --${name}.`);
  return colour;
}

/** Between two colours: 0 is the ground, 1 the colour itself. */
export function mix(colour: string, ground: string, share: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(ground, at) + (part(colour, at) - part(ground, at)) * share));
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}
