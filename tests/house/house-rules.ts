import { posix } from 'node:path';

/** One source file: path from the repository's top with `/`, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

export interface Breach {
  path: string;
  line: number;
  rule: string;
}

interface Import {
  /** Path of the project's file that is imported; undefined for packages. */
  target: string | undefined;
  specifier: string;
  typeOnly: boolean;
  line: number;
}

interface Rule {
  says: string;
  breaks(file: SourceFile, found: Import): boolean;
}

const inFolder = (path: string | undefined, folder: string): boolean => path?.startsWith(`${folder}/`) ?? false;
/** Tests, and what only the tests of one room need. */
const isTest = (path: string): boolean => /\.(test|support)\.tsx?$/.test(path);
const featureOf = (path: string | undefined): string | undefined =>
  /^src\/web\/features\/([^/]+)\//.exec(path ?? '')?.[1];

/** Packages that the ground floor may use: schemas and tiny pure functions. */
const DOMAIN_PACKAGES = ['zod', 'diff', 'papaparse', 'i18n-iso-countries', '@noble/hashes', 'node-diff3'];

const RULES: readonly Rule[] = [
  {
    says: 'The domain imports nothing of the project but itself',
    breaks: ({ path }, { target }) =>
      inFolder(path, 'src/domain') && !isTest(path) && target !== undefined && !inFolder(target, 'src/domain'),
  },
  {
    says: 'The domain uses only zod and tiny pure packages: no I/O, no React, no SQL',
    breaks: ({ path }, { target, specifier }) =>
      inFolder(path, 'src/domain') &&
      !isTest(path) &&
      target === undefined &&
      !DOMAIN_PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
  },
  {
    says: 'The web takes only types from the server',
    breaks: ({ path }, { target, typeOnly }) =>
      inFolder(path, 'src/web') && !isTest(path) && inFolder(target, 'src/server') && !typeOnly,
  },
  {
    says: 'The server knows nothing of the web',
    breaks: ({ path }, { target }) => inFolder(path, 'src/server') && inFolder(target, 'src/web'),
  },
  {
    says: 'A feature does not import another feature: what both need belongs to shared',
    breaks: ({ path }, { target }) => {
      const [from, to] = [featureOf(path), featureOf(target)];
      return from !== undefined && to !== undefined && from !== to;
    },
  },
  {
    says: 'Shared parts of the web do not know features or the app',
    breaks: ({ path }, { target }) =>
      inFolder(path, 'src/web/shared') &&
      !isTest(path) &&
      (inFolder(target, 'src/web/features') || inFolder(target, 'src/web/app')),
  },
  {
    says: 'Features do not know the app that composes them',
    breaks: ({ path }, { target }) =>
      inFolder(path, 'src/web/features') && !isTest(path) && inFolder(target, 'src/web/app'),
  },
  {
    says: 'Only src/server/node knows Node',
    breaks: ({ path }, { specifier }) =>
      inFolder(path, 'src') &&
      !inFolder(path, 'src/server/node') &&
      !isTest(path) &&
      path !== 'src/server/db/connect-node.ts' &&
      (specifier.startsWith('node:') ||
        ['pg', 'pg-boss', 'pino', 'nodemailer', '@hono/node-server'].includes(specifier)),
  },
  {
    says: 'Only server/node and the outermost web entry import what only Node can run',
    breaks: ({ path }, { target }) =>
      inFolder(path, 'src') &&
      !inFolder(path, 'src/server/node') &&
      !isTest(path) &&
      inFolder(target, 'src/server/node'),
  },
  {
    says: 'Product code does not import tests; mocks only from the demo’s entry',
    breaks: ({ path }, { target }) =>
      inFolder(path, 'src') &&
      !isTest(path) &&
      (inFolder(target, 'tests') || (inFolder(target, 'mocks') && path !== 'src/web/main.tsx')),
  },
];

/** Reading the clock: `now` is an argument everywhere but on the outermost floor. */
const CLOCK = /\bnew Date\(\)|\bDate\.now\(\)/;
const mayReadClock = (path: string): boolean =>
  isTest(path) ||
  inFolder(path, 'src/server/node') ||
  inFolder(path, 'tests') ||
  inFolder(path, 'mocks') ||
  path === 'src/web/shared/ui/use-now.ts';

const ENVIRONMENT = /\bprocess\.env\b/;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/g;

/** Every place where a file breaks a rule of the house. */
export function findBreaches(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file) => [
    ...importsOf(file).flatMap((found) =>
      RULES.filter((rule) => rule.breaks(file, found)).map((rule) => ({
        path: file.path,
        line: found.line,
        rule: `${rule.says} (${found.specifier})`,
      })),
    ),
    ...linesWith(
      file,
      CLOCK,
      !mayReadClock(file.path),
      'The clock is read only on the outermost floor; take `now` as an argument',
    ),
    ...linesWith(
      file,
      ENVIRONMENT,
      inFolder(file.path, 'src') && !inFolder(file.path, 'src/server/node'),
      'The environment is read in src/server/node alone',
    ),
  ]);
}

function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? '';
    return {
      specifier,
      typeOnly: match[1] !== undefined,
      target: specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined,
      line: lineAt(text, match.index + match[0].search(/\S/)),
    };
  });
}

function linesWith({ path, text }: SourceFile, pattern: RegExp, forbidden: boolean, rule: string): Breach[] {
  if (!forbidden) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) && !/^\s*(\*|\/\/)/.test(line) ? [{ path, line: index + 1, rule }] : [],
    );
}

/** Lines count from 1. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
