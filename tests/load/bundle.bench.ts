import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfStale } from '../../src/server/node/build.ts';
import type { Figure } from './figure.ts';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const ROOT = join(import.meta.dirname, '../..');

/** What the browser must have before the overview's numbers are on screen: the entry, its route, one language. */
const NEEDED = ['index.html', 'src/web/features/overview/overview.route.tsx', 'src/web/app/texts/en.ts'];

/** JavaScript of the production build, gzipped, in KB of 1000 bytes. */
export async function run(): Promise<Figure[]> {
  const dist = await buildIfStale(ROOT);
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const initial = new Set(NEEDED.flatMap((entry) => [...reachable(manifest, entry)]));
  const all = Object.values(manifest).map(({ file }) => file);
  return [
    { name: 'bundle.initial_js_gzip_kb', value: kilobytes(dist, initial), unit: 'KB' },
    { name: 'bundle.all_js_gzip_kb', value: kilobytes(dist, new Set(all)), unit: 'KB' },
  ];
}

/** Files that are loaded with a chunk: its own and those of its static imports. */
function reachable(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new TypeError(`The build has no ${key}.`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) reachable(manifest, next, seen);
  return seen;
}

function kilobytes(dist: string, files: ReadonlySet<string>): number {
  const bytes = [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
  return Math.round(bytes / 100) / 10;
}
