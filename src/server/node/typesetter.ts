import { readFile } from 'node:fs/promises';
import { Problem } from '../../domain/errors.ts';
import type { Typesetter } from '../ports.ts';
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
 * Sets documents with Typst. The native compiler is loaded for the first document, so that a machine without it
 * still serves everything else.
 */
export function createTypesetter(load: () => Promise<TypstCompiler> = loadTypst): Typesetter {
  let compiler: Promise<TypstCompiler> | undefined;
  const templates = new Map<string, Promise<string>>();

  return {
    pdf: async (name, data) => {
      if (!TEMPLATE_NAME.test(name)) throw new TypeError(`Not the name of a template: ${name}`);
      compiler ??= load();
      const ready = await compiler.catch(() => {
        // Tried again with the next document: what was missing may be there then.
        compiler = undefined;
        throw new Problem('document.unavailable');
      });
      let template = templates.get(name);
      if (!template) {
        template = readFile(new URL(`./templates/${name}.typ`, import.meta.url), 'utf8');
        templates.set(name, template);
      }
      const mainFileContent = await template;
      const set = (text: string) => new Uint8Array(compile(ready, mainFileContent, text));
      const text = JSON.stringify(data, printable);
      try {
        return set(text);
      } catch (error) {
        const drawable = text.replace(UNDRAWABLE, '□');
        if (drawable === text) throw error;
        return set(drawable);
      }
    },
  };
}

function compile(compiler: TypstCompiler, mainFileContent: string, data: string): Buffer {
  try {
    return compiler.pdf({ mainFileContent, inputs: { data } }, { pdfStandard: ACCESSIBLE });
  } finally {
    // Each document's inputs are new, so nothing kept of this one would serve the next.
    compiler.evictCache(0);
  }
}

/** Control characters and halves of characters cannot be printed; they are left out wherever they hide in the data. */
function printable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, '') : value;
}
