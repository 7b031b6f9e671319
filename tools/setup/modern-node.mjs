import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { runCommand } from './run-command.mjs';

/** First version that runs TypeScript files without a flag; wxt, vitest and puppeteer want 22.13. */
const OLDEST = [22, 18];

/** What is fetched otherwise. Exact, so that every machine runs the same. */
const VERSION = '24.21.0';

/**
 * Path of a Node that runs the tools: the running one, or Node 24 in .cache, fetched from the npm
 * registry on first use (about 60 MB, no install script).
 *
 * @param {string} root folder of the project
 * @returns {Promise<string>}
 */
export async function expectModernNode(root) {
  if (isModern(process.versions.node)) return process.execPath;
  const folder = join(root, '.cache', 'node24');
  const found = findNode(folder);
  if (found !== undefined) return found;
  return withLock(join(root, '.cache', 'node24.lock'), 'the download of Node 24', async () => {
    const already = findNode(folder);
    if (already !== undefined) return already;
    for (const name of [platformPackage(), 'node']) {
      rmSync(folder, { recursive: true, force: true });
      await runCommand(
        `Fetching Node 24 (this is Node ${process.versions.node}; the tools need ${OLDEST.join('.')} or newer)`,
        'npm',
        ['install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@${VERSION}`],
        { cwd: root },
      );
      const node = findNode(folder);
      if (node !== undefined) return node;
    }
    throw new Error(
      `Node ${process.versions.node} is too old for the tools and Node 24 could not be fetched from the npm registry.\n` +
        'Check the network (npm ping) and try again, or install Node 24 yourself: https://nodejs.org/en/download',
    );
  });
}

/** @param {string} version */
function isModern(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** The package that holds the program itself: no install script runs, unlike in `node`. */
function platformPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

/**
 * A Node in `folder` that starts and is new enough: an interrupted download is not taken for one.
 *
 * @param {string} folder
 * @returns {string | undefined}
 */
function findNode(folder) {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return [platformPackage(), 'node']
    .map((name) => join(folder, 'node_modules', name, 'bin', program))
    .find((path) => {
      if (!existsSync(path)) return false;
      const { status, stdout } = spawnSync(path, ['-p', 'process.versions.node']);
      return status === 0 && isModern(String(stdout).trim());
    });
}
