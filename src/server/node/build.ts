import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from './folder-lock.ts';
import { precompress } from './precompress.ts';
import { StartError } from './sentence.ts';
import { sourceHash } from './source-hash.ts';

const PATIENCE_MS = 180_000;

/**
 * Builds the app unless `dist` is what the sources would give. Two starts at once do not build into each other.
 *
 * @param root the project's folder
 * @param running told the build's process, so that it can be ended early
 * @returns the folder of the built app
 * @throws StartError when the build fails; what Vite said stands above
 */
export async function buildIfStale(root: string, running: (build: ChildProcess) => void = () => {}): Promise<string> {
  const dist = join(root, 'dist');
  const stamp = join(dist, '.source-hash');
  const isFresh = (hash: string) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isFresh(sourceHash(root))) return dist;
  const lock = lockFile(join(root, 'node_modules/.countersign-build.lock'), PATIENCE_MS);
  try {
    // Again, and behind the lock: another start may have built it meanwhile.
    const hash = sourceHash(root);
    if (isFresh(hash)) return dist;
    console.log('Building the app (once after every change of its sources) ...');
    await vite(root, running);
    precompress(dist);
    writeFileSync(stamp, hash);
  } finally {
    lock?.release();
  }
  return dist;
}

async function vite(root: string, running: (build: ChildProcess) => void): Promise<void> {
  const program = join(root, 'node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  running(build);
  const code = await new Promise((resolve) => {
    build.on('error', () => resolve(1));
    build.on('close', resolve);
  });
  if (code !== 0) throw new StartError('The app could not be built; what Vite said stands above.');
}
