import { readFile } from 'node:fs/promises';
import { Problem } from '../../domain/errors.ts';
import type { Typesetter } from '../ports.ts';
import { svgPages } from './svg-pages.ts';
import { loadTypst, type TypstCompiler } from './typst.ts';

/** PDF/UA-1: tagged, so that a screen reader can read it. */
const ACCESSIBLE = 'ua-1';

/**
 * The standard refuses a document with a character that no font can draw. The fonts that come along hold the scripts of
 * the Americas' official languages; a name in another script gets a box in its place rather than no document.
 */
const UNDRAWABLE = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Sc}\p{Sm}\p{Z}\p{M}\n\t]/gu;

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
      const set = (words: string) => new Uint8Array(toPdf(compiler, mainFileContent, words));
      try {
        return set(text);
      } catch (error) {
        const drawable = text.replace(UNDRAWABLE, '□');
        if (drawable === text) throw error;
        return set(drawable);
      }
    },
    svg: async (name, data) => {
      const { compiler, mainFileContent } = await ready(name);
      const text = JSON.stringify(data, printable);
      return toSvg(
        compiler,
        mainFileContent,
        asSet(text, (words) => toPdf(compiler, mainFileContent, words)),
      );
    },
  };
}

/** The very words that the PDF of these would have: with boxes where it would be refused otherwise. */
function asSet(text: string, toPdf: (text: string) => unknown): string {
  const drawable = text.replace(UNDRAWABLE, '□');
  if (drawable === text) return text;
  try {
    toPdf(text);
    return text;
  } catch {
    return drawable;
  }
}

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
