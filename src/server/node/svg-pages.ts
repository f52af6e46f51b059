/** Begins a page among the top elements of Typst's drawing, where each page is a group below the one before. */
const PAGE = /^ {4}<g(?: transform="matrix\(1 0 0 1 0 [\d.]+\)")?>$/;
const PAGE_END = '    </g>';
const SHAPE = /<use xlink:href="#(g[0-9A-F]+)" x="([-\d.]+)" y="0" fill="(#[0-9a-f]{6})" fill-rule="nonzero"\/>/g;
const GLYPH = /<symbol id="(g[0-9A-F]+)"[\s\S]*?<\/symbol>/g;

/**
 * Typst draws all pages of a document below each other. Here each gets a drawing of its own, with the shapes of letters that
 * it uses and without what is said again at each of them: a third of the size, the same picture.
 */
export function svgPages(drawing: string): string[] {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing);
  const [width, height] = [Number(box?.[1]), Number(box?.[2])];
  const glyphs = new Map([...drawing.matchAll(GLYPH)].map(([symbol, id = '']) => [id, symbol]));
  const pages = groups(drawing);
  if (!(width > 0 && height > 0) || pages.length === 0) throw new TypeError('Not a drawing of pages');
  const tall = height / pages.length;
  return pages.map((lines, place) => page(lines, glyphs, { width, tall, top: tall * place }));
}

function groups(drawing: string): string[][] {
  const pages: string[][] = [];
  let open: string[] | undefined;
  for (const line of drawing.split('\n')) {
    if (open === undefined && PAGE.test(line)) open = [];
    open?.push(withoutLink(line.trimStart()));
    if (open !== undefined && line === PAGE_END) {
      pages.push(open);
      open = undefined;
    }
  }
  return pages;
}

/** A picture leads nowhere, and Typst writes addresses into its drawings as they are. */
function withoutLink(line: string): string {
  if (line === '</a>') return '</g>';
  if (!line.startsWith('<a ')) return line;
  return `<g transform="${/^<a transform="(matrix\([-\d. ]+\))"/.exec(line)?.[1] ?? ''}">`;
}

interface Sheet {
  width: number;
  tall: number;
  top: number;
}

function page(lines: readonly string[], glyphs: ReadonlyMap<string, string>, { width, tall, top }: Sheet): string {
  const short = new Map<string, string>();
  const drawn = lines.join('').replaceAll(SHAPE, (_, id: string, x: string, fill: string) => {
    let name = short.get(id);
    if (name === undefined) {
      name = `g${short.size}`;
      short.set(id, name);
    }
    const colour = fill === INK ? '' : ` fill="${fill}"`;
    return `<use href="#${name}" x="${Number(x).toFixed(2)}"${colour}/>`;
  });
  const shapes = [...short].map(([id, name]) => (glyphs.get(id) ?? '').replace(id, name).replaceAll(/>\s+</g, '><'));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 ${top} ${width} ${tall}" width="${width}" height="${tall}" fill="${INK}">`,
    `<rect x="0" y="${top}" width="${width}" height="${tall}" fill="#ffffff"/>`,
    drawn,
    `<defs>${shapes.join('')}</defs></svg>`,
  ].join('');
}

/** The colour of most letters: it is said once. */
const INK = '#1c2130';
