import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the house uses of the Typst compiler; the compiled packages bring no types of their own. */
export interface TypstCompiler {
  /** @throws Error with what Typst says about the document */
  pdf(document: { mainFileContent: string; inputs: Record<string, string> }, options: { pdfStandard: string }): Buffer;
  /** All pages below each other as one drawing. */
  plainSvg(document: { mainFileContent: string; inputs: Record<string, string> }): string;
  evictCache(maxAge: number): void;
}

interface TypstModule {
  NodeCompiler: { create(options: { fontArgs: { fontPaths: string[] }[] }): TypstCompiler };
}

/**
 * The compiled packages that exist in this version. Their umbrella package names further platforms of which this version
 * was not published everywhere: a lockfile with it cannot be installed. A machine without one serves all but documents.
 */
const COMPILED = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
];

/** @throws Error when there is no Typst for this kind of machine */
export async function loadTypst(): Promise<TypstCompiler> {
  const require = createRequire(import.meta.url);
  for (const name of COMPILED) {
    const found = tryRequire(require, name);
    if (found) return found.NodeCompiler.create({ fontArgs: [{ fontPaths: [arabicFonts(require)] }] });
  }
  throw new Error(`There is no Typst for ${process.platform} ${process.arch}`);
}

/** The compiler's own fonts hold Latin, Greek, Cyrillic and Hebrew; names in Arabic letters need this one. */
const arabicFonts = (require: NodeJS.Require): string =>
  join(dirname(require.resolve('@embedpdf/fonts-arabic')), '../fonts');

function tryRequire(require: NodeJS.Require, name: string): TypstModule | undefined {
  try {
    return require(name);
  } catch {
    // Not installed, or made for another C library: the next one may fit.
    return undefined;
  }
}
