import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDictionaries } from './compile-dictionary.ts';
import { compileGlossaryFolder, GLOSSARY_FOLDER } from './compile-glossary.ts';

/** A file of the package: where it is, and its path inside the extension. */
export interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Where the compiled dictionaries go; generated, not committed. */
export const DICTIONARY_FOLDER = fileURLToPath(new URL('../assets/dictionary/', import.meta.url));
/** The compiled glossary; generated, not committed. */
export const GLOSSARY_FILE = join(GLOSSARY_FOLDER, 'glossary.txt');

/** Compiles the dictionaries and the glossary, and says where they go in the package. */
export function packagedData(): readonly PackagedFile[] {
  const dictionaries = writeDictionaries(DICTIONARY_FOLDER).map(({ file }) => ({
    absoluteSrc: file,
    relativeDest: `dictionary/${basename(file)}`,
  }));
  writeFileSync(GLOSSARY_FILE, compileGlossaryFolder(GLOSSARY_FOLDER).table);
  return [...dictionaries, { absoluteSrc: GLOSSARY_FILE, relativeDest: 'glossary/glossary.txt' }];
}

/** Compiles the data unless it is there: for tools that run without a build. */
export function expectData(): void {
  const files = ['to-traditional.bin', 'to-simplified.bin'].map((name) =>
    join(DICTIONARY_FOLDER, name),
  );
  if (![...files, GLOSSARY_FILE].every((file) => existsSync(file))) packagedData();
}
