import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Generated at each build; not committed. */
const NOTICES = join(ROOT, '.cache/THIRD-PARTY.txt');
/** Files of a package that belong into the notices. opencc-js names OpenCC's own data in one. */
const LEGAL = /^(?:LICEN[CS]E|NOTICE|COPYING|THIRD.PARTY)/i;

/**
 * Packages of which something is in the built extension: the dependencies, and WXT, whose
 * `defineBackground` and `defineUnlistedScript` wrap the entrypoints.
 */
export function noticedPackages(): readonly string[] {
  const { dependencies } = readManifest(ROOT);
  return [...Object.keys(dependencies ?? {}), 'wxt'].sort();
}

/** Writes the notices from the packages' own files; returns the path. Throws when one has none. */
export function writeNotices(): string {
  const parts = noticedPackages().map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license, homepage } = readManifest(folder);
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && LEGAL.test(entry.name))
      .map(({ name: file }) => file);
    // WXT ships no file of its own; MIT is what its package.json says.
    if (files.length === 0 && license !== 'MIT') throw new Error(`${name} has no licence file.`);
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    const head = [`${name} ${version}`, `License: ${license}`, homepage].filter(Boolean);
    return [head.join('\n'), ...texts].join('\n\n');
  });
  mkdirSync(dirname(NOTICES), { recursive: true });
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  writeFileSync(NOTICES, `${['Qingdu contains:', ...parts].join(rule)}\n`);
  return NOTICES;
}

/** Only what is read of a package.json. */
interface PackageManifest {
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readManifest(folder: string): PackageManifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
