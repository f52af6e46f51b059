// Runs before every npm script, on whatever Node the machine has (>= 20), before anything is installed:
// plain JavaScript, nothing but Node's own modules.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * What the lockfile asks for and node_modules does not hold. npm writes node_modules/.package-lock.json as the last act
 * of an install, so an install that was killed half way counts as missing. Optional packages may be absent: they are
 * made for other machines.
 * @param {Record<string, LockedPackage>} wanted the "packages" of package-lock.json
 * @param {Record<string, LockedPackage>} installed the "packages" of node_modules/.package-lock.json
 * @returns {string[]} folders under which a package is missing or has another version
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([folder]) => folder !== '')
    .filter(([folder, lock]) => {
      const here = installed[folder];
      if (here === undefined) return lock.optional !== true;
      return here.version !== lock.version || here.integrity !== lock.integrity;
    })
    .map(([folder]) => folder);
}

/** @param {string} path */
function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} root */
function install(root) {
  console.log('Installing the packages of package-lock.json (once; a minute or so) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const version = spawnSync(npm, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  // In CI a package that wants to run an install script nobody allowed fails the install; older npm has no such guard.
  const strict = process.env.CI && (major > 11 || (major === 11 && minor >= 16)) ? ['--strict-allow-scripts'] : [];
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=dev', '--include=optional', ...strict];
  const done = spawnSync(npm, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.error) giveUp(`npm could not be run: ${done.error.message}.`);
  if (done.status !== 0) giveUp('The packages could not be installed; what npm said stands above.');
}

function prepare() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    giveUp(`Countersign needs Node 20 or newer to install itself; this is Node ${process.versions.node}.`);
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (wanted && (!installed || missingPackages(wanted, installed).length > 0)) install(root);
  // The scripts run on the Node of the lockfile. Where it has none for this machine, the machine's own must do.
  if (!existsSync(join(root, 'node_modules/.bin/node')) && major < 24) {
    giveUp(`There is no packaged Node for ${process.platform} ${process.arch}: please install Node 24 or newer.`);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) prepare();
