/** How wide words are, in pixels. */
export type Measure = (words: string, size: number, weight?: number) => number;

export const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** By the letters' usual width: for where nothing can be drawn. Rather too wide than too narrow. */
export const estimate: Measure = (words, size, weight = 400) => words.length * size * (weight > 500 ? 0.6 : 0.56);

/** By the font itself, as the browser has it. */
export function measureInBrowser(): Measure {
  if (typeof OffscreenCanvas === 'undefined') return estimate;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return estimate;
  return (words, size, weight = 400) => {
    context.font = `${weight} ${size}px 'Inter Variable', ${FONT}`;
    return context.measureText(words).width;
  };
}

/** Breaks words into lines that fit; a single word that does not is cut. */
export function wrap(words: string, width: number, size: number, measure: Measure, weight = 400): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(word, width, size, measure, weight));
  }
  return lines;
}

/** As much of it as fits, with an ellipsis where something is left out. */
export function cut(words: string, width: number, size: number, measure: Measure, weight = 400): string {
  if (measure(words, size, weight) <= width) return words;
  let length = words.length - 1;
  while (length > 1 && measure(`${words.slice(0, length)}…`, size, weight) > width) length -= 1;
  return `${words.slice(0, length).trimEnd()}…`;
}
