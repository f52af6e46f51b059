const WIDTH = 72;

/** Signs that stand above or below others take no place of their own. */
const widthOf = (word: string): number => [...word.replaceAll(/\p{M}/gu, '')].length;

/**
 * Breaks lines at spaces; a word that is too long, such as an address, stays whole.
 * @param first what the first line begins with
 * @param rest what every other line begins with
 */
export function wrap(text: string, first = '', rest = first): string {
  return text
    .split('\n')
    .map((line, place) => wrapLine(line, place === 0 ? first : rest, rest))
    .join('\n');
}

function wrapLine(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let [line, width, isEmpty] = [first, widthOf(first), true];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const wide = widthOf(word);
    if (!isEmpty && width + 1 + wide > WIDTH) {
      lines.push(line);
      [line, width, isEmpty] = [rest, widthOf(rest), true];
    }
    line += isEmpty ? word : ` ${word}`;
    width += isEmpty ? wide : wide + 1;
    isEmpty = false;
  }
  return [...lines, line].map((one) => one.trimEnd()).join('\n');
}
