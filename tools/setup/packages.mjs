import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Makes node_modules hold what package-lock.json says; does nothing when it already does.
 *
 * @param {string} root folder of the project
 * @param {string} node path of the Node that npm runs with
 */
export async function installPackages(root, node) {
  if (arePackagesInstalled(root)) return;
  await withLock(
    join(root, '.cache', 'packages.lock'),
    'the installation of packages',
    async () => {
      if (arePackagesInstalled(root)) return;
      const { ok } = await runCommand('Installing packages from the lock file', 'npm', ['ci'], {
        cwd: root,
        node,
      });
      if (ok && arePackagesInstalled(root)) return;
      throw new Error(
        'The packages could not be installed (see the lines above).\n' +
          'Check that npm reaches its registry (npm ping) and that the disk has 1 GB free, then try again.\n' +
          'If npm says that package.json and package-lock.json differ: npm install, then commit the lock file.',
      );
    },
  );
}

/**
 * The file that an installed package runs for one of its commands.
 *
 * @param {string} root
 * @param {string} command e.g. `biome`
 * @returns {string}
 */
export function packageCommand(root, command) {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json'));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const folder = join(root, 'node_modules', name);
    const { bin } = readJson(join(folder, 'package.json'));
    const file = typeof bin === 'string' && name === command ? bin : bin?.[command];
    if (file !== undefined) return join(folder, file);
  }
  throw new Error(`No installed package has a command ${command}.`);
}

/**
 * npm keeps in node_modules a lock file of what it put there, written last. Packages for other
 * platforms are optional and may be missing.
 *
 * @param {string} root
 */
function arePackagesInstalled(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readJson(installedFile).packages ?? {};
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) =>
      path === '' ||
      (installed[path] === undefined
        ? wanted.optional === true
        : installed[path].version === wanted.version &&
          installed[path].integrity === wanted.integrity),
  );
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
