import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn, sourcePaths } from './package-files.ts';
import { runCommand } from './setup/run-command.mjs';

/**
 * Builds and packs the sources in two folders of different names and depths, and compares every
 * package byte for byte. Only what the source package holds is copied, and the installed packages,
 * so that it also shows that the source package is enough.
 */

const ROOT = join(import.meta.dirname, '..');

async function packIn(folder: string): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true });
  for (const path of sourcePaths(ROOT)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(ROOT, path), join(folder, path));
  }
  cpSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  const parameters = [join(folder, 'tools/build.ts'), '--zip'];
  const { ok, output } = await runCommand(`Packing in ${folder}`, process.execPath, parameters, {
    cwd: folder,
    quiet: true,
  });
  if (!ok) throw new Error(output);
  const results = join(folder, '.output');
  const hashes = filesIn(results)
    .filter((path) => path.endsWith('.zip'))
    .map((path): [string, string] => [path, hashOf(join(results, path))]);
  return new Map(hashes);
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const place = mkdtempSync(join(tmpdir(), 'qingdu-reproducible-'));
try {
  const first = await packIn(join(place, 'a'));
  const second = await packIn(join(place, 'another/folder/with a space'));
  for (const [path, hash] of first) {
    const isSame = second.get(path) === hash;
    console.log(`${isSame ? 'same     ' : 'DIFFERENT'} ${hash} ${path}`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
