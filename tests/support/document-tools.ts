import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs by others that read what the house writes, and the Debian packages that have them. */
const PACKAGES = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui',
  python3: 'python3',
} as const;
type Tool = keyof typeof PACKAGES;

const find = (tool: Tool): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, tool))
    .find((path) => existsSync(path));

/** @throws Error with the package to install */
function found(tool: Tool): string {
  const path = find(tool);
  if (path === undefined)
    throw new Error(`${tool} was not found: install the package ${PACKAGES[tool]}, and run this again.`);
  return path;
}

/** As root on Debian, the packages of what is missing are installed; elsewhere the tests say what they need. */
export function installDocumentTools(): void {
  const missing = [
    ...new Set((Object.keys(PACKAGES) as Tool[]).filter((tool) => !find(tool)).map((tool) => PACKAGES[tool])),
  ];
  if (missing.length === 0 || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.log(`Installing ${missing.join(', ')}.`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
}

const inFolder = <Result>(use: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-document-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const reading = (tool: Tool, options: readonly string[], bytes: Uint8Array, to: readonly string[] = []): string =>
  inFolder((folder) => {
    const path = join(folder, 'document');
    writeFileSync(path, bytes);
    return execFileSync(found(tool), [...options, path, ...to], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  });

/** A PDF's text in reading order, by poppler. */
export const pdfText = (pdf: Uint8Array): string => reading('pdftotext', ['-enc', 'UTF-8'], pdf, ['-']);

/** What poppler says of a PDF: title, pages, whether it is tagged. */
export const pdfFacts = (pdf: Uint8Array): string => reading('pdfinfo', [], pdf);

/** The tags with their text, one a line, deeper ones indented. */
export const pdfTags = (pdf: Uint8Array): string => reading('pdfinfo', ['-struct-text'], pdf);

/** A PDF's fonts, one a line. */
export const pdfFonts = (pdf: Uint8Array): string[] => reading('pdffonts', [], pdf).trim().split('\n').slice(2);

/** A Word document as LibreOffice prints it. */
export const printedByLibreOffice = (docx: Uint8Array): Uint8Array =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'letter.docx'), docx);
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    const order = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'letter.docx')];
    execFileSync(found('soffice'), [home, ...order], { stdio: 'pipe' });
    return readFileSync(join(folder, 'letter.pdf'));
  });

export interface ParsedMail {
  headers: [string, string][];
  /** Each part without parts of its own. */
  parts: { type: string; charset: string | null; name: string | null; sha256: string; text: string | null }[];
  /** What the parser had to put up with. */
  defects: string[];
}

/** A message as Python's parser reads it. */
export function parsedByPython(eml: Uint8Array): ParsedMail {
  const printed = execFileSync(found('python3'), ['-c', PARSE], { input: eml, encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(printed);
}

const PARSE = `
import email, email.header, email.policy, hashlib, json, sys
raw = sys.stdin.buffer.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
parts, defects = [], []
for part in message.walk():
    defects += [type(one).__name__ for one in part.defects]
    for value in part.values():
        defects += [type(one).__name__ for one in getattr(value, 'defects', [])]
    if part.is_multipart():
        continue
    body = part.get_payload(decode=True)
    text = body.decode(part.get_content_charset() or 'utf-8') if part.get_content_maintype() == 'text' else None
    parts.append({
        'type': part.get_content_type(), 'charset': part.get_content_charset(), 'name': part.get_filename(),
        'sha256': hashlib.sha256(body).hexdigest(), 'text': text,
    })
# Long names are encoded in several words: the newer parser leaves spaces between them.
whole = lambda value: str(email.header.make_header(email.header.decode_header(value)))
headers = [[name, whole(value)] for name, value in email.message_from_bytes(raw).items()]
print(json.dumps({'headers': headers, 'parts': parts, 'defects': defects}))
`;

/** The name of a document's root, as Python's parser reads it. @throws Error for what is no XML */
export const xmlByPython = (xml: string): string =>
  execFileSync(found('python3'), ['-c', ROOT], {
    input: xml,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  }).trim();

const ROOT = `
import sys, xml.dom.minidom
print(xml.dom.minidom.parseString(sys.stdin.buffer.read()).documentElement.tagName)
`;
