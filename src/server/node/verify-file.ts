import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { checkHash, type HashCheck } from '../../domain/statements/check-hash.ts';
import { StartError } from './sentence.ts';

export interface VerifiedText extends HashCheck {
  /** What it was read from, for people: "version 2 of mispa-iv". */
  label: string;
}

/** Only what is needed is asked of an export: the content is hashed as it stands. */
const exportSchema = z.looseObject({
  campaign: z.string().optional(),
  number: z.number().optional(),
  sha256: z.string(),
  content: z.looseObject({ demands: z.array(z.unknown()) }),
});

/** The name under which `templates/statement.typ` attaches what was hashed. */
const ATTACHMENT = 'statement.json';

/**
 * Recomputes the hash of an exported version: a JSON file, or a PDF, which holds what was hashed as an attachment.
 * @throws StartError for a file that is neither, in one sentence
 */
export async function verifyFile(path: string): Promise<VerifiedText> {
  const bytes = await readFile(path).catch(() => {
    throw new StartError(`${path} cannot be read.`);
  });
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? verifyPdf(path, bytes) : verifyJson(path, bytes);
}

function verifyJson(path: string, bytes: Uint8Array): VerifiedText {
  const read = exportSchema.safeParse(parse(new TextDecoder().decode(bytes)));
  if (!read.success) throw new StartError(`${path} is not an exported version of a statement.`);
  const { campaign = 'a statement', number, sha256, content } = read.data;
  return { label: `version ${number ?? '?'} of ${campaign}`, ...checkHash(content, sha256) };
}

async function verifyPdf(path: string, bytes: Uint8Array): Promise<VerifiedText> {
  const { title, keywords, attached } = await readPdf(path, bytes);
  const stated = /\bsha256:([0-9a-f]{64})\b/.exec(keywords)?.[1];
  const content = attached && parse(new TextDecoder().decode(attached));
  if (stated === undefined || content === undefined) {
    throw new StartError(`${path} is a PDF, but not one of a published statement.`);
  }
  return { label: `the PDF “${title}”`, ...checkHash(content, stated) };
}

const infoSchema = z.looseObject({ Title: z.string().default(''), Keywords: z.string().default('') });

async function readPdf(path: string, bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch(() => {
    throw new StartError(`${path} is not a PDF that can be read.`);
  });
  const { info } = await pdf.getMetadata();
  const { Title: title, Keywords: keywords } = infoSchema.parse(info);
  const names = [...((await pdf.getAttachments())?.keys() ?? [])];
  const name = names.find((one) => one === ATTACHMENT);
  const attached = name === undefined ? null : await pdf.getAttachmentContent(name);
  await pdf.loadingTask.destroy();
  return { title, keywords, attached };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
