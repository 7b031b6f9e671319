import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isGenerated } from './generated-files.ts';
import { zipFiles } from './zip-files.ts';

/** What a checkout holds beside the sources. */
const NOT_SOURCES = new Set(['node_modules', '.output', '.cache', '.wxt', '.git', 'coverage']);

/** Paths of all sources below `root`, with `/`; what a reviewer needs to build the same files. */
export function sourcePaths(root: string): readonly string[] {
  const paths: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (NOT_SOURCES.has(entry.name) || entry.name.endsWith('.log')) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && !isGenerated(path)) paths.push(relative(root, path));
    }
  }
  return paths.map((path) => path.split(sep).join('/')).sort();
}

/** Packs files below `folder` into a zip; returns the line `sha256  path` for it. */
export function packFiles(folder: string, paths: readonly string[], target: string): string {
  const zip = zipFiles(paths.map((path) => ({ path, data: readFileSync(join(folder, path)) })));
  writeFileSync(target, zip);
  return `${createHash('sha256').update(zip).digest('hex')}  ${target}`;
}

/** Paths of all files below a folder, with `/`. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
