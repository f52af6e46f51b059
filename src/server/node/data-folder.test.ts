import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdDataFolder } from './data-folder.ts';
import { StartError } from './sentence.ts';

test('a data folder is made with all that is missing above it, and held by one at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-folder-'));
  const dataDir = join(folder, 'a/b/data');
  const lock = holdDataFolder(dataDir, 'http://desk.example');
  expect(existsSync(join(dataDir, 'running.json'))).toBe(true);
  lock.release();
  rmSync(folder, { recursive: true });
});

test('a place where nothing can be made ends the start with a sentence', () => {
  expect(() => holdDataFolder('/proc/countersign/data', 'http://desk.example')).toThrow(StartError);
});
