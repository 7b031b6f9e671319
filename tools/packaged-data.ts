import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DICTIONARY_FAMILIES } from '../src/chinese/configuration.ts';
import { writeDictionaries } from './compile-dictionary.ts';
import { compileGlossaryFolder, GLOSSARY_FOLDER } from './compile-glossary.ts';
import { writeNotices } from './third-party-notices.ts';

/** A file of the package: where it is, and its path inside the extension. */
export interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Where the compiled dictionaries go; generated, not committed. */
export const DICTIONARY_FOLDER = fileURLToPath(new URL('../assets/dictionary/', import.meta.url));
/** The compiled glossary; generated, not committed. */
export const GLOSSARY_FILE = join(GLOSSARY_FOLDER, 'glossary.txt');

/**
 * Compiles the dictionaries and the glossary, gathers the licences of what is packaged, and says
 * where they go in the package.
 */
export function packagedData(): readonly PackagedFile[] {
  const dictionaries = writeDictionaries(DICTIONARY_FOLDER).map(({ file }) => ({
    absoluteSrc: file,
    relativeDest: `dictionary/${basename(file)}`,
  }));
  writeFileSync(GLOSSARY_FILE, compileGlossaryFolder(GLOSSARY_FOLDER).table);
  // Unchanged files are not written again; their age still has to say that they were looked at.
  const now = new Date();
  for (const { absoluteSrc } of dictionaries) utimesSync(absoluteSrc, now, now);
  return [
    ...dictionaries,
    { absoluteSrc: GLOSSARY_FILE, relativeDest: 'glossary/glossary.txt' },
    { absoluteSrc: writeNotices(), relativeDest: 'THIRD-PARTY.txt' },
  ];
}

/**
 * For tools that run without a build: compiles the data when it is missing or older than what it is
 * made from.
 */
export function expectData(): void {
  const generated = [
    ...DICTIONARY_FAMILIES.map((family) => join(DICTIONARY_FOLDER, `${family}.bin`)),
    GLOSSARY_FILE,
  ];
  if (generated.some((file) => !existsSync(file))) {
    packagedData();
    return;
  }
  const made = Math.min(...generated.map(changedAt));
  if (SOURCES.flatMap(filesOf).some((file) => changedAt(file) > made)) packagedData();
}

/** What the data is made from: the compilers, the layouts they write, the lists. */
const SOURCES: readonly { readonly folder: string; readonly files: RegExp }[] = [
  { folder: '.', files: /^compile-.*\.ts$/ },
  { folder: './compile-dictionary', files: /\.ts$/ },
  { folder: '../src/chinese', files: /\.ts$/ },
  { folder: '../src/glossary', files: /\.ts$/ },
  { folder: '../assets/glossary', files: /\.tsv$/ },
];

function filesOf({ folder, files }: (typeof SOURCES)[number]): string[] {
  const path = fileURLToPath(new URL(`${folder}/`, import.meta.url));
  return readdirSync(path)
    .filter((name) => files.test(name))
    .map((name) => join(path, name));
}

function changedAt(file: string): number {
  return statSync(file).mtimeMs;
}
