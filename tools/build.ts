import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isGenerated } from './generated-files.ts';
import { filesIn, packFiles, sourcePaths } from './package-files.ts';
import { BROWSERS, type BrowserName } from './setup/find-browser.ts';
import { withLock } from './setup/lock.mjs';
import { type CommandResult, runCommand } from './setup/run-command.mjs';

const ROOT = join(import.meta.dirname, '..');

/** Names that WXT has for the browsers. */
const TARGETS: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

/** What the built extension is made of. */
const SOURCES = ['src', 'entrypoints', 'assets', 'tools', 'wxt.config.ts', 'package-lock.json'];

/**
 * Builds the extension for a browser when something that it is made of has changed since the last
 * build, or when `always`.
 *
 * @throws Error with the output of the build when it fails.
 */
export async function buildExtension(name: BrowserName, always = false): Promise<void> {
  const cache = join(ROOT, '.cache');
  await withLock(join(cache, 'build.lock'), 'a build', async () => {
    const stamp = join(cache, `build-${name}`);
    const fingerprint = fingerprintOfSources();
    const isThere = existsSync(join(ROOT, '.output', `${TARGETS[name]}-mv3`, 'manifest.json'));
    if (!always && isThere && readStamp(stamp) === fingerprint) return;
    rmSync(stamp, { force: true });
    const result = await runWxt(`Building the extension for ${name}`, [
      'build',
      '-b',
      TARGETS[name],
    ]);
    if (!result.ok) throw new Error(`${result.output}\nThe build failed: see the lines above.`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, fingerprint);
  });
}

function runWxt(title: string, parameters: readonly string[]): Promise<CommandResult> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  return runCommand(title, process.execPath, [wxt, ...parameters], { cwd: ROOT, quiet: true });
}

function readStamp(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Changes when any source does. */
function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesBelow(join(ROOT, source))) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isGenerated(file))
    .sort();
}

/** Packs a built extension, by a name that says for which browser; returns `sha256  path`. */
function packExtension(name: BrowserName, version: string): string {
  const folder = join(ROOT, '.output', `${TARGETS[name]}-mv3`);
  const target = join(ROOT, '.output', `qingdu-${version}-${TARGETS[name]}.zip`);
  return packFiles(folder, filesIn(folder), target);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { zip: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  try {
    for (const name of BROWSERS.filter((each) => (values.only ?? each) === each)) {
      await buildExtension(name, true);
    }
    if (values.zip) {
      const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
      for (const name of BROWSERS) console.log(packExtension(name, version));
      const sources = join(ROOT, '.output', `qingdu-${version}-sources.zip`);
      console.log(packFiles(ROOT, sourcePaths(ROOT), sources));
    }
    console.log('The results are in .output.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
