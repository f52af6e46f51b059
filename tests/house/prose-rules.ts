import { posix } from 'node:path';
import { type Breach, lineAt, type SourceFile } from './house-rules.ts';

/** What prose is held to. */
export interface Facts {
  /** The names of package.json's scripts. */
  scripts: ReadonlySet<string>;
  /** By script: a sentence for arguments that it does not take. A script that is absent here takes any. */
  refusals: Readonly<Record<string, (args: readonly string[]) => string | undefined>>;
  /** Every file of the repository, from its top with `/`. */
  paths: readonly string[];
  /** The variables that the server reads from its environment. */
  variables: readonly string[];
}

/** Something that prose claims, and where. */
interface Claim {
  text: string;
  index: number;
}

/** The document whose table tells operators of every variable. */
const SETTINGS = 'docs/operating.md';

const COMMAND = /\bnpm\s+(?:-\S+\s+)*(?:run\s+(?:-\S+\s+)*(\w[\w:-]*)|(start|test)\b)(?:[ \t]+--[ \t]+([^`\n]*))?/g;
const FENCE = /^ *```.*\n([\s\S]*?)^ *```/gm;
const INLINE = /(?<!`)`([^`\n]+)`(?!`)/g;
const LINK = /\]\(([^)\s]+)[^)\n]*\)|\s(?:src|href)="([^"]+)"/g;
/** Where a shell goes on to something else. */
const END_OF_ARGUMENTS = /[|&;<>#].*/;
/** What is absolute, on the machine or on the web, is not of the repository. */
const PATH = /^[\w.*-]+(?:\/[\w.*-]+)+\/?$/;
const SOURCE_NAME = /^[\w.-]+\.(?:tsx?|mjs|css|md|typ)$/;

/** Every place where a document names what is not there. */
export function findProseBreaches(files: readonly SourceFile[], facts: Facts): Breach[] {
  return files
    .flatMap((file) => [
      ...wrongCommands(file, facts),
      ...wrongPaths(file, facts),
      ...(file.path === SETTINGS ? wrongVariables(file, facts) : []),
    ])
    .sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

function wrongCommands({ path, text }: SourceFile, { scripts, refusals }: Facts): Breach[] {
  return [...text.matchAll(COMMAND)].flatMap(({ index, 1: run, 2: short, 3: rest = '' }) => {
    const script = run ?? short ?? '';
    const args = rest.replace(END_OF_ARGUMENTS, '').split(/\s+/).filter(Boolean);
    const rule = scripts.has(script) ? refusals[script]?.(args) : `There is no npm script ${script}`;
    return rule === undefined ? [] : [{ path, line: lineAt(text, index), rule }];
  });
}

function wrongPaths({ path, text }: SourceFile, { paths }: Facts): Breach[] {
  const tops = new Set(paths.filter((known) => known.includes('/')).map((known) => known.split('/')[0]));
  const exists = (wanted: string): boolean => {
    const bare = posix.normalize(wanted).replace(/\/$/, '');
    return paths.some((known) => known === bare || known.startsWith(`${bare}/`) || posix.matchesGlob(known, bare));
  };
  const named = codeOf(text).flatMap((code) => pathsIn(code, tops));
  const linked = linksOf(text).map(({ text, index }) => ({ text: posix.join(posix.dirname(path), text), index }));
  const missing = [
    ...named.filter(({ text }) =>
      text.includes('/') ? !exists(text) : !paths.some((known) => posix.basename(known) === text),
    ),
    ...linked.filter(({ text }) => !exists(text)),
  ];
  return missing.map((claim) => ({
    path,
    line: lineAt(text, claim.index),
    rule: `There is no ${claim.text} in the repository`,
  }));
}

/** Between backticks, one word alone is a path by its looks; among others only by the folder that it begins with. */
function pathsIn(code: Claim, tops: ReadonlySet<string | undefined>): Claim[] {
  if (PATH.test(code.text) || SOURCE_NAME.test(code.text)) return [code];
  return [...code.text.matchAll(/[^\s='"()]+/g)]
    .map(({ 0: text, index }) => ({ text, index: code.index + index }))
    .filter(({ text }) => PATH.test(text) && tops.has(text.split('/')[0]));
}

function codeOf(text: string): Claim[] {
  return [...text.matchAll(FENCE), ...withoutFences(text).matchAll(INLINE)].map((match) => ({
    text: match[1] ?? '',
    index: match.index + match[0].indexOf(match[1] ?? ''),
  }));
}

function linksOf(text: string): Claim[] {
  return [...blank(withoutFences(text), INLINE).matchAll(LINK)]
    .map((match) => ({ text: (match[1] ?? match[2] ?? '').replace(/#.*/, ''), index: match.index }))
    .filter(({ text }) => text !== '' && !/^(?:[a-z]+:|\/)/.test(text));
}

function wrongVariables({ path, text }: SourceFile, { variables }: Facts): Breach[] {
  const table = /^\| *variable *\|.*\n(?:\|.*\n?)*/m.exec(text);
  const start = table?.index ?? 0;
  const told = [...(table?.[0] ?? '').matchAll(/^\| *`(\w+)`/gm)].map(({ 1: name = '', index }) => ({ name, index }));
  return [
    ...told
      .filter(({ name }) => !variables.includes(name))
      .map(({ name, index }) => ({ line: lineAt(text, start + index), rule: `Nothing reads the variable ${name}` })),
    ...variables
      .filter((name) => !told.some((row) => row.name === name))
      .map((name) => ({ line: lineAt(text, start), rule: `The table does not tell of the variable ${name}` })),
  ].map((breach) => ({ path, ...breach }));
}

const withoutFences = (text: string): string => blank(text, FENCE);
/** The same text with nothing where the pattern matched, and every line where it was. */
const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (match) => match.replaceAll(/[^\n]/g, ' '));
