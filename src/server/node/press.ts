import { readFile } from 'node:fs/promises';
import { Problem } from '../../domain/errors.ts';
import type { Typesetter } from '../ports.ts';
import { svgPages } from './svg-pages.ts';
import { loadTypst, type TypstCompiler } from './typst.ts';

/** PDF/UA-1: tagged, so that a screen reader can read it. */
const ACCESSIBLE = 'ua-1';

/**
 * The standard refuses a document with a character that no font can draw. A name in a script that the fonts which come along
 * do not hold gets boxes in its place rather than no document: first what they have no script for, and where that is not
 * enough, all but what they surely have.
 */
const UNDRAWABLE = [
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{N}\p{P}\p{Sc}\p{Sm}\p{Z}\p{M}\n\t]/gu,
  /[^ -\u017f\u2010-\u2027\u20ac\n\t]/gu,
];

/** Names of templates are the house's own; anything else would be a path. */
const TEMPLATE_NAME = /^[a-z][a-z-]*$/;

/**
 * How many documents a laid-out piece is kept for without being used: letters to many offices share their annex, and a
 * letter that is being written all but a line.
 */
const KEPT_FOR = 8;

/**
 * Sets documents with Typst, one after the other, in the thread that it is called in. The native compiler is loaded for the
 * first document, so that a machine without it still serves everything else.
 */
export function createPress(load: () => Promise<TypstCompiler> = loadTypst): Typesetter {
  let compiler: Promise<TypstCompiler> | undefined;
  const templates = new Map<string, Promise<string>>();

  async function ready(name: string): Promise<{ compiler: TypstCompiler; mainFileContent: string }> {
    if (!TEMPLATE_NAME.test(name)) throw new TypeError(`Not the name of a template: ${name}`);
    compiler ??= load();
    const loaded = await compiler.catch(() => {
      // Tried again with the next document: what was missing may be there then.
      compiler = undefined;
      throw new Problem('document.unavailable');
    });
    let template = templates.get(name);
    if (!template) {
      template = readFile(new URL(`./templates/${name}.typ`, import.meta.url), 'utf8');
      templates.set(name, template);
    }
    return { compiler: loaded, mainFileContent: await template };
  }

  return {
    pdf: async (name, data) => {
      const { compiler, mainFileContent } = await ready(name);
      const text = JSON.stringify(data, printable);
      return drawable(text, (words) => new Uint8Array(toPdf(compiler, mainFileContent, words)));
    },
    svg: async (name, data) => {
      const { compiler, mainFileContent } = await ready(name);
      const text = JSON.stringify(data, printable);
      return toSvg(compiler, mainFileContent, wordsOfPdf(text, compiler, mainFileContent));
    },
  };
}

/** What `set` makes of a text, with boxes for what cannot be drawn where it refuses the text as it is. */
function drawable<Made>(text: string, set: (text: string) => Made): Made {
  try {
    return set(text);
  } catch (error) {
    for (const undrawable of UNDRAWABLE) {
      const boxed = text.replace(undrawable, '□');
      if (boxed === text) continue;
      try {
        return set(boxed);
      } catch {
        // The next ones take more away.
      }
    }
    throw error;
  }
}

/** Drawings refuse nothing: they have the words that the PDF has, boxes and all. Most texts need no PDF to know. */
const wordsOfPdf = (text: string, compiler: TypstCompiler, mainFileContent: string): string =>
  UNDRAWABLE.some((undrawable) => text.search(undrawable) >= 0)
    ? drawable(text, (words) => {
        toPdf(compiler, mainFileContent, words);
        return words;
      })
    : text;

function toPdf(compiler: TypstCompiler, mainFileContent: string, data: string): Buffer {
  try {
    return compiler.pdf({ mainFileContent, inputs: { data } }, { pdfStandard: ACCESSIBLE });
  } finally {
    compiler.evictCache(KEPT_FOR);
  }
}

function toSvg(compiler: TypstCompiler, mainFileContent: string, data: string): string[] {
  try {
    return svgPages(compiler.plainSvg({ mainFileContent, inputs: { data } }));
  } finally {
    compiler.evictCache(KEPT_FOR);
  }
}

/** Control characters and halves of characters cannot be printed; they are left out wherever they hide in the data. */
function printable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, '') : value;
}
